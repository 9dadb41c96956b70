using System.Globalization;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Stories;
using Lagebild.Storage.Searching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Stories;

/// <summary><c>/geschichten?q=&amp;beobachtet=&amp;ordnung=&amp;seite=</c>: all stories, narrowed by words and to what one watches, and sorted.</summary>
internal static class StoriesRoute
{
    /// <summary>Reports that are looked at for the stories that they are in.</summary>
    private const int MostReports = 400;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/geschichten", async (DeskRequest desk) =>
    {
        var words = desk.Query("q");
        var told = words is null ? [] : await ToldAsync(desk, words);
        return desk.Page<StoriesPage>(new StoriesModel(desk.Picture, desk.Today, words, told, Watches.Of(desk), desk.Query("beobachtet") is not null, StoryOrders.Parse(desk.Query("ordnung")), PageOf(desk.Query("seite"))));
    }).For(DeskRole.Reader);

    /// <summary>Stories whose reports have the words; none where they are no question that the search understands.</summary>
    private static async Task<HashSet<StoryId>> ToldAsync(DeskRequest desk, string words)
    {
        SearchQuery query;
        try
        {
            query = SearchQuery.Parse(words);
        }
        catch (FormatException)
        {
            return [];
        }
        return query.IsEmpty ? [] : [.. (await desk.Store.Search.FindAsync(query, MostReports, desk.Cancellation)).Select(h => desk.Picture.StoryOf(h.Entry.Id)).OfType<StorySketch>().Select(s => s.Id)];
    }

    private static int PageOf(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 1_000_000) : 1;
}
