using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Search;
using Lagebild.Desk.Web;
using Lagebild.Storage;
using Lagebild.Storage.Searching;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>search</c>: full text over all reports, in the language of <see cref="SearchQuery"/>; and <c>search/facets</c>, by what it may be narrowed.</summary>
internal static class SearchRoute
{
    /// <summary>Hits of one page.</summary>
    public const int Most = 200;

    /// <summary>Hits that a caller can go through, and those that facets are counted over.</summary>
    private const int Deepest = 2000, Counted = 240;

    /// <summary>Hits beyond a page that are looked at, for reports that came in since the page before.</summary>
    private const int Beyond = 50;

    public static void Map(ApiGroup api)
    {
        api.Get("search", "search", (DeskRequest desk, string? q, string? limit, string? cursor) => AnswerAsync(NewsView.Of(desk), q, limit, cursor, desk.Cancellation));
        api.Get("search/facets", "searchFacets", (DeskRequest desk, string? q) => FacetsAsync(NewsView.Of(desk), q, desk.Cancellation));
    }

    /// <summary>A page of hits. What is left uncounted is not in the total: it is the whole only where no page comes after this one.</summary>
    public static async Task<ListAnswer<SearchHitAnswer>> AnswerAsync(NewsView view, string? words, string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = view.Asked();
        var most = asked.Limit(limit, 20, Most);
        var hits = await FindAsync(view, asked, words, Math.Min(Deepest, Paging.Place(cursor) + 1 + most + Beyond), cancellation);
        return Paging.Cut(hits, h => h.Entry.Id.Value, cursor, most, view.Picture.Position, h => SearchHitAnswer.Of(h, view.Picture.StoryOf(h.Entry.Id)?.Id.First.Value));
    }

    private static async Task<ListAnswer<FacetAnswer>> FacetsAsync(NewsView view, string? words, CancellationToken cancellation)
    {
        var facets = Facet.Of(await FindAsync(view, view.Asked(), words, Counted, cancellation), words!.Trim(), view.Texts);
        return new ListAnswer<FacetAnswer>(view.Picture.Position.Value, facets.Count, [.. facets.Select(FacetAnswer.Of)]);
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
