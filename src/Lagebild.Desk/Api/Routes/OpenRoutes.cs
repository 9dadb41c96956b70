using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Names;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>open</c> and <c>silences</c>: what is not settled and who says nothing, the newest first.</summary>
internal static class OpenRoutes
{
    public static void Map(ApiGroup api)
    {
        api.Get("open", "open", (DeskRequest desk, string? story, string? all, string? limit, string? cursor) => Open(NewsView.Of(desk), story, all, limit, cursor));
        api.Get("silences", "silences", (DeskRequest desk, string? story, string? who, string? all, string? limit, string? cursor) => Silences(NewsView.Of(desk), story, who, all, limit, cursor));
    }

    /// <summary>Open questions; with <paramref name="all"/> answered ones too.</summary>
    public static ListAnswer<QuestionAnswer> Open(NewsView view, string? story, string? all, string? limit, string? cursor)
    {
        var asked = view.Asked();
        var (withAnswered, most) = (asked.Flag("all", all), asked.Limit(limit));
        asked.Check();
        var found = Stories(view, story).SelectMany(s => s.Questions.Where(q => withAnswered || q.AnsweredBy is null).Select(q => (Question: q, Story: s)))
            .OrderByDescending(p => p.Question.Since.Published).ThenBy(p => p.Story.Id.First.Value, StringComparer.Ordinal).ToArray();
        return Paging.Cut(found, p => $"{p.Question.Since.Document.Value[..16]}/{p.Question.Since.Range.Start}/{p.Question.Slot}/{p.Story.Id.First.Value[..16]}", cursor, most, view.Picture.Position, p => QuestionAnswer.Of(p.Question, p.Story));
    }

    private static ListAnswer<SilenceAnswer> Silences(NewsView view, string? story, string? who, string? all, string? limit, string? cursor)
    {
        var asked = view.Asked();
        var (wanted, withBroken, most) = (asked.Words("who", who) is { } given ? new AskedName(given) : null, asked.Flag("all", all), asked.Limit(limit));
        asked.Check();
        var found = Stories(view, story).SelectMany(s => s.Silences.Where(q => (withBroken || q.BrokenBy is null) && wanted?.IsIn(q.Name) != false).Select(q => (Silence: q, Story: s)))
            .OrderByDescending(p => p.Silence.Since.Published).ThenBy(p => p.Story.Id.First.Value, StringComparer.Ordinal).ToArray();
        return Paging.Cut(found, p => $"{p.Silence.Since.Document.Value[..16]}/{p.Silence.Since.Range.Start}/{p.Story.Id.First.Value[..16]}", cursor, most, view.Picture.Position, p => SilenceAnswer.Of(p.Silence, p.Story));
    }

    private static IEnumerable<StorySketch> Stories(NewsView view, string? story) =>
        string.IsNullOrWhiteSpace(story) ? view.Picture.Stories : [view.Story(story)];
}
