using System.Globalization;
using NodaTime;
using static Lagebild.Language.Times.Readings.TimexText;

namespace Lagebild.Language.Times.Readings;

/// <summary>Periods so many units away: "kommende Woche", "im Vorjahr", "am Wochenende", "in den vergangenen zwei Jahren".</summary>
internal sealed class RelativePeriods(TimeClasses c)
{
    private readonly int _thisYear = c["thisyear"], _yearAdj = c["year-adj"], _relunit = c["relunit"], _unit = c["unit"], _units = c["units"];
    private readonly int _rel = c["rel"], _this = c["this"], _num = c["num"], _pair = c["pair"], _vague = c["vague"], _same = c["same"];

    public TimeReading? Period(TimeMatch m, Discourse discourse)
    {
        if (m.Has(_thisYear) || m.Has(_yearAdj))
            return Of("Y", 0, discourse.Published);
        var (unit, shift) = m.Value(_relunit) is { } named
            ? (named[..1], int.Parse(named.AsSpan(2), CultureInfo.InvariantCulture)) : (m.Value(_unit)!, m.Number(_rel) ?? 0);
        return Of(unit, shift, m.Has(_same) ? discourse.SameAs(unit) : unit == "D" ? discourse.Anchor : discourse.Published);
    }

    /// <summary>The weekend before or after publication, by tense; on a weekend the present one.</summary>
    public static TimeReading Weekend(Discourse discourse, TimeDirection direction)
    {
        if (discourse.Published is not { } published)
            return new TimeReading(TimexType.Date, "XXXX-WXX-WE", null);
        var isBefore = direction is TimeDirection.Past or TimeDirection.Unknown && published.DayOfWeek < IsoDayOfWeek.Saturday;
        return OfWeekend(Monday(published).PlusWeeks(isBefore ? -1 : 0));
    }

    /// <summary>"In den vergangenen zwei Jahren", "in den nächsten Tagen".</summary>
    public TimeReading Span(TimeMatch m, Discourse discourse)
    {
        var unit = m.Value(_units)!;
        var rel = m.Has(_this) && !m.Has(_rel) ? 0 : m.Number(_rel) ?? 0;
        var amount = m.Value(_num) ?? m.Value(_pair);
        if (amount is null && rel > 0 && !m.Has(_vague))
            return new TimeReading(TimexType.Date, "FUTURE_REF", null);
        var value = Durations.Value(amount ?? "X", unit);
        if (amount is null || discourse.Published is not { } published || !int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || Plus(published, unit, rel < 0 ? -count : count) is not { } other)
            return new TimeReading(TimexType.Duration, value, null);
        return new TimeReading(TimexType.Duration, value, rel < 0 ? Edtf.Days(other, published) : Edtf.Days(published, other));
    }

    /// <summary>The day, weekend, week, month, quarter, year, decade so many units from an anchor; null beyond the calendar.</summary>
    /// <param name="unit">TIMEX3 unit.</param>
    /// <param name="shift">So many units ahead, or back where negative.</param>
    /// <param name="anchor">Where to count from; null leaves X in the value.</param>
    public static TimeReading? Of(string unit, int shift, LocalDate? anchor)
    {
        if (anchor is not { } day)
            return new TimeReading(TimexType.Date, unit switch { "D" => "XXXX-XX-XX", "W" => "XXXX-WXX", "WE" => "XXXX-WXX-WE", "M" => "XXXX-XX", _ => "XXXX" }, null);
        // Early in the week "the next weekend" is the one of this week.
        var weeks = unit == "WE" && shift > 0 && day.DayOfWeek < IsoDayOfWeek.Saturday ? shift - 1 : shift;
        if (Plus(day, unit, weeks) is not { } there)
            return null;
        return unit switch
        {
            "D" => OfDay(there),
            "W" => OfWeek(Monday(there)),
            "WE" => OfWeekend(Monday(there)),
            "M" => OfMonth(there.Year, there.Month),
            "Q" => Spans.OfQuarter(((there.Month - 1) / 3) + 1, there.Year),
            "H" => Spans.OfHalfYear(there.Month <= 6 ? 1 : 2, there.Year),
            "Y" => OfYear(there.Year),
            "DE" => OfDecade(there.Year / 10),
            "CE" => Spans.OfCentury((there.Year / 100) + 1),
            _ => new TimeReading(TimexType.Date, shift < 0 ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF", null),
        };
    }
}
