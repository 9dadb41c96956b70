using Lagebild.Desk.Access;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Feeds;

/// <summary><c>/abos</c>: what can be subscribed to, and one's own secret addresses for it.</summary>
internal static class SubscriptionsRoute
{
    private const string Path = "/abos";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (DeskRequest desk, FeedAddressBook book) => PageAsync(desk, book)).For(DeskRole.Reader).ExcludeFromDescription();
        routes.MapPost($"{Path}/neu", CreateAsync).For(DeskRole.Reader).Small().ExcludeFromDescription();
        routes.MapPost($"{Path}/weg", async (DeskRequest desk, IFormCollection form, FeedAddressBook book) =>
        {
            await book.RevokeAsync(form["adresse"].ToString(), desk.UserName!, desk.Cancellation);
            return Results.LocalRedirect(Path);
        }).For(DeskRole.Reader).Small().ExcludeFromDescription();
    }

    private static async Task<IResult> CreateAsync(DeskRequest desk, IFormCollection form, FeedAddressBook book)
    {
        var name = form["zweck"].ToString().Trim();
        return name.Length is 0 or > FeedAddress.LongestName || name.Any(char.IsControl)
            ? await PageAsync(desk, book, problem: "feed.wrong") : await PageAsync(desk, book, await book.CreateAsync(desk.UserName!, name, desk.Cancellation));
    }

    private static async Task<IResult> PageAsync(DeskRequest desk, FeedAddressBook book, string? secret = null, string? problem = null)
    {
        if (secret is not null)
            desk.Http.Response.Headers.CacheControl = "no-store";
        return desk.Page<SubscriptionsPage>(new SubscriptionsModel(await book.OfAsync(desk.UserName!, desk.Cancellation), secret, problem), problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}

/// <summary>What somebody subscribes to.</summary>
/// <param name="Addresses">Their secret addresses.</param>
/// <param name="Secret">The secret part just made, which is shown this once; or null.</param>
/// <param name="Problem">Key of the text that says what is wrong; null where nothing is.</param>
public sealed record SubscriptionsModel(IReadOnlyList<FeedAddress> Addresses, string? Secret, string? Problem);
