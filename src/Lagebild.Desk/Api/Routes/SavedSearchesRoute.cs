using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Search;
using Lagebild.Desk.Web;
using Lagebild.Storage.Searching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>searches</c>: the searches that whoever asks keeps.</summary>
internal static class SavedSearchesRoute
{
    public static void Map(ApiGroup api)
    {
        api.GetFresh("searches", "searches", async (DeskRequest desk, string? limit, string? cursor) =>
        {
            var asked = Asked.Of(desk);
            var most = asked.Limit(limit);
            asked.Check();
            return Paging.Cut(await Of(desk).AllAsync(desk.Cancellation), s => s.Id, cursor, most, desk.Picture.Position, SavedSearchAnswer.Of);
        });
        api.Post("searches", "keepSearch", DeskRole.Reader, async (DeskRequest desk, SearchDraft search) => TypedResults.Created((string?)null, await KeepAsync(desk, search.Query?.Trim() ?? ""))).ProducesProblem(StatusCodes.Status409Conflict);
        api.Delete("searches/{id}", "forgetSearch", DeskRole.Reader, async (DeskRequest desk, string id) =>
            await Of(desk).ForgetAsync(id, desk.Cancellation) ? TypedResults.NoContent() : throw ProblemException.Missing("api.noSearch", id));
    }

    /// <summary>Keeps a search that can be asked; one that is kept already stays as it is.</summary>
    private static async Task<SavedSearchAnswer> KeepAsync(DeskRequest desk, string query)
    {
        if (query.Length > SearchModel.LongestQuery)
            throw Refused("search.tooLong", SearchModel.LongestQuery);
        try
        {
            if (SearchQuery.Parse(query).IsEmpty)
                throw Refused("search.nothingAsked");
        }
        catch (SearchQueryException e)
        {
            throw Refused(e.Key, e.Message);
        }
        if (!await Of(desk).KeepAsync(query, desk.Cancellation))
            throw new ProblemException(StatusCodes.Status409Conflict, "search.full");
        return SavedSearchAnswer.Of((await Of(desk).AllAsync(desk.Cancellation)).First(s => s.Query == query));
    }

    private static SavedSearches Of(DeskRequest desk) => new(desk.Store.Records, desk.UserName!);

    private static ProblemException Refused(string key, params object?[] values) => new(StatusCodes.Status422UnprocessableEntity, key, values);
}
