using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;

namespace Lagebild.App.Commands;

/// <summary>What is said of a wrong command line, in the interface's language, which the program sets before it parses.</summary>
internal static partial class UsageText
{
    /// <param name="key">A row of the texts that begins with <c>usage.</c></param>
    /// <param name="values">What fills it in.</param>
    public static string Say(string key, params ReadOnlySpan<object?> values) =>
        Texts.For(CultureInfo.CurrentUICulture.Name == UiLanguage.German.Code() ? UiLanguage.German : UiLanguage.English).Format(key, values);

    /// <summary>A fault that the parser found itself, in the program's own words where it knows the kind.</summary>
    public static string Of(ParseError error, ParseResult parsed)
    {
        var fault = error.Message;
        // The parser names the word in the language of the interface.
        if (error.SymbolResult is CommandResult { Command: var command } && parsed.UnmatchedTokens.FirstOrDefault(t => fault.Contains($"'{t}'", StringComparison.Ordinal)) is { } word)
            return Unknown(word, command);
        if (Missing().Match(fault) is { Success: true } missing)
            return Say("usage.required", missing.Groups["option"].Value);
        if (Twice().Match(fault) is { Success: true } twice)
            return Say("usage.once", twice.Groups["option"].Value);
        return NoNumber().Match(fault) is { Success: true } number ? Say("usage.number", number.Groups["option"].Value, number.Groups["value"].Value) : fault;
    }

    /// <summary>A word that a command does not know.</summary>
    private static string Unknown(string word, Command command) => word.StartsWith('-')
        ? NoOption("usage.noOption", word, command) : Say("usage.noWord", word) + Meant("", Nearest.To(word, command.Subcommands.Select(c => c.Name)));

    /// <summary>Refuses words that look like options where only others may stand.</summary>
    /// <param name="words">The words of a command.</param>
    /// <param name="key">The row that says so.</param>
    public static void RefuseOptions(Argument<string[]> words, string key) => words.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(t => t.Value.StartsWith("--", StringComparison.Ordinal)))
            result.AddError(NoOption(key, token.Value, ((CommandResult)result.Parent!).Command));
    });

    /// <summary>An option that a command does not have, with those that may be meant: of nearly that name, or with a value that is called so ("--date" for "--published DATE").</summary>
    /// <param name="key">The row that says so.</param>
    /// <param name="word">As it was given.</param>
    /// <param name="command">The command.</param>
    private static string NoOption(string key, string word, Command command)
    {
        var name = word.TrimStart('-').Split('=')[0];
        var options = command.Options.Where(o => !o.Hidden).ToLookup(o => o.Name.TrimStart('-'), o => o.HelpName);
        var meant = options.Where(o => o.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(o => o.Key);
        return Say(key, word) + Meant("--", meant.Concat(Nearest.To(name, options.Select(o => o.Key))));
    }

    private static string Meant(string dashes, IEnumerable<string> names) =>
        string.Join(", ", names.Distinct(StringComparer.Ordinal).Select(n => dashes + n)) is { Length: > 0 } meant ? $" {Say("usage.meant", meant)}" : "";

    [GeneratedRegex("^Option '(?<option>--[a-z-]+)' is required\\.$", RegexOptions.ExplicitCapture)]
    private static partial Regex Missing();

    [GeneratedRegex("^Option '(?<option>--[a-z-]+)' expects a single argument but [0-9]+ were provided\\.$", RegexOptions.ExplicitCapture)]
    private static partial Regex Twice();

    [GeneratedRegex("^Cannot parse argument '(?<value>[^']*)' for option '(?<option>--[a-z-]+)' as expected type '[^']+'\\.", RegexOptions.ExplicitCapture)]
    private static partial Regex NoNumber();

    /// <summary>An option for how many lines are shown at most.</summary>
    public static Option<int> Limit(int most)
    {
        var option = new Option<int>("--limit") { Description = "At most so many.", DefaultValueFactory = _ => most, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.Tokens.Count != 1 || !int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                return;
            if (number < 1)
                result.AddError(Say("usage.limit", number));
        });
        return option;
    }
}
