using Lagebild.Desk.Access;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Search;

/// <summary><c>/suche?q=</c>: full text over all reports, and the searches that somebody keeps.</summary>
internal static class SearchRoute
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/suche", async (DeskRequest desk) => desk.Page<SearchPage>(await SearchModel.OfAsync(desk).ConfigureAwait(false))).For(DeskRole.Reader);
        routes.MapPost("/suche", KeepAsync).For(DeskRole.Reader).Small();
        routes.MapPost("/suche/{id}", ForgetAsync).For(DeskRole.Reader).Small();
    }

    /// <summary>Null where nobody is signed in, who could keep something.</summary>
    internal static SavedSearches? SearchesOf(DeskRequest desk) => desk.UserName is { } name ? new SavedSearches(desk.Store.Records, name) : null;

    private static async Task<IResult> KeepAsync([FromForm] string? q, DeskRequest desk)
    {
        var query = q?.Trim() ?? "";
        if (query.Length is 0 or > SearchModel.LongestQuery || SearchesOf(desk) is not { } searches)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        var isKept = await searches.KeepAsync(query, desk.Cancellation).ConfigureAwait(false);
        return new SeeOther($"/suche?q={Uri.EscapeDataString(query)}{(isKept ? "" : "&voll=1")}");
    }

    private static async Task<IResult> ForgetAsync([FromForm] string? zu, string id, DeskRequest desk) =>
        SearchesOf(desk) is { } searches && await searches.ForgetAsync(id, desk.Cancellation).ConfigureAwait(false) ? new SeeOther(LocalAddress.Or(zu, "/suche")) : desk.Missing();
}
