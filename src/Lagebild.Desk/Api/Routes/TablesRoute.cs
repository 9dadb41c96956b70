using Lagebild.Desk.Web;
using Lagebild.Pages.Exports;
using Lagebild.Pages.Lookup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Api.Routes;

/// <summary>
/// <c>tables/{what}.{format}</c>: engagements, statements, events (PLOVER) and notes as tables for statistics programs, of one story or of all that were
/// reported on in a span of days.
/// </summary>
internal static class TablesRoute
{
    /// <summary>A table over many stories takes memory; one is made at a time.</summary>
    private static readonly SemaphoreSlim Turn = new(1);

    public static void Map(ApiGroup api) => api.Get("tables/{what}.{format}", "table", async (DeskRequest desk, string what, string format, string? story, string? from, string? to) =>
    {
        var view = NewsView.Of(desk);
        if (what is not ("engagements" or "statements" or "events" or "notes") || format is not ("csv" or "jsonl" or "parquet"))
            throw ProblemException.Missing("api.noTable", $"{what}.{format}");
        await Turn.WaitAsync(desk.Cancellation);
        try
        {
            using var content = new MemoryStream();
            await TableWriters.WriteAsync(await TableAsync(view, what, story, from, to, desk.Cancellation), format, content);
            return TypedResults.File(content.ToArray(), Type(format), $"lagebild-{what}.{format}");
        }
        finally
        {
            Turn.Release();
        }
    }).Produces<string>(StatusCodes.Status200OK, "text/csv");

    private static async Task<ExportTable> TableAsync(NewsView view, string what, string? story, string? from, string? to, CancellationToken cancellation)
    {
        var asked = view.Asked();
        var (first, last) = (asked.Day("from", from), asked.Day("to", to));
        asked.Check();
        var one = string.IsNullOrWhiteSpace(story) ? null : view.Story(story);
        if (what == "notes")
            return ExportTable.OfNotes(await ListedNote.AllAsync(view.Store, one?.Id.First.Value, cancellation));
        var stories = new List<FoldedStory>();
        foreach (var sketch in one is not null ? [one] : view.Picture.Stories.Where(s => StoryDays.Meet(s, first, last)))
            stories.Add(await view.FoldedAsync(sketch, cancellation));
        return what switch
        {
            "statements" => ExportTable.Statements(stories),
            "events" => ExportTable.Events(stories),
            _ => ExportTable.Engagements(stories),
        };
    }

    private static string Type(string format) => format switch
    {
        "csv" => "text/csv; charset=utf-8",
        "jsonl" => "application/jsonl",
        _ => "application/vnd.apache.parquet",
    };
}
