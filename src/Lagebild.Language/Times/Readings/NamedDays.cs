using System.Globalization;

namespace Lagebild.Language.Times.Readings;

/// <summary>"Ostern 2026", "Ostern nächsten Jahres", "Heiligabend", "am Tag der Deutschen Einheit".</summary>
internal sealed class NamedDays(TimeClasses c)
{
    private readonly int _holiday = c["holiday"], _year = c["year"], _rel = c["rel"], _unit = c["unit"], _relunit = c["relunit"];

    public TimeReading? Read(TimeMatch m, Discourse discourse, TimeDirection direction)
    {
        var rule = m.Value(_holiday)!;
        if ((m.Number(_year) ?? YearOf(m, discourse)) is { } year)
            return Holidays.Day(rule, year) is { } given ? TimexText.OfDay(given) : null;
        if (discourse.Published is not { } published)
            return new TimeReading(TimexType.Date, Holidays.IsFixed(rule) ? "XXXX-" + rule : "XXXX-XX-XX", null);
        var side = m.Number(_rel) switch { > 0 => TimeDirection.Future, < 0 => TimeDirection.Past, _ => direction };
        return NearestYear.Find(published, side, y => Holidays.Day(rule, y)) is { } day ? TimexText.OfDay(day) : null;
    }

    /// <summary>"Ostern nächsten Jahres", "Weihnachten des Vorjahres".</summary>
    private int? YearOf(TimeMatch m, Discourse discourse)
    {
        if (m.Value(_relunit) is { } named)
            return discourse.Published?.Year + int.Parse(named.AsSpan(2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return m.Has(_unit) ? discourse.Published?.Year + (m.Number(_rel) ?? 0) : null;
    }
}
