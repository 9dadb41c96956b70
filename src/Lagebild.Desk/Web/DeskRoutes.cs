using Lagebild.Desk.Access;
using Lagebild.Desk.Admin;
using Lagebild.Desk.Api;
using Lagebild.Desk.Feeds;
using Lagebild.Desk.Live;
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
        LanguageChoice.Map(routes);
        LiveEvents.Map(routes);
        TodayRoute.Map(routes);
        SignInRoute.Map(routes);
        SetupRoute.Map(routes);
        AccountRoute.Map(routes);
        AdminRoute.Map(routes);
        PeopleRoute.Map(routes);
        TokensRoute.Map(routes);
        NotesRoute.Map(routes);
        ApiServer.Map(routes);
        FeedServer.Map(routes);
        routes.MapMcp(ToolServer.Path).RequireRateLimiting(ApiRate.Policy).For(DeskRole.Reader);
    }
}
