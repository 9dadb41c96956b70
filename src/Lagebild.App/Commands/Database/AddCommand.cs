using System.CommandLine;
using Lagebild.App.Inputs;
using Lagebild.App.Pages;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild add PATH|FOLDER|-...</c>: takes reports into the database. Can be stopped and run again at any time.</summary>
internal static class AddCommand
{
    public static Command Create(Terminal terminal, Languages languages)
    {
        var inputs = new InputOptionSet(terminal);
        var database = new DatabaseOption(terminal);
        var command = new Command("add", "Takes reports into the database: files, folders (with all files below), JSON Lines, - for standard input. "
            + "What is there already is passed over, so a stopped run is finished by running it again.");
        inputs.AddTo(command);
        command.Add(database.File);
        command.SetAction(parsed => database.Guard(parsed, () => Run(parsed)));
        return command;

        int Run(ParseResult parsed)
        {
            var texts = inputs.Texts(parsed);
            var documents = inputs.Documents(parsed);
            var problems = new List<string>();
            var files = parsed.GetValue(inputs.Files)!.SelectMany(Expand).ToList();
            using var store = database.OpenToWrite(parsed);
            var intake = new Intake(languages, store, problems);
            using (var progress = new ProgressLine(terminal, files.Count))
                intake.Take(documents.Read(progress.Count(files)), progress.Show);
            terminal.Out.WriteLine(texts.Format("dossier.added", intake.Added, intake.Known, documents.Problems.Count));
            if (intake.Carried > 0)
                terminal.Out.WriteLine(texts.Format("dossier.carried", intake.Carried));
            terminal.Out.Flush();
            foreach (var problem in documents.Problems.Concat(problems))
                terminal.Error.WriteLine(problem);
            return documents.Problems.Count + problems.Count == 0 ? ExitCode.Done : ExitCode.Partly;
        }
    }

    /// <summary>The files of a folder in the order of their names; hidden ones are left out.</summary>
    private static IEnumerable<string> Expand(string input)
    {
        if (!Directory.Exists(input))
            return [input];
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        return Directory.EnumerateFiles(input, "*", options).Order(StringComparer.Ordinal);
    }
}
