namespace Lagebild.Language.Times;

/// <summary>What a matched pattern means; the readers in <c>Readings</c> tell its value.</summary>
internal enum TimeAction
{
    Date, MonthOfYear, RelMonth, ModDate, ModDecade, Year, Years, Decade, Century, HalfCentury, Half, Quarter, Week, Season,
    Weekday, WeekdayPart, WeekdayOfWeek, WeekdayFrom, NthWeekday, NthWeek, BareDay, Day, DayFrom, DayPart, PartOf, Relative, Weekend, Offset, RelativeSpan,
    Duration, Ago, Ahead, Since, Clock, HourClock, Clocks, Set, SetPart, SetWeekday, SetUnit, Holiday, Reference,

    /// <summary>What looks like a time and is none ("eines Tages").</summary>
    None,
}
