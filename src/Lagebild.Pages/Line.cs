using Lagebild.Language;

namespace Lagebild.Pages;

/// <summary>One line of a page: what is said, details by name, and the passages that prove it.</summary>
public sealed record Line(string Title)
{
    /// <summary>A word that sorts the line at a glance: status, force, reality.</summary>
    public Badge? Badge { get; init; }

    /// <summary>True where the title is the words of somebody rather than ours.</summary>
    public bool IsSpoken { get; init; }

    public ValueArray<Detail> Details { get; init; }

    public ValueArray<Citation> Citations { get; init; }
}

/// <summary>A word with the tone in which it is shown.</summary>
public sealed record Badge(string Text, Tone Tone);

/// <summary>A named part of a line: one slot, or a mere remark where the label is empty.</summary>
public sealed record Detail(string Label, ValueArray<Value> Values);

/// <summary>One value of a detail.</summary>
public sealed record Value(string Text)
{
    /// <summary>Qualifies the value in small type ("Gastgeber").</summary>
    public string? Note { get; init; }

    public Tone Tone { get; init; }

    public Citation? Citation { get; init; }
}

/// <summary>Where something stands: the passage, and how a reader finds it.</summary>
/// <param name="Quote">The exact words.</param>
/// <param name="Where">Paragraph and sentence in the interface's language.</param>
public sealed record Citation(string Quote, string Where)
{
    /// <summary>Characters of the text that it stands in; null where nobody says so.</summary>
    public TextRange? Range { get; init; }

    /// <summary>Which of <see cref="Page.Reports"/> it stands in; null for <see cref="Page.Article"/>.</summary>
    public string? Text { get; init; }

    /// <summary>Which report it stands in, where a page draws on several.</summary>
    public string? Source { get; init; }

    /// <summary>Web address of that report, if any.</summary>
    public string? Address { get; init; }

    /// <summary>False where the line's title already says the same words, so that a plain-text page need not repeat them.</summary>
    public bool ShowsQuote { get; init; } = true;
}

/// <summary>How something is to be taken, shown by colour and never by colour alone.</summary>
public enum Tone
{
    Neutral,

    /// <summary>Wanted, offered or planned.</summary>
    Planned,

    /// <summary>Agreed by all sides.</summary>
    Firm,

    /// <summary>Held, happened.</summary>
    Done,

    /// <summary>Failed, cancelled, refused, denied.</summary>
    Stopped,

    /// <summary>Not settled.</summary>
    Open,
}
