using System.CommandLine;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild rebuild</c>: makes all views anew from the log.</summary>
internal static class RebuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var command = new Command("rebuild", "Drops everything derived and makes it anew from the log of documents and reports.") { arguments.Database.File, arguments.Ui };
        command.SetAction(parsed => arguments.Database.Guard(parsed, () =>
        {
            using var store = arguments.Database.OpenToWrite(parsed);
            store.Rebuild();
            terminal.Out.WriteLine(arguments.Texts(parsed).Format("dossier.rebuilt", store.Count, store.Stories().Count));
            return ExitCode.Done;
        }));
        return command;
    }
}
