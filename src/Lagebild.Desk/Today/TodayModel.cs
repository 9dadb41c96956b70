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
    /// <summary>Days for which something due and unconfirmed is still shown.</summary>
    private const int DueDays = 7;

    /// <summary>Days without a report after which something undated is no longer waited for.</summary>
    private const int UndatedDays = 60;

    private const int ChangesShown = 14;
    private const int NewsShown = 8;
    private const int LaterShown = 40;

    private readonly DeskRequest _desk;
    private readonly IReadOnlyList<DiaryEntry> _ahead;

    internal TodayModel(DeskRequest desk, DiaryNarrowing narrowing, Novelty news)
    {
        (_desk, Narrowing, News) = (desk, narrowing, news);
        var (picture, today) = (desk.Picture, desk.Today);
        _ahead = DiaryEntry.In(picture, new DayRange(today, null), narrowing, today);
        Due = [.. DiaryEntry.In(picture, new DayRange(today.PlusDays(-DueDays), today.PlusDays(-1)), narrowing, today)
            .Where(e => e.Place.Group != DiaryGroup.Open && e.Engagement.UnconfirmedOn(today) is not null).Reverse()];
        Changes = [.. picture.Stories.SelectMany(s => s.Changes.Where(c => c.Change.Kind is not ChangeKind.StatementOfNote && news.IsNew(c.Proof)).Select(c => (c, s)))
            .OrderByDescending(p => p.c.Proof.Published).ThenByDescending(p => p.c.Change.Importance).Take(ChangesShown)];
        Opened = [.. picture.Stories.SelectMany(s => s.Questions.Where(q => q.AnsweredBy is null && news.IsNew(q.Since)).Select(q => (q, s)))
            .OrderByDescending(p => p.q.Since.Published).Take(NewsShown)];
        Silent = [.. picture.Stories.SelectMany(s => s.Silences.Where(q => q.BrokenBy is null && news.IsNew(q.Since)).Select(q => (q, s)))
            .OrderByDescending(p => p.q.Since.Published).Take(NewsShown)];
        Contradicted = [.. picture.Stories.SelectMany(s => s.Contradictions.Where(c => news.IsNew(c.Since)).Select(c => (c, s)))
            .OrderByDescending(p => p.c.Since.Published).Take(NewsShown)];
        Off = [.. picture.Engagements().Where(p => p.Engagement.Phase == Phase.Off && news.IsNew(p.Engagement.Proof) && narrowing.Takes(p.Engagement, p.Story, today))
            .OrderByDescending(p => p.Engagement.Proof.Published).Take(NewsShown)];
        Kinds = [.. Enum.GetValues<EngagementKind>()];
        Sources = [.. picture.Stories.SelectMany(s => s.Sources).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
    }

    public DiaryNarrowing Narrowing { get; }

    /// <summary>What counts as new.</summary>
    internal Novelty News { get; }

    public IReadOnlyList<DiaryEntry> Due { get; }

    public IReadOnlyList<(ChangeSketch Change, StorySketch Story)> Changes { get; }

    public IReadOnlyList<(QuestionSketch Question, StorySketch Story)> Opened { get; }

    public IReadOnlyList<(SilenceSketch Silence, StorySketch Story)> Silent { get; }

    public IReadOnlyList<(ContradictionSketch Contradiction, StorySketch Story)> Contradicted { get; }

    public IReadOnlyList<(EngagementSketch Engagement, StorySketch Story)> Off { get; }

    public IReadOnlyList<EngagementKind> Kinds { get; }

    public IReadOnlyList<string> Sources { get; }

    public IReadOnlyList<string> States { get; } = ["confirmed", "announced", "wanted", "ongoing", "postponed", "unconfirmed", "held", "off", "unclear"];

    public IEnumerable<DiaryEntry> Now => OnDays(_desk.Today, _desk.Today);

    public IEnumerable<DiaryEntry> Tomorrow => OnDays(_desk.Today.PlusDays(1), _desk.Today.PlusDays(1));

    /// <summary>From the day after tomorrow to Sunday.</summary>
    public IEnumerable<DiaryEntry> Week => OnDays(_desk.Today.PlusDays(2), Sunday);

    public IEnumerable<DiaryEntry> NextWeek => OnDays(LocalDate.Max(Sunday.PlusDays(1), _desk.Today.PlusDays(2)), Sunday.PlusDays(7));

    public IEnumerable<DiaryEntry> Later => OnDays(Sunday.PlusDays(8), LocalDate.MaxIsoValue).Take(LaterShown);

    public IEnumerable<DiaryEntry> Spans => _ahead.Where(e => e.Place.Group == DiaryGroup.Spans && e.Engagement.Phase != Phase.Done).Take(LaterShown);

    public IEnumerable<DiaryEntry> Undated => _ahead.Where(e => e.Place.Group == DiaryGroup.Open && e.Story.Last.IsWithin(UndatedDays, Moment.Of(new PublicationTime(_desk.Today)))).OrderByDescending(e => e.Engagement.Proof.Published).Take(LaterShown);

    private LocalDate Sunday => _desk.Today.DayOfWeek == IsoDayOfWeek.Sunday ? _desk.Today : _desk.Today.Next(IsoDayOfWeek.Sunday);

    private IEnumerable<DiaryEntry> OnDays(LocalDate from, LocalDate to) =>
        _ahead.Where(e => e.Place.Group is DiaryGroup.Hours or DiaryGroup.Days && e.Place.Day >= from && e.Place.Day <= to);
}
