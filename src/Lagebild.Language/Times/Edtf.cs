using NodaTime;

namespace Lagebild.Language.Times;

/// <summary>A time value in the Extended Date/Time Format (ISO 8601-2:2019, annex A).</summary>
/// <param name="Text">The EDTF spelling, such as <c>2025-10-20/2025-10-26</c>.</param>
/// <param name="Earliest">First day that the value may cover; null where it is open.</param>
/// <param name="Latest">Last day that the value may cover; null where it is open.</param>
public sealed record Edtf(string Text, LocalDate? Earliest, LocalDate? Latest)
{
    /// <summary>Reads an EDTF spelling. Report JSON relies on this method by this name.</summary>
    /// <exception cref="FormatException">The text is no EDTF value.</exception>
    public static Edtf Parse(string text)
    {
        var ends = text.Split('/');
        return new Edtf(text, Day(ends[0]), Day(ends[^1]));

        static LocalDate? Day(string end) =>
            NodaTime.Text.LocalDatePattern.Iso.Parse(end.TrimEnd('~', '?', '%')) is { Success: true } day ? day.Value : null;
    }

    public override string ToString() => Text;
}
