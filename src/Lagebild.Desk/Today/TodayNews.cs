using Lagebild.Desk.Pictures;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Engagements;

namespace Lagebild.Desk.Today;

/// <summary>All that is new in a picture, the newest first, before anything is narrowed or cut.</summary>
internal sealed class TodayNews(Picture picture, Novelty news)
{
    public IReadOnlyList<(ChangeSketch Change, StorySketch Story)> Changes { get; } =
        [.. picture.Stories.SelectMany(s => s.Changes.Where(c => c.Change.Kind is not ChangeKind.StatementOfNote && news.IsNew(c.Proof)).Select(c => (c, s)))
            .OrderByDescending(p => p.c.Proof.Published).ThenByDescending(p => p.c.Change.Importance)];

    public IReadOnlyList<(QuestionSketch Question, StorySketch Story)> Opened { get; } =
        [.. picture.Stories.SelectMany(s => s.Questions.Where(q => q.AnsweredBy is null && news.IsNew(q.Since)).Select(q => (q, s))).OrderByDescending(p => p.q.Since.Published)];

    public IReadOnlyList<(SilenceSketch Silence, StorySketch Story)> Silent { get; } =
        [.. picture.Stories.SelectMany(s => s.Silences.Where(q => q.BrokenBy is null && news.IsNew(q.Since)).Select(q => (q, s))).OrderByDescending(p => p.q.Since.Published)];

    public IReadOnlyList<(ContradictionSketch Contradiction, StorySketch Story)> Contradicted { get; } =
        [.. picture.Stories.SelectMany(s => s.Contradictions.Where(c => news.IsNew(c.Since)).Select(c => (c, s))).OrderByDescending(p => p.c.Since.Published)];

    public IReadOnlyList<(EngagementSketch Engagement, StorySketch Story)> Off { get; } =
        [.. picture.Engagements().Where(p => p.Engagement.Phase == Phase.Off && news.IsNew(p.Engagement.Proof)).OrderByDescending(p => p.Engagement.Proof.Published)];

    public int Count => Changes.Count + Opened.Count + Silent.Count + Contradicted.Count + Off.Count;
}
