using System.Globalization;
using NodaTime;
using static Lagebild.Language.Times.Readings.TimexText;

namespace Lagebild.Language.Times.Readings;

/// <summary>
/// "Am ersten Montag im November", "letzte Woche des Monats", "die zweite Oktoberwoche". A week belongs to the month in which its Thursday
/// lies, as ISO 8601 has it for years; a weekend to the one in which its Saturday lies.
/// </summary>
internal sealed class PartsOfMonths(TimeClasses c)
{
    private readonly int _ord = c["ord"], _last = c["last"], _wday = c["wday"], _unit = c["unit"], _month = c["month"], _monthWeek = c["monthweek"];
    private readonly int _rel = c["rel"], _year = c["year"];

    public TimeReading? Weekday(TimeMatch m, Discourse discourse, TimeDirection direction)
    {
        var day = (IsoDayOfWeek)(m.Number(_wday) ?? 1);
        if (Whole(m, m.Value(_unit), discourse, direction) is not { } whole)
            return new TimeReading(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{(int)day}"), null);
        return Nth(m, day, whole) is { } date ? OfDay(date) : null;
    }

    public TimeReading? Week(TimeMatch m, Discourse discourse, TimeDirection direction)
    {
        var joined = m.Value(_monthWeek)?.Split(':');
        var isWeekend = (joined?[1] ?? m.Value(_unit)) == "WE";
        if (Whole(m, joined is null ? m.SecondValue(_unit) : null, discourse, direction) is not { } whole)
            return new TimeReading(TimexType.Date, isWeekend ? "XXXX-WXX-WE" : "XXXX-WXX", null);
        if (Nth(m, isWeekend ? IsoDayOfWeek.Saturday : IsoDayOfWeek.Thursday, whole) is not { } day)
            return null;
        return isWeekend ? OfWeekend(Monday(day)) : OfWeek(Monday(day));
    }

    /// <summary>The n-th of a weekday in a span, counted from its end where it is the last; null where there is none.</summary>
    private LocalDate? Nth(TimeMatch m, IsoDayOfWeek weekday, Edtf whole)
    {
        var (first, last) = (whole.Earliest!.Value, whole.Latest!.Value);
        if (!Discourse.IsWithin(first.Year))
            return null;
        var day = m.Number(_last) is { } fromEnd
            ? DateAdjusters.PreviousOrSame(weekday)(last).PlusWeeks(fromEnd + 1)
            : DateAdjusters.NextOrSame(weekday)(first).PlusWeeks(Math.Min(m.Number(_ord) ?? 1, 60) - 1);
        return day >= first && day <= last ? day : null;
    }

    /// <summary>The month or year that is counted in, or null where it is unknown.</summary>
    private Edtf? Whole(TimeMatch m, string? unit, Discourse discourse, TimeDirection direction)
    {
        var month = m.Number(_month) ?? (m.Value(_monthWeek) is { } joined ? int.Parse(joined.Split(':')[0], CultureInfo.InvariantCulture) : null);
        return month is { } named
            ? CalendarDates.Month(named, m.Number(_year), discourse, direction).Edtf
            : RelativePeriods.Of(unit ?? "M", m.Number(_rel) ?? 0, discourse.Published)?.Edtf;
    }
}
