using System.Globalization;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Stories;

/// <summary><c>/geschichten?q=&amp;ordnung=&amp;seite=</c>: all stories, narrowed by words and sorted.</summary>
internal static class StoriesRoute
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/geschichten", (DeskRequest desk) =>
        desk.Page<StoriesPage>(new StoriesModel(desk.Picture, desk.Today, desk.Query("q"), StoryOrders.Parse(desk.Query("ordnung")), PageOf(desk.Query("seite"))))).For(DeskRole.Reader);

    private static int PageOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 1_000_000) : 1;
}
