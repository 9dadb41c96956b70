using Lagebild.Desk.Notes;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Pages.Lookup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Engagements;

/// <summary><c>/begegnung/{document}-e{number}</c>: one engagement. Any report's telling of it leads there, so that an address outlives an earlier report.</summary>
internal static class EngagementRoute
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/begegnung/{id}", async Task<IResult> (string id, DeskRequest desk) =>
        await EngagementSearch.FindAsync(desk, id) switch
        {
            { Engagement: { } engagement } found when Addresses.Of(engagement.Key) is var address && address != $"/begegnung/{id}" => Results.LocalRedirect(address + desk.Http.Request.QueryString),
            { } found => Show(desk, found, null),
            null => desk.Missing(),
        }).For(DeskRole.Reader);

    /// <summary>The page, with what a form wanted and did not get; of what was rejected only that it was.</summary>
    public static IResult Show(DeskRequest desk, FoundEngagement found, NoteTry? tried)
    {
        var status = tried is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        return found.Engagement is null
            ? desk.Page<RejectedPage>(found, status)
            : desk.Page<EngagementPage>(new EngagementModel(found, found.Engagement, desk.Today) { Try = tried, Written = NoteWritten.In(desk), IsWhole = desk.Query("alle") is not null }, status);
    }
}
