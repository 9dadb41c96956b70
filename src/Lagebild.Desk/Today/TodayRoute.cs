using System.Globalization;
using Lagebild.Desk.Access;
using Lagebild.Desk.Api.Routes;
using Lagebild.Desk.Web;
using Lagebild.Reading.Engagements;
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

    /// <summary>The filters as they stand in the query; what <see cref="Unknown"/> names narrows nothing.</summary>
    internal static DiaryNarrowing Narrowing(DeskRequest desk) => new(
        desk.Query("ort"), desk.Query("mensch"), desk.Query("art") is { } kind && IsKind(kind) ? kind : null, desk.Query("stand") is { } state && DiaryRoute.States.Contains(state) ? state : null, desk.Query("quelle"),
        desk.Query("sicher") is { } share && IsShare(share) ? Share(share) : 0);

    /// <summary>What filters ask for that is not to be had: a kind or a state that does not exist, a share that is no number.</summary>
    internal static IEnumerable<(string Name, string Value)> Unknown(DeskRequest desk)
    {
        if (desk.Query("art") is { } kind && !IsKind(kind))
            yield return ("art", kind);
        if (desk.Query("stand") is { } state && !DiaryRoute.States.Contains(state))
            yield return ("stand", state);
        if (desk.Query("sicher") is { } share && !IsShare(share))
            yield return ("sicher", share);
    }

    private static bool IsKind(string name) => char.IsAsciiLetter(name[0]) && Enum.TryParse<EngagementKind>(name, ignoreCase: true, out _);

    private static bool IsShare(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static double Share(string text) => Math.Clamp(int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture), 0, 100) / 100.0;
}
