using System.Globalization;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Storage;
using Lagebild.Storage.Searching;

namespace Lagebild.Desk.Search;

/// <summary>What a search found, or why it found nothing.</summary>
public sealed class SearchModel
{
    /// <summary>Reports that are shown at first, and at most.</summary>
    private const int FirstShown = 30, MostShown = 240;

    internal const int LongestQuery = 400;

    private SearchModel(string text) => Text = text;

    /// <summary>As it was asked; empty where nothing was.</summary>
    public string Text { get; }

    /// <summary>What is wrong with it, in words; null where nothing is.</summary>
    public string? Problem { get; private init; }

    public IReadOnlyList<FoundReport> Found { get; private init; } = [];

    public IReadOnlyList<Facet> Facets { get; private init; } = [];

    /// <summary>The searches that the user keeps.</summary>
    public IReadOnlyList<SavedSearch> Saved { get; private set; } = [];

    /// <summary>So many can be shown on the same page; null where these are all, or more is too much.</summary>
    public int? More { get; private init; }

    /// <summary>True where there are more than are shown.</summary>
    public bool HasMore { get; private init; }

    internal static async Task<SearchModel> OfAsync(DeskRequest desk)
    {
        var model = await FindAsync(desk).ConfigureAwait(false);
        if (SearchRoute.SearchesOf(desk) is { } searches)
            model.Saved = await searches.AllAsync(desk.Cancellation).ConfigureAwait(false);
        return model;
    }

    private static async Task<SearchModel> FindAsync(DeskRequest desk)
    {
        var text = desk.Query("q") ?? "";
        if (text.Length == 0)
            return new SearchModel(text);
        if (text.Length > LongestQuery)
            return new SearchModel(text[..LongestQuery]) { Problem = desk.Texts.Format("search.tooLong", LongestQuery) };
        SearchQuery query;
        try
        {
            query = SearchQuery.Parse(text);
        }
        catch (SearchQueryException e)
        {
            return new SearchModel(text) { Problem = desk.Texts.Format(e.Key, e.Message) };
        }
        if (query.IsEmpty)
            return new SearchModel(text) { Problem = desk.Texts["search.nothingAsked"] };
        var wanted = int.TryParse(desk.Query("zeigen"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, FirstShown, MostShown) : FirstShown;
        var hits = await desk.Store.Search.FindAsync(query, wanted + 1, desk.Cancellation).ConfigureAwait(false);
        var hasMore = hits.Count > wanted;
        SearchHit[] shown = [.. hits.Take(wanted)];
        return new SearchModel(text)
        {
            Found = [.. shown.Select(h => FoundReport.Of(h, desk.Picture))],
            Facets = Facet.Of(shown, text, desk.Texts),
            HasMore = hasMore,
            More = hasMore && wanted < MostShown ? Math.Min(wanted * 2, MostShown) : null,
        };
    }
}
