using System.CommandLine;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild rebuild</c>: makes all views anew from the log.</summary>
internal static class RebuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var command = new Command("rebuild", "Drops everything derived and makes it anew from the log of documents and reports.") { arguments.Database.File, arguments.Ui };
        command.SetAction((parsed, cancellation) => arguments.Database.GuardAsync(parsed, async () =>
        {
            await using var store = await arguments.Database.OpenToWriteAsync(parsed, cancellation);
            await store.Stories.RebuildAsync(cancellation);
            terminal.Out.WriteLine(arguments.Texts(parsed).Format("dossier.rebuilt", await store.Log.CountAsync(cancellation), (await store.Stories.ListAsync(cancellation: cancellation)).Count));
            return ExitCode.Done;
        }));
        return command;
    }
}
