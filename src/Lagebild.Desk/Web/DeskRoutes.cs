using Lagebild.Desk.Access;
using Lagebild.Desk.Admin;
using Lagebild.Desk.Alerts;
using Lagebild.Desk.Api;
using Lagebild.Desk.Calendar;
using Lagebild.Desk.Engagements;
using Lagebild.Desk.Feeding;
using Lagebild.Desk.Feeds;
using Lagebild.Desk.Live;
using Lagebild.Desk.Notes;
using Lagebild.Desk.Open;
using Lagebild.Desk.Places;
using Lagebild.Desk.Reader;
using Lagebild.Desk.Search;
using Lagebild.Desk.Stories;
using Lagebild.Desk.Telemetry;
using Lagebild.Desk.Today;
using Lagebild.Desk.Tools;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Web;

/// <summary>All routes of the desk: one line for each page or interface.</summary>
internal static class DeskRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Asset.Map(routes);
        Health.Map(routes);
        LanguageChoice.Map(routes);
        LiveEvents.Map(routes);
        TodayRoute.Map(routes);
        StoriesRoute.Map(routes);
        StoryRoute.Map(routes);
        StoryNoteRoute.Map(routes);
        EngagementRoute.Map(routes);
        EngagementNoteRoute.Map(routes);
        ReaderRoute.Map(routes);
        ReaderNoteRoute.Map(routes);
        WhyRoute.Map(routes);
        UndoRoute.Map(routes);
        People.PeopleRoute.Map(routes);
        PlacesRoute.Map(routes);
        CalendarRoute.Map(routes);
        OpenRoute.Map(routes);
        SearchRoute.Map(routes);
        SourcesRoute.Map(routes);
        SignInRoute.Map(routes);
        SetupRoute.Map(routes);
        AccountRoute.Map(routes);
        AdminRoute.Map(routes);
        RereadRoute.Map(routes);
        PeopleRoute.Map(routes);
        TokensRoute.Map(routes);
        NotesRoute.Map(routes);
        AlertsRoute.Map(routes);
        ApiServer.Map(routes);
        FeedServer.Map(routes);
        routes.MapMcp(ToolServer.Path).RequireRateLimiting(ApiRate.Policy).For(DeskRole.Reader);
    }
}
