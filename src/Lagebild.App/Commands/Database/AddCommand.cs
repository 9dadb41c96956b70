using System.CommandLine;
using Lagebild.App.Inputs;
using Lagebild.Pages;

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
        command.SetAction((parsed, cancellation) => database.GuardAsync(parsed, () => Run(parsed, cancellation)));
        return command;

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            var texts = inputs.Texts(parsed);
            var documents = inputs.Documents(parsed);
            var problems = new List<string>();
            var reports = new ReportFiles();
            var files = parsed.GetValue(inputs.Files)!.SelectMany(reports.Of).ToList();
            await using var store = await database.OpenToWriteAsync(parsed, cancellation);
            var intake = new Intake(languages, store, problems, new FailedReadings(store), terminal.Clock);
            using (var progress = new ProgressLine(terminal, files.Count))
                await intake.TakeAsync(documents.Read(progress.Count(files)), progress.Show, cancellation);
            terminal.Out.WriteLine(texts.Format("dossier.added", intake.Added, intake.Known, documents.Problems.Count));
            if (intake.Replaced > 0)
                terminal.Out.WriteLine(texts.Format("dossier.replacedVersions", intake.Replaced));
            if (intake.Carried > 0)
                terminal.Out.WriteLine(texts.Format("dossier.carried", intake.Carried));
            if (intake.Undated > 0)
                terminal.Out.WriteLine(texts.Format("dossier.undated", intake.Undated));
            string[] passedOver = [.. reports.PassedOver.Select(p => texts.Format($"dossier.noReport.{p.Key}", p.Value)), .. documents.PassedOverInWords];
            if (passedOver.Length > 0)
                terminal.Out.WriteLine(texts.Format("dossier.passedOver", string.Join(", ", passedOver)));
            terminal.Out.Flush();
            foreach (var problem in documents.Problems.Concat(problems))
                terminal.Error.WriteLine(problem);
            return documents.Problems.Count + problems.Count == 0 ? ExitCode.Done : ExitCode.Partly;
        }
    }
}
