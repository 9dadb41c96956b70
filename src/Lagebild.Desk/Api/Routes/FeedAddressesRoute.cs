using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Feeds;
using Lagebild.Desk.Linked;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>feed-addresses</c>: the secret addresses under which programs of whoever asks read calendars and feeds.</summary>
internal static class FeedAddressesRoute
{
    public static void Map(ApiGroup api)
    {
        api.GetFresh("feed-addresses", "feedAddresses", async (DeskRequest desk, string? limit, string? cursor, FeedAddressBook book) =>
        {
            var asked = Asked.Of(desk);
            var most = asked.Limit(limit);
            asked.Check();
            return Paging.Cut(await book.OfAsync(desk.UserName!, desk.Cancellation), a => a.Hash, cursor, most, desk.Picture.Position, FeedAddressAnswer.Of);
        });
        api.Post("feed-addresses", "makeFeedAddress", DeskRole.Reader, async (DeskRequest desk, FeedAddressDraft draft, FeedAddressBook book) => TypedResults.Created((string?)null, await MakeAsync(desk, draft, book)));
        api.Delete("feed-addresses/{id}", "revokeFeedAddress", DeskRole.Reader, async (DeskRequest desk, string id, FeedAddressBook book) =>
            await book.RevokeAsync(id, desk.UserName!, desk.Cancellation) ? TypedResults.NoContent() : throw ProblemException.Missing("api.noFeedAddress", id));
    }

    private static async Task<NewFeedAddressAnswer> MakeAsync(DeskRequest desk, FeedAddressDraft draft, FeedAddressBook book)
    {
        var name = draft.Name?.Trim() ?? "";
        if (name.Length is 0 or > FeedAddress.LongestName || name.Any(char.IsControl))
            throw new ProblemException(StatusCodes.Status422UnprocessableEntity, "feed.wrong");
        var secret = await book.CreateAsync(desk.UserName!, name, desk.Cancellation);
        var hash = Access.Secret.Hash(secret);
        var site = Site.Of(desk);
        desk.Http.Response.Headers.CacheControl = "no-store";
        return new NewFeedAddressAnswer(
            FeedAddressAnswer.Of((await book.OfAsync(desk.UserName!, desk.Cancellation)).First(a => a.Hash == hash)), site.At($"/feeds/{secret}/kalender.ics"), site.At($"/feeds/{secret}/aenderungen.atom"));
    }
}
