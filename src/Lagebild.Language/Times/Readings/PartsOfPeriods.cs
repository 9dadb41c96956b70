namespace Lagebild.Language.Times.Readings;

/// <summary>"Anfang Mai", "Mitte des Jahres", "Ende kommender Woche", "Jahresende".</summary>
internal sealed class PartsOfPeriods(TimeClasses c, CalendarDates dates, Seasons seasons)
{
    private readonly int _modUnit = c["modunit"], _mod = c["mod"], _ordnum = c["ordnum"], _month = c["month"], _season = c["season"];
    private readonly int _year = c["year"], _unit = c["unit"], _rel = c["rel"];

    public TimeReading? Read(TimeMatch m, Discourse discourse, TimeDirection direction)
    {
        if (m.Value(_modUnit) is { } joined)
            return InOneWord(joined[..1], joined[2..], m.Number(_year), discourse, direction);
        var mod = m.Value(_mod)!;
        if (m.Has(_ordnum))
            return dates.Date(m, discourse, direction);
        if (m.Has(_month))
            return dates.Date(m, discourse, direction) is { } month ? Thirds.Of(month, mod) : null;
        if (m.Has(_season))
            return seasons.Read(m, discourse, direction);
        if (m.Number(_year) is { } year)
            return Thirds.Of(TimexText.OfYear(year), mod);
        if (m.Value(_unit) == "Y" && !m.Has(_rel) && discourse.YearFor(direction) is { } spoken)
            return Thirds.Of(TimexText.OfYear(spoken), mod);
        return RelativePeriods.Of(m.Value(_unit)!, m.Number(_rel) ?? 0, discourse.Published) is { Edtf: not null } unit ? Thirds.Of(unit, mod) : null;
    }

    /// <summary>"Jahresende", "Monatsbeginn": unit and part of it in one word.</summary>
    private static TimeReading? InOneWord(string unit, string mod, int? year, Discourse discourse, TimeDirection direction)
    {
        if (unit == "Y" && (year ?? discourse.YearFor(direction)) is { } spoken)
            return Thirds.Of(TimexText.OfYear(spoken), mod);
        return RelativePeriods.Of(unit, 0, discourse.Published) is { } whole ? Thirds.Of(whole, mod) : null;
    }
}
