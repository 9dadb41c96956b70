using Lagebild.Desk.Api;
using Lagebild.Desk.Api.Routes;
using Lagebild.Desk.Today;
using Lagebild.Desk.Web;
using Lagebild.Pages.Diaries;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Feeds;

/// <summary>Calendars to subscribe to and single engagements to put into one. Filters are those of the first page.</summary>
internal static class CalendarRoutes
{
    public static void Map(FeedServer feeds)
    {
        feeds.Get("kalender.ics", AllAsync);
        feeds.Get("geschichte/{id}.ics", async (DeskRequest desk, string id) =>
        {
            var story = await NewsView.Of(desk).FoldedAsync(id, desk.Cancellation);
            return Answer(await CalendarFile.OfAsync(story.Dossier.Engagements.Select(e => (story, e)), desk.Store, desk.Texts, desk.Cancellation), $"{story.Dossier.Id.Short}.ics");
        });
        feeds.Get("begegnung/{key}.ics", async (DeskRequest desk, string key) =>
        {
            var found = await EngagementRoute.FindAsync(NewsView.Of(desk), key, desk.Cancellation);
            return Answer(await CalendarFile.OfAsync([found], desk.Store, desk.Texts, desk.Cancellation), $"{found.Engagement.Key}.ics");
        });
    }

    /// <summary>The calendar of all stories, from a month ago unless told otherwise.</summary>
    private static async Task<IResult> AllAsync(DeskRequest desk)
    {
        var asked = Asked.Of(desk);
        var (from, to) = (asked.Day("von", desk.Query("von")), asked.Day("bis", desk.Query("bis")));
        foreach (var (name, _) in TodayRoute.Unknown(desk))
            asked.Refuse(name, "form.choice");
        asked.Check();
        var range = new DayRange(from ?? desk.Today.PlusDays(-CalendarFile.PastDays), to);
        return Answer(await CalendarFile.OfAsync(NewsView.Of(desk), range, TodayRoute.Narrowing(desk), desk.Cancellation), "lagebild.ics");
    }

    private static IResult Answer(byte[] calendar, string name) => TypedResults.File(calendar, CalendarFile.MediaType, name);
}
