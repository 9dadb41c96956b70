using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Log;
using Lagebild.Language.Times;
using Lagebild.Pages.Diaries;
using Lagebild.Reading.Engagements;
using NodaTime;

namespace Lagebild.Desk.Today;

/// <summary>The first page: what is on, by day; and what became different in the last days.</summary>
public sealed class TodayModel
{
    /// <summary>Lines of a list that are shown where the list is not asked for by its name.</summary>
    internal const int ChangesShown = 14, NewsShown = 8, LaterShown = 40;

    /// <summary>Days for which something due and unconfirmed is still shown.</summary>
    private const int DueDays = 7;

    /// <summary>Days without a report after which something undated is no longer waited for.</summary>
    private const int UndatedDays = 60;

    private readonly DeskRequest _desk;
    private readonly IReadOnlyList<DiaryEntry> _ahead;
    private readonly HashSet<EngagementKey> _running;

    internal TodayModel(DeskRequest desk, DiaryNarrowing narrowing, Novelty news)
    {
        (_desk, Narrowing, News, All) = (desk, narrowing, news, desk.Query("alle"));
        var (picture, today) = (desk.Picture, desk.Today);
        _ahead = DiaryEntry.In(picture, new DayRange(today, null), narrowing, today);
        var moment = new RunningNow(desk.Now);
        Running = [.. _ahead.Where(moment.Holds).DistinctBy(e => e.Engagement.Key)];
        _running = [.. Running.Select(e => e.Engagement.Key)];
        Due = [.. DiaryEntry.In(picture, new DayRange(today.PlusDays(-DueDays), today.PlusDays(-1)), narrowing, today)
            .Where(e => e.Place.Group != DiaryGroup.Open && e.Engagement.UnconfirmedOn(today) is not null && !_running.Contains(e.Engagement.Key)).Reverse()];
        var fresh = new TodayNews(picture, news);
        Changes = [.. fresh.Changes.Where(p => narrowing.Takes(p.Change.Change.Engagement, p.Story, p.Change.Proof, $"{p.Change.Change.Subject} {p.Change.Change.Party}", today))];
        Opened = [.. fresh.Opened.Where(p => narrowing.Takes(p.Question.Engagement, p.Story, p.Question.Since, $"{p.Question.Text} {p.Question.Concerns}", today))];
        Silent = [.. fresh.Silent.Where(p => narrowing.Takes(null, p.Story, p.Silence.Since, p.Silence.Name, today))];
        Contradicted = [.. fresh.Contradicted.Where(p => narrowing.Takes(p.Contradiction.Engagement, p.Story, p.Contradiction.Since, p.Contradiction.Title, today))];
        Off = [.. fresh.Off.Where(p => narrowing.Takes(p.Engagement, today))];
        Hidden = fresh.Count - new[] { (Changes.Count, Shown("aenderungen", ChangesShown)), (Opened.Count, Shown("neu-offen", NewsShown)), (Silent.Count, Shown("schweigt", NewsShown)), (Contradicted.Count, Shown("widersprueche", NewsShown)), (Off.Count, Shown("abgesagt", NewsShown)) }
            .Sum(l => Math.Min(l.Item1, l.Item2));
        Kinds = [.. Enum.GetValues<EngagementKind>()];
        Sources = [.. picture.Stories.SelectMany(s => s.Sources).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
    }

    public DiaryNarrowing Narrowing { get; }

    /// <summary>What counts as new.</summary>
    internal Novelty News { get; }

    /// <summary>The id of the list that is shown to its end; null for none.</summary>
    public string? All { get; }

    /// <summary>How much of what is new stands in no list that is shown.</summary>
    public int Hidden { get; }

    /// <summary>What goes on at this hour, or today among the days that it takes.</summary>
    public IReadOnlyList<DiaryEntry> Running { get; }

    public IReadOnlyList<DiaryEntry> Due { get; }

    public IReadOnlyList<(ChangeSketch Change, StorySketch Story)> Changes { get; }

    public IReadOnlyList<(QuestionSketch Question, StorySketch Story)> Opened { get; }

    public IReadOnlyList<(SilenceSketch Silence, StorySketch Story)> Silent { get; }

    public IReadOnlyList<(ContradictionSketch Contradiction, StorySketch Story)> Contradicted { get; }

    public IReadOnlyList<(EngagementSketch Engagement, StorySketch Story)> Off { get; }

    public IReadOnlyList<EngagementKind> Kinds { get; }

    public IReadOnlyList<string> Sources { get; }

    /// <summary>What else is on today.</summary>
    public IEnumerable<DiaryEntry> Now => OnDays(_desk.Today, _desk.Today);

    public IEnumerable<DiaryEntry> Tomorrow => OnDays(_desk.Today.PlusDays(1), _desk.Today.PlusDays(1));

    /// <summary>From the day after tomorrow to Sunday.</summary>
    public IEnumerable<DiaryEntry> Week => OnDays(_desk.Today.PlusDays(2), Sunday);

    public IEnumerable<DiaryEntry> NextWeek => OnDays(LocalDate.Max(Sunday.PlusDays(1), _desk.Today.PlusDays(2)), Sunday.PlusDays(7));

    public IEnumerable<DiaryEntry> Later => OnDays(Sunday.PlusDays(8), LocalDate.MaxIsoValue);

    public IEnumerable<DiaryEntry> Spans => Ahead.Where(e => e.Place.Group == DiaryGroup.Spans && e.Engagement.Phase != Phase.Done);

    public IEnumerable<DiaryEntry> Undated => Ahead.Where(e => e.Place.Group == DiaryGroup.Open && e.Story.Last.IsWithin(UndatedDays, Moment.Of(new PublicationTime(_desk.Today)))).OrderByDescending(e => e.Engagement.Proof.Published);

    /// <summary>How many lines of a list are shown.</summary>
    public int Shown(string list, int most) => All == list ? int.MaxValue : most;

    /// <summary>All but what goes on now, which stands above.</summary>
    private IEnumerable<DiaryEntry> Ahead => _ahead.Where(e => !_running.Contains(e.Engagement.Key));

    private LocalDate Sunday => _desk.Today.DayOfWeek == IsoDayOfWeek.Sunday ? _desk.Today : _desk.Today.Next(IsoDayOfWeek.Sunday);

    private IEnumerable<DiaryEntry> OnDays(LocalDate from, LocalDate to) =>
        Ahead.Where(e => e.Place.Group is DiaryGroup.Hours or DiaryGroup.Days && e.Place.Day >= from && e.Place.Day <= to);
}
