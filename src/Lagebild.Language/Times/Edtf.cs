using NodaTime;

namespace Lagebild.Language.Times;

/// <summary>
/// A time value in the Extended Date/Time Format (ISO 8601-2:2019, annex A): dates, months, years and intervals (level 0); seasons,
/// unspecified digits, qualifiers and open ends (level 1); quarters and one-of sets (level 2). Equal where spelled alike.
/// </summary>
public sealed record Edtf : IComparable<Edtf>
{
    private Edtf(string text, EdtfSpan span)
    {
        Text = text;
        Span = span;
    }

    /// <summary>The EDTF spelling, such as <c>2025-10-20/2025-10-26</c>.</summary>
    public string Text { get; }

    /// <summary>First day that the value may cover; null where it is open or unknown.</summary>
    public LocalDate? Earliest => Span.Earliest;

    /// <summary>Last day that the value may cover; null where it is open or unknown.</summary>
    public LocalDate? Latest => Span.Latest;

    /// <summary>True for "about" (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => Text.Contains('~') || Text.Contains('%');

    /// <summary>True for "it is doubted" (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => Text.Contains('?') || Text.Contains('%');

    /// <summary>True for a value that names exactly one day, with or without a time of day.</summary>
    public bool IsDay => Earliest is { } day && day == Latest;

    private EdtfSpan Span { get; }

    /// <summary>The value of one day.</summary>
    public static Edtf Day(LocalDate day) => Parse(EdtfText.Day(day));

    /// <summary>The interval from one day to another; the day alone where both are one.</summary>
    public static Edtf Days(LocalDate first, LocalDate last, bool approximate = false)
    {
        var text = first == last ? EdtfText.Day(first) : $"{EdtfText.Day(first)}/{EdtfText.Day(last)}";
        return Parse(approximate ? text + "~" : text);
    }

    /// <exception cref="FormatException">The text is no EDTF value of levels 0 to 2 as described above.</exception>
    public static Edtf Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"'{text}' is no EDTF value such as 2025-10-17, 2025-10, 2025-21 or 2025-10-20/2025-10-26.");

    /// <summary>The value, or null where the text is none.</summary>
    public static Edtf? TryParse(string text) => EdtfText.Span(text) is { } span ? new Edtf(text, span) : null;

    /// <summary>True where some day may belong to both; an open or unknown end reaches for ever.</summary>
    public bool MayOverlap(Edtf other) =>
        (Earliest is not { } a || other.Latest is not { } b || a <= b) && (other.Earliest is not { } c || Latest is not { } d || c <= d);

    /// <summary>Orders by first day, then last day, then spelling; open beginnings come first, open ends last.</summary>
    public int CompareTo(Edtf? other)
    {
        if (other is null)
            return 1;
        var first = (Earliest ?? LocalDate.MinIsoValue).CompareTo(other.Earliest ?? LocalDate.MinIsoValue);
        if (first != 0)
            return first;
        var last = (Latest ?? LocalDate.MaxIsoValue).CompareTo(other.Latest ?? LocalDate.MaxIsoValue);
        return last != 0 ? last : string.CompareOrdinal(Text, other.Text);
    }

    public bool Equals(Edtf? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    public override string ToString() => Text;
}

/// <summary>The days that a value may cover.</summary>
internal readonly record struct EdtfSpan(LocalDate? Earliest, LocalDate? Latest);
