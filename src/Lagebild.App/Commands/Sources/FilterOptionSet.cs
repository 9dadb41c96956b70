using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;

namespace Lagebild.App.Commands.Sources;

/// <summary>What is passed over, the same for one source and for all.</summary>
internal sealed class FilterOptionSet
{
    private readonly Option<string[]> _keep = Words("--keep", "Read only what holds one of these words.");
    private readonly Option<string[]> _drop = Words("--drop", "Pass over what holds one of these words.");
    private readonly Option<int?> _length = new("--least-length") { Description = "Pass over what has fewer letters.", HelpName = "N" };
    private readonly Option<string?> _only = new("--only-language") { Description = "Pass over what is in another language.", HelpName = "de|en|any" };
    private readonly Option<bool?> _every = new("--every-subject") { Description = "Take sport, weather and stock tickers too." };

    public FilterOptionSet()
    {
        _only.AcceptOnlyFromAmong("de", "en", "any");
        _length.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number < 0)
                result.AddError(UsageText.Say("usage.atLeast", "--least-length", 0, number));
        });
    }

    public IEnumerable<Option> All => [_keep, _drop, _length, _only, _every];

    /// <summary>The filter with what the command line says changed.</summary>
    public ItemFilter Apply(ParseResult parsed, ItemFilter filter) => filter with
    {
        Keep = Replaced(parsed, _keep, filter.Keep),
        Drop = Replaced(parsed, _drop, filter.Drop),
        LeastLength = parsed.GetValue(_length) ?? filter.LeastLength,
        OnlyLanguage = parsed.GetValue(_only) is { } only ? LanguageCodes.Parse(only) : filter.OnlyLanguage,
        EverySubject = parsed.GetValue(_every) ?? filter.EverySubject,
    };

    /// <summary>A list that is named replaces the old one; a single empty word clears it.</summary>
    public static ImmutableArray<string> Replaced(ParseResult parsed, Option<string[]> option, ImmutableArray<string> old) =>
        parsed.GetValue(option) is { Length: > 0 } given ? [.. given.SelectMany(g => SourceOpml.Parted(CleanText.Line(g)))] : old;

    public static Option<string[]> Words(string name, string description) => new(name) { Description = description, HelpName = "WORD", AllowMultipleArgumentsPerToken = false };
}
