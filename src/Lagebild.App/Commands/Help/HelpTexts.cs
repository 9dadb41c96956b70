using System.CommandLine;
using Lagebild.Pages;
using Lagebild.Language;

namespace Lagebild.App.Commands.Help;

/// <summary>
/// The German help. Descriptions stand in English in the commands; the table <c>Commands/Help/de.tsv</c> gives each its German wording.
/// </summary>
internal static class HelpTexts
{
    private static readonly Lazy<Dictionary<string, string>> Table =
        new(() => TsvTable.Rows(typeof(HelpTexts).Assembly, "Commands/Help/de.tsv", 2).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal));

    /// <summary>The English descriptions that have a German wording.</summary>
    public static IReadOnlyCollection<string> Described => Table.Value.Keys;

    /// <summary>The interface's language as the arguments say it, which help must know before they are understood.</summary>
    public static UiLanguage Language(string[] args, Terminal terminal)
    {
        var at = Array.FindLastIndex(args, a => a is "--ui" || a.StartsWith("--ui=", StringComparison.Ordinal) || a.StartsWith("--ui:", StringComparison.Ordinal));
        var value = at < 0 ? null : args[at].Length > 4 ? args[at][5..] : at + 1 < args.Length ? args[at + 1] : null;
        return InputOptionSet.Texts(value, terminal).Language;
    }

    /// <summary>Puts the German descriptions into the command and all below it.</summary>
    public static void Translate(Command command)
    {
        foreach (var symbol in Symbols(command))
            symbol.Description = symbol.Description is { } english ? Table.Value.GetValueOrDefault(english, english) : null;
    }

    /// <summary>A command, its arguments and options, and those of all commands below it.</summary>
    public static IEnumerable<Symbol> Symbols(Command command) =>
        [command, .. command.Arguments, .. command.Options, .. command.Subcommands.SelectMany(Symbols)];
}
