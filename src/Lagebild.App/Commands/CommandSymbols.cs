using System.CommandLine;

namespace Lagebild.App.Commands;

/// <summary>Arguments and options in one list, in the order in which help shows them.</summary>
internal static class CommandSymbols
{
    public static void AddAll(this Command command, params IEnumerable<Symbol> symbols)
    {
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
                command.Arguments.Add(argument);
            else
                command.Options.Add((Option)symbol);
        }
    }
}
