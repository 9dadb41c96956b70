using System.Globalization;
using Lagebild.Desk.Access;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Today;

/// <summary><c>/</c>: the diary and what is new.</summary>
internal static class TodayRoute
{
    /// <summary>Marks all that is new as seen.</summary>
    public const string SeenPath = "/gesehen";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", async (DeskRequest desk) => desk.Page<TodayPage>(new TodayModel(desk, Narrowing(desk), await Novelty.OfAsync(desk)))).For(DeskRole.Reader);
        routes.MapPost(SeenPath, async (DeskRequest desk, IFormCollection _) =>
        {
            if (desk.UserName is { } user)
                await new LookBook(desk.Store.Records).MarkAllAsync(user, desk.Picture.Position, desk.Now, desk.Cancellation);
            return new SeeOther("/");
        }).For(DeskRole.Reader).Small();
    }

    /// <summary>The filters as they stand in the query.</summary>
    internal static DiaryNarrowing Narrowing(DeskRequest desk) => new(
        desk.Query("ort"), desk.Query("mensch"), desk.Query("art"), desk.Query("stand"), desk.Query("quelle"),
        int.TryParse(desk.Query("sicher"), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? Math.Clamp(percent, 0, 100) / 100.0 : 0);
}
