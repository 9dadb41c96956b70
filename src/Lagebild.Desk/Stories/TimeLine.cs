using Lagebild.Dossiers;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Language.Times;
using Lagebild.Pages;
using Lagebild.Reading.Engagements;
using NodaTime;

namespace Lagebild.Desk.Stories;

/// <summary>
/// A story over time: reports by day, and each engagement as the days that it may cover with the days on which its status moved. Days far from the reports
/// are cut off, so that one date of next year does not press all others together.
/// </summary>
public sealed class TimeLine
{
    /// <summary>Rows of a timeline; the engagements of most reports.</summary>
    private const int MostRows = 14;

    /// <summary>Days shown before the first and after the last report at most; of a short story fewer.</summary>
    private const int MostBefore = 10;
    private const int MostAfter = 45;
    private const int LeastAround = 5;

    private TimeLine(LocalDate first, LocalDate last, LocalDate today, IReadOnlyList<ReportDay> reports, IReadOnlyList<TimeRow> rows, int others) =>
        (First, Last, Today, Reports, Rows, Others) = (first, last, today, reports, rows, others);

    public LocalDate First { get; }

    public LocalDate Last { get; }

    public LocalDate Today { get; }

    public int Days => Period.DaysBetween(First, Last) + 1;

    /// <summary>Days with reports, in order.</summary>
    public IReadOnlyList<ReportDay> Reports { get; }

    public IReadOnlyList<TimeRow> Rows { get; }

    /// <summary>Engagements with a time for which there was no row.</summary>
    public int Others { get; }

    /// <summary>Null where no report has a date.</summary>
    internal static TimeLine? Of(Dossier dossier, Func<DossierEngagement, LocalDate?> due, LocalDate today)
    {
        ReportDay[] reports = [.. dossier.Reports.Where(r => r.Published is not null).GroupBy(r => r.Published!.Date).OrderBy(g => g.Key).Select(g => new ReportDay(g.Key, g.Count(), g.Count(r => !r.IsCopy)))];
        if (reports.Length == 0)
            return null;
        TimeRow[] all = [.. dossier.Engagements.Where(e => e.Time.Current?.Time is { Earliest: not null } or { Latest: not null } || e.Moves.Count > 1)
            .OrderByDescending(e => e.Supports.Reports()).Select(e => TimeRow.Of(e, due(e) is not null))];
        TimeRow[] rows = [.. all.Take(MostRows).OrderBy(r => r.Earliest ?? r.Latest ?? LocalDate.MaxIsoValue).ThenBy(r => r.Engagement.Key)];
        var (from, to) = (reports[0].Day, reports[^1].Day);
        var days = rows.SelectMany(r => new[] { r.Earliest, r.Latest }).OfType<LocalDate>().Append(from).Append(to).ToArray();
        var around = LeastAround + (Period.DaysBetween(from, to) / 2);
        var first = LocalDate.Max(days.Min(), from.PlusDays(-Math.Min(around, MostBefore)));
        var last = LocalDate.Min(days.Max(), to.PlusDays(Math.Min(around, MostAfter)));
        return new TimeLine(first, last, today, reports, rows, all.Length - rows.Length);
    }

    /// <summary>Where a day begins, in parts of the whole from 0 to 1; outside of it at its rim.</summary>
    public double At(LocalDate day) => Math.Clamp(Period.DaysBetween(First, day) / (double)Days, 0, 1);
}

/// <summary>Reports of a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Reports">All of them.</param>
/// <param name="Own">Those that are no copies.</param>
public sealed record ReportDay(LocalDate Day, int Reports, int Own);

/// <summary>An engagement in a timeline.</summary>
/// <param name="Engagement">The engagement.</param>
/// <param name="Earliest">First day that it may cover; null where that is open.</param>
/// <param name="Latest">Last day that it may cover; null where that is open.</param>
/// <param name="IsSure">True for one day that is told without "about".</param>
/// <param name="IsDue">Whether its day has passed and nothing confirms that it took place.</param>
/// <param name="Moves">Days on which reports moved its status.</param>
public sealed record TimeRow(DossierEngagement Engagement, LocalDate? Earliest, LocalDate? Latest, bool IsSure, bool IsDue, IReadOnlyList<(LocalDate Day, EngagementStatus Status)> Moves)
{
    internal static TimeRow Of(DossierEngagement engagement, bool isDue)
    {
        var time = engagement.Time.Current?.Time;
        return new TimeRow(
            engagement, time?.Earliest, time?.Latest, time is { IsDay: true, IsApproximate: false, IsUncertain: false } && !engagement.Time.IsDisputed,
            isDue,
            [.. engagement.Moves.Where(m => m.Supports[0].Published is not null).Select(m => (m.Supports[0].Published!.Date, m.Status))]);
    }

    /// <summary>Whether the days are known at all.</summary>
    public bool HasDays => Earliest is not null || Latest is not null;
}
