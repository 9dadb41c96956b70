using System.Diagnostics;

namespace Lagebild.Language.Times.Readings;

/// <summary>
/// Matched words to TIMEX3 and EDTF values. Each kind of expression has its own reader; what cannot be resolved without the day of
/// publication keeps X where it is unknown, and has no EDTF value. The rules are described in docs/times.md.
/// </summary>
internal sealed class TimeResolver
{
    private readonly CalendarDates _dates;
    private readonly PartsOfPeriods _parts;
    private readonly Spans _spans;
    private readonly Seasons _seasons;
    private readonly Weekdays _weekdays;
    private readonly PartsOfMonths _partsOfMonths;
    private readonly BareDays _bareDays;
    private readonly Days _days;
    private readonly RelativePeriods _periods;
    private readonly Offsets _offsets;
    private readonly Durations _durations;
    private readonly ClockTimes _clocks;
    private readonly NamedDays _namedDays;
    private readonly References _references;
    private readonly int _set;

    public TimeResolver(TimeClasses classes)
    {
        _dates = new CalendarDates(classes);
        _seasons = new Seasons(classes);
        _parts = new PartsOfPeriods(classes, _dates, _seasons);
        _spans = new Spans(classes);
        _weekdays = new Weekdays(classes);
        _partsOfMonths = new PartsOfMonths(classes);
        _bareDays = new BareDays(classes);
        _days = new Days(classes, _dates);
        _periods = new RelativePeriods(classes);
        _offsets = new Offsets(classes);
        _durations = new Durations(classes);
        _clocks = new ClockTimes(classes);
        _namedDays = new NamedDays(classes);
        _references = new References(classes);
        _set = classes["set"];
    }

    /// <summary>The reading of a match, or null where it is no time after all (31 February) or lies beyond the years 1 to 9999.</summary>
    public TimeReading? Resolve(TimeMatch m, Discourse discourse, TimeDirection direction) => m.Action switch
    {
        TimeAction.Date => _dates.Date(m, discourse, direction),
        TimeAction.MonthOfYear => _dates.MonthOfYear(m, discourse),
        TimeAction.RelMonth => _dates.RelativeMonth(m, discourse),
        TimeAction.ModDate => _parts.Read(m, discourse, direction),
        TimeAction.ModDecade or TimeAction.Decade => _spans.Decade(m),
        TimeAction.Year => _spans.YearOrYears(m),
        TimeAction.Years => _spans.Years(m),
        TimeAction.Century or TimeAction.HalfCentury => _spans.Century(m),
        TimeAction.Half => _spans.HalfYear(m, discourse),
        TimeAction.Quarter => _spans.Quarter(m, discourse),
        TimeAction.Week => _spans.Week(m, discourse),
        TimeAction.Season => _seasons.Read(m, discourse, direction),
        TimeAction.Weekday => _weekdays.Day(m, discourse, direction),
        TimeAction.WeekdayPart => _weekdays.PartOfDay(m, discourse, direction),
        TimeAction.WeekdayOfWeek => _weekdays.OfWeek(m, discourse),
        TimeAction.WeekdayFrom => _weekdays.From(m, discourse),
        TimeAction.NthWeekday => _partsOfMonths.Weekday(m, discourse, direction),
        TimeAction.NthWeek => _partsOfMonths.Week(m, discourse, direction),
        TimeAction.BareDay => _bareDays.Read(m, discourse, direction),
        TimeAction.Day => _days.Day(m, discourse),
        TimeAction.DayFrom => _days.DayFrom(m, discourse),
        TimeAction.DayPart => _days.PartOfDay(m, discourse, direction),
        TimeAction.PartOf => _days.PartOfDate(m, discourse, direction),
        TimeAction.Relative => _periods.Period(m, discourse),
        TimeAction.Weekend => RelativePeriods.Weekend(discourse, direction),
        TimeAction.RelativeSpan => _periods.Span(m, discourse),
        TimeAction.Offset => _offsets.Read(m, discourse),
        TimeAction.Duration => _durations.Length(m),
        TimeAction.Ago => _durations.Distance(m, discourse, -1),
        TimeAction.Ahead => _durations.Distance(m, discourse, 1),
        TimeAction.Since => _durations.Since(m, discourse),
        TimeAction.Clock or TimeAction.HourClock => _clocks.Read(m, discourse, direction),
        TimeAction.Clocks => _clocks.Span(m, discourse, direction),
        TimeAction.Set => new TimeReading(TimexType.Set, m.Value(_set)!, null),
        TimeAction.SetPart => _durations.EveryPart(m),
        TimeAction.SetWeekday => _weekdays.Every(m),
        TimeAction.SetUnit => _durations.Every(m),
        TimeAction.Holiday => _namedDays.Read(m, discourse, direction),
        TimeAction.Reference => _references.Read(m),
        TimeAction.None => null,
        _ => throw new UnreachableException(),
    };
}
