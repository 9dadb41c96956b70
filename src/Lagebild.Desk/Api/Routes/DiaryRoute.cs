using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Today;
using Lagebild.Desk.Web;
using Lagebild.Pages.Diaries;
using Lagebild.Reading.Engagements;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>diary</c>: what is due, hours first, then whole days, spans of days, and what has no date yet.</summary>
internal static class DiaryRoute
{
    /// <summary>How firm something is, as filters spell it.</summary>
    public static readonly string[] States = ["confirmed", "announced", "wanted", "ongoing", "postponed", "unconfirmed", "held", "off", "unclear"];

    public static void Map(ApiGroup api) => api.Get("diary", "diary", (
        DeskRequest desk, string? day, string? from, string? to, string? place, string? person, string? kind, string? state, string? source, string? confidence, string? limit, string? cursor) =>
        Answer(NewsView.Of(desk), new DiaryQuestion(day, from, to, place, person, kind, state, source, confidence, limit, cursor)));

    /// <summary>Without days: from today on.</summary>
    public static ListAnswer<DiaryEntryAnswer> Answer(NewsView view, DiaryQuestion question)
    {
        var asked = view.Asked();
        var (day, from, to) = (asked.Day("day", question.Day), asked.Day("from", question.From), asked.Day("to", question.To));
        var narrowing = new DiaryNarrowing(
            asked.Words("place", question.Place), asked.Words("person", question.Person), asked.OneOf("kind", question.Kind, [.. Enum.GetValues<EngagementKind>().Select(k => Said.Name(k))]),
            asked.OneOf("state", question.State, States), asked.Words("source", question.Source), asked.Share("confidence", question.Confidence));
        var limit = asked.Limit(question.Limit);
        if (from > to)
            asked.Refuse("to", "api.wrong.order");
        asked.Check();
        var range = day is { } only ? new DayRange(only, only) : new DayRange(from ?? (to is null || to >= view.Today ? view.Today : null), to);
        return Paging.Cut(DiaryEntry.In(view.Picture, range, narrowing, view.Today), e => $"{e.Story.Id.First.Value[..16]}/{e.Engagement.Key}", question.Cursor, limit, view.Picture.Position, e => DiaryEntryAnswer.Of(e, view.Today));
    }
}

/// <summary>The parameters of a question for the diary, as they were written.</summary>
internal sealed record DiaryQuestion(
    string? Day = null, string? From = null, string? To = null, string? Place = null, string? Person = null, string? Kind = null, string? State = null, string? Source = null, string? Confidence = null,
    string? Limit = null, string? Cursor = null);
