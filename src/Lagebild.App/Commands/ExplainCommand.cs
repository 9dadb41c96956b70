using System.CommandLine;

namespace Lagebild.App.Commands;

internal sealed class ExplainCommand
{
    public static Command Create(Terminal terminal, Languages languages) => new("explain", "");
}
