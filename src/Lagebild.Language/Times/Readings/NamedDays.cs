namespace Lagebild.Language.Times.Readings;

/// <summary>"Ostern 2026", "Heiligabend", "am Tag der Deutschen Einheit".</summary>
internal sealed class NamedDays(TimeClasses c)
{
    private readonly int _holiday = c["holiday"], _year = c["year"], _rel = c["rel"];

    public TimeReading? Read(TimeMatch m, Discourse discourse, TimeDirection direction)
    {
        var rule = m.Value(_holiday)!;
        if (m.Number(_year) is { } year)
            return Holidays.Day(rule, year) is { } given ? TimexText.OfDay(given) : null;
        if (discourse.Published is not { } published)
            return new TimeReading(TimexType.Date, Holidays.IsFixed(rule) ? "XXXX-" + rule : "XXXX-XX-XX", null);
        var side = m.Number(_rel) switch { > 0 => TimeDirection.Future, < 0 => TimeDirection.Past, _ => direction };
        return NearestYear.Find(published, side, y => Holidays.Day(rule, y)) is { } day ? TimexText.OfDay(day) : null;
    }
}
