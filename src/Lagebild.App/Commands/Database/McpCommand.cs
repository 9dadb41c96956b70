using System.CommandLine;
using Lagebild.Desk.Tools;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild mcp</c>: the picture as tools of the Model Context Protocol, over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create(Terminal terminal)
    {
        var database = new DatabaseOption(terminal);
        var command = new Command("mcp", "Answers a program that started it over standard input and output (Model Context Protocol): diary, story, search, said, open, changes and evidence, each answer with its proof.") { database.File };
        command.SetAction((parsed, cancellation) => database.GuardAsync(parsed, async () =>
        {
            await using var store = await database.OpenToReadAsync(parsed, cancellation);
            await using var input = terminal.OpenInput();
            await using var output = terminal.OpenOutput();
            await ToolServer.RunAsync(store, input, output, terminal.Clock, cancellation);
            return ExitCode.Done;
        }));
        return command;
    }
}
