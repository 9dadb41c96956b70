using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Search;

/// <summary><c>/suche?q=</c>: full text over all reports.</summary>
internal static class SearchRoute
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/suche", async (DeskRequest desk) => desk.Page<SearchPage>(await SearchModel.OfAsync(desk).ConfigureAwait(false))).For(DeskRole.Reader);
}
