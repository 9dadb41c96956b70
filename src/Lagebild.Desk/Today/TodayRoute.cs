using System.Globalization;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Today;

/// <summary><c>/</c>: the diary and what is new.</summary>
internal static class TodayRoute
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", (DeskRequest desk) => desk.Page<TodayPage>(new TodayModel(desk, Narrowing(desk)))).For(DeskRole.Reader);

    /// <summary>The filters as they stand in the query.</summary>
    internal static DiaryNarrowing Narrowing(DeskRequest desk) => new(
        desk.Query("ort"), desk.Query("mensch"), desk.Query("art"), desk.Query("stand"), desk.Query("quelle"),
        int.TryParse(desk.Query("sicher"), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? Math.Clamp(percent, 0, 100) / 100.0 : 0);
}
