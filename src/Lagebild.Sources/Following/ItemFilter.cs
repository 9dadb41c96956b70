using System.Collections.Immutable;
using Lagebild.Language;
using Lagebild.Language.Detection;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Following;

/// <summary>Which items of a source are read.</summary>
public sealed record ItemFilter
{
    public static readonly ItemFilter Default = new();

    /// <summary>Words of which headline, text or sections must hold at least one, whatever the case; empty for no such demand.</summary>
    public ImmutableArray<string> Keep { get; init; } = [];

    /// <summary>Words of which they may hold none.</summary>
    public ImmutableArray<string> Drop { get; init; } = [];

    /// <summary>Letters that headline and text must have together.</summary>
    public int LeastLength { get; init; }

    /// <summary>The one language that is read; null for all that can be. What shows no language is read.</summary>
    public TextLanguage? OnlyLanguage { get; init; }

    /// <summary>True to take sport, weather and stock tickers too.</summary>
    public bool EverySubject { get; init; }

    /// <summary>Why an item is passed over by this filter of its source, or by the one for all sources; null where it is read.</summary>
    public Rejection? Judge(SourceItem item, string? language, ItemFilter all) =>
        (this with { EverySubject = EverySubject || all.EverySubject }).Judge(item, language) ?? (all with { EverySubject = true }).Judge(item, language);

    /// <summary>Why an item is passed over; null where it is read.</summary>
    /// <param name="item">The item.</param>
    /// <param name="language">Code of the language of items that do not name their own.</param>
    public Rejection? Judge(SourceItem item, string? language = null)
    {
        var text = $"{item.Headline}\n{item.Body}";
        if (item.IsWithdrawn)
            return Rejection.Withdrawn;
        if (item.Post is { IsBoost: true })
            return Rejection.Boost;
        if (text.Trim().Length < Math.Max(1, LeastLength))
            return item.Address is null || LeastLength > 0 ? Rejection.Short : null;
        if (Drop.Any(w => Holds(w, text, item)) || (!Keep.IsDefaultOrEmpty && !Keep.Any(w => Holds(w, text, item))))
            return Rejection.Words;
        if (OnlyLanguage is { } only && (LanguageDetector.Detect(text) ?? LanguageCodes.Parse(item.Language ?? language)) is { } other && other != only)
            return Rejection.Language;
        return !EverySubject && SubjectTable.IsOffTopic(item) ? Rejection.Subject : null;
    }

    private static bool Holds(string word, string text, SourceItem item) => WordSearch.Holds(text, word) || item.Sections.Any(s => WordSearch.Holds(s, word));
}

/// <summary>Why an item is not read.</summary>
public enum Rejection
{
    /// <summary>It is taken back, or was never meant to be read.</summary>
    Withdrawn,

    /// <summary>A post of another account, passed on.</summary>
    Boost,

    /// <summary>It has too little text.</summary>
    Short,

    /// <summary>By the words of the filter.</summary>
    Words,

    /// <summary>By its language.</summary>
    Language,

    /// <summary>Sport, weather, a stock ticker.</summary>
    Subject,

    /// <summary>It could not be made a document: no text, or a language that is not read.</summary>
    Unreadable,
}
