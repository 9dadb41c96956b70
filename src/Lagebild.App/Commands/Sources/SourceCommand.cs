using System.CommandLine;

namespace Lagebild.App.Commands.Sources;

/// <summary><c>lagebild source …</c>: where news comes from. A new part is one file in this folder and one line here.</summary>
internal static class SourceCommand
{
    public static Command Create(Terminal terminal) => new("source", "Says where news comes from; lagebild watch follows it.")
    {
        SourceAddCommand.Create(terminal),
        SourceListCommand.Create(terminal),
        SourceEditCommands.Edit(terminal),
        SourceEditCommands.Pause(terminal),
        SourceEditCommands.Resume(terminal),
        SourceEditCommands.Remove(terminal),
        SourceFilterCommand.Create(terminal),
        SourceFileCommands.Import(terminal),
        SourceFileCommands.Export(terminal),
    };
}
