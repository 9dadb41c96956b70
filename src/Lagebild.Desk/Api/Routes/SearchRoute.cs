using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Web;
using Lagebild.Storage;
using Lagebild.Storage.Searching;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>search</c>: full text over all reports, in the language of <see cref="SearchQuery"/>.</summary>
internal static class SearchRoute
{
    /// <summary>Hits of one question.</summary>
    public const int Most = 200;

    public static void Map(ApiGroup api) => api.Get("search", "search", (DeskRequest desk, string? q, string? limit) => AnswerAsync(NewsView.Of(desk), q, limit, desk.Cancellation));

    public static async Task<ListAnswer<SearchHitAnswer>> AnswerAsync(NewsView view, string? words, string? limit, CancellationToken cancellation)
    {
        var asked = view.Asked();
        var most = asked.Limit(limit, 20, Most);
        var hits = await FindAsync(view, asked, words, most, cancellation);
        var items = hits.Select(h => SearchHitAnswer.Of(h, view.Picture.StoryOf(h.Entry.Id)?.Id.First.Value)).ToArray();
        return new ListAnswer<SearchHitAnswer>(view.Picture.Position.Value, items.Length, items);
    }

    /// <exception cref="ProblemException">The question is empty or cannot be understood.</exception>
    public static async Task<IReadOnlyList<SearchHit>> FindAsync(NewsView view, Asked asked, string? words, int limit, CancellationToken cancellation)
    {
        SearchQuery? query = null;
        try
        {
            query = SearchQuery.Parse(asked.Words("q", words) ?? "");
            if (query.IsEmpty)
                asked.Refuse("q", "api.wrong.empty");
        }
        catch (SearchQueryException e)
        {
            asked.Refuse("q", e.Key, e.Message);
        }
        asked.Check();
        return await view.Store.Search.FindAsync(query!, limit, cancellation);
    }
}
