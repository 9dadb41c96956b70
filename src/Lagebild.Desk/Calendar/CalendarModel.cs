using Lagebild.Desk.Today;
using Lagebild.Desk.Web;
using Lagebild.Pages.Diaries;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace Lagebild.Desk.Calendar;

/// <summary>How the calendar is shown.</summary>
public enum CalendarView { Month, Week, List }

/// <summary>A day of the calendar.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsInside">False for days of the months before and after.</param>
/// <param name="Entries">Hours first.</param>
public sealed record CalendarDay(LocalDate Day, bool IsInside, IReadOnlyList<DiaryEntry> Entries);

/// <summary>A part of a row that goes over several days of a week: something that lasts, or a gap.</summary>
/// <param name="Entry">What lasts; null for a gap.</param>
/// <param name="Days">How many days of the week.</param>
/// <param name="Begins">True where it begins in this week.</param>
/// <param name="Ends">True where it ends in this week.</param>
public sealed record SpanPiece(DiaryEntry? Entry, int Days, bool Begins, bool Ends);

/// <summary>A week from Monday to Sunday.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Number">Number of the week by ISO 8601.</param>
/// <param name="Lanes">What goes over several days, without overlap within a lane.</param>
/// <param name="Days">Seven days.</param>
public sealed record CalendarWeek(LocalDate Monday, int Number, IReadOnlyList<IReadOnlyList<SpanPiece>> Lanes, IReadOnlyList<CalendarDay> Days);

/// <summary>The calendar of a month or a week.</summary>
public sealed class CalendarModel
{
    /// <summary>Days over which something is drawn as lasting; what is longer ("Oktober") is no date but a guess.</summary>
    private const int LongestSpan = 14;

    private const int FirstYear = 1900, LastYear = 2200;

    internal CalendarModel(DeskRequest desk, DiaryNarrowing narrowing)
    {
        Narrowing = narrowing;
        View = desk.Query("ansicht") switch { "woche" => CalendarView.Week, "liste" => CalendarView.List, _ => CalendarView.Month };
        Day = desk.Query("tag") is { } asked && LocalDatePattern.Iso.Parse(asked) is { Success: true } day && day.Value.Year is >= FirstYear and <= LastYear ? day.Value : desk.Today;
        var month = new LocalDate(Day.Year, Day.Month, 1);
        (First, Last) = View == CalendarView.Week ? (Monday(Day), Monday(Day).PlusDays(6)) : (month, month.PlusMonths(1).PlusDays(-1));
        var (from, to) = View == CalendarView.Month ? (Monday(First), Monday(Last).PlusDays(6)) : (First, Last);
        var entries = DiaryEntry.In(desk.Picture, new DayRange(from, to), narrowing, desk.Today).Where(e => e.Place.Group != DiaryGroup.Open).ToArray();
        var byDay = entries.Where(e => e.Place.Group is DiaryGroup.Hours or DiaryGroup.Days).ToLookup(e => e.Place.Day!.Value);
        Spans = [.. entries.Where(Lasts)];
        Loose = [.. entries.Where(e => e.Place.Group == DiaryGroup.Spans && !Lasts(e) && new DayRange(First, Last).Meets(e.Engagement.Time!))];
        for (var monday = Monday(from); monday <= to; monday = monday.PlusDays(7))
            _weeks.Add(new CalendarWeek(monday, WeekYearRules.Iso.GetWeekOfWeekYear(monday), LanesOf(monday), [.. Enumerable.Range(0, 7).Select(i => monday.PlusDays(i)).Select(d => new CalendarDay(d, d >= First && d <= Last, [.. byDay[d]]))]));
    }

    private readonly List<CalendarWeek> _weeks = [];

    public DiaryNarrowing Narrowing { get; }

    public CalendarView View { get; }

    /// <summary>The day that was asked for.</summary>
    public LocalDate Day { get; }

    /// <summary>First day of the month or week.</summary>
    public LocalDate First { get; }

    /// <summary>Last day of the month or week.</summary>
    public LocalDate Last { get; }

    public IReadOnlyList<CalendarWeek> Weeks => _weeks;

    /// <summary>The days of the month or week.</summary>
    public IEnumerable<CalendarDay> Days => Weeks.SelectMany(w => w.Days).Where(d => d.IsInside);

    /// <summary>What goes over several days.</summary>
    public IReadOnlyList<DiaryEntry> Spans { get; }

    /// <summary>What may be in these days, without a day that is known.</summary>
    public IReadOnlyList<DiaryEntry> Loose { get; }

    public bool IsEmpty => Spans.Count + Loose.Count == 0 && Days.All(d => d.Entries.Count == 0);

    /// <summary>A day of the month or week before.</summary>
    public LocalDate Before => View == CalendarView.Week ? First.PlusDays(-7) : First.PlusMonths(-1);

    /// <summary>A day of the month or week after.</summary>
    public LocalDate After => View == CalendarView.Week ? First.PlusDays(7) : First.PlusMonths(1);

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private static bool Lasts(DiaryEntry entry) =>
        entry.Place.Group == DiaryGroup.Spans && entry.Engagement.Time is { Earliest: { } first, Latest: { } last, IsApproximate: false } && Period.DaysBetween(first, last) < LongestSpan;

    /// <summary>Each span goes into the first lane where there is room.</summary>
    private List<IReadOnlyList<SpanPiece>> LanesOf(LocalDate monday)
    {
        var lanes = new List<List<(DiaryEntry Entry, int From, int To)>>();
        foreach (var span in Spans.Where(s => s.Engagement.Time!.Latest >= monday && s.Engagement.Time.Earliest <= monday.PlusDays(6)))
        {
            var (from, to) = (Math.Max(0, Period.DaysBetween(monday, span.Engagement.Time!.Earliest!.Value)), Math.Min(6, Period.DaysBetween(monday, span.Engagement.Time.Latest!.Value)));
            var lane = lanes.Find(l => l.TrueForAll(taken => taken.To < from || taken.From > to));
            if (lane is null)
                lanes.Add(lane = []);
            lane.Add((span, from, to));
        }
        return [.. lanes.Select(l => Pieces(l, monday))];
    }

    private static List<SpanPiece> Pieces(List<(DiaryEntry Entry, int From, int To)> lane, LocalDate monday)
    {
        var pieces = new List<SpanPiece>();
        var at = 0;
        foreach (var (entry, from, to) in lane.OrderBy(l => l.From))
        {
            if (from > at)
                pieces.Add(new SpanPiece(null, from - at, true, true));
            pieces.Add(new SpanPiece(entry, to - from + 1, entry.Engagement.Time!.Earliest >= monday, entry.Engagement.Time.Latest <= monday.PlusDays(6)));
            at = to + 1;
        }
        if (at < 7)
            pieces.Add(new SpanPiece(null, 7 - at, true, true));
        return pieces;
    }
}
