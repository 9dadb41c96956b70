using Lagebild.Desk.Api;
using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Api.Routes;
using Lagebild.Desk.Pictures;
using Lagebild.Dossiers.Engagements;

namespace Lagebild.Desk.Tools;

/// <summary>A story in short.</summary>
internal static class StoryBrief
{
    /// <summary>Lines of each part.</summary>
    private const int Most = 40;

    /// <param name="view">Where it is looked for.</param>
    /// <param name="name">Id of the story or of one of its reports, or words of its title.</param>
    public static StoryBriefAnswer Of(NewsView view, string name)
    {
        var story = Find(view, name);
        return new StoryBriefAnswer(
            StoryAnswer.Of(story),
            [.. story.Engagements.OrderBy(e => e.Phase == Phase.Ahead ? 0 : 1).ThenByDescending(e => e.Reports).Take(Most).Select(e => EngagementAnswer.Of(e, story, view.Today))],
            [.. story.Questions.Where(q => q.AnsweredBy is null).Take(Most).Select(q => QuestionAnswer.Of(q, story))],
            [.. story.Silences.Where(s => s.BrokenBy is null).Take(Most).Select(s => SilenceAnswer.Of(s, story))],
            [.. story.Contradictions.Take(Most).Select(c => new ContradictionAnswer(c.Title, c.First, c.Second, ProofAnswer.Of(c.Since)))],
            [.. story.Changes.Take(Most / 2).Select(c => ChangeAnswer.Of(c, story))]);
    }

    private static StorySketch Find(NewsView view, string name) =>
        view.Picture.Find(name.Trim()) ?? (StoriesRoute.Answer(view, name, null, "1", null).Items is [var one] ? view.Picture.Find(one.Id) : null) ?? throw view.Missing("api.noStory", name);
}
