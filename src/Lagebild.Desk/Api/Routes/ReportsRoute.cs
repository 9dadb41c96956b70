using System.Text.Json;
using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Log;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Reports.Json;
using Lagebild.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>reports</c>, <c>reports/{id}</c> in the format <c>lagebild.report</c>, and <c>reports/{id}/text</c>, to which all ranges refer.</summary>
internal static class ReportsRoute
{
    /// <summary>Reports that a list goes through.</summary>
    private const int Most = 5000;

    public static void Map(ApiGroup api)
    {
        api.Get("reports", "reports", (DeskRequest desk, string? source, string? from, string? to, string? limit, string? cursor) => ListAsync(NewsView.Of(desk), source, from, to, limit, cursor, desk.Cancellation));
        api.Get("reports/{id}", "report", async (DeskRequest desk, string id) =>
            TypedResults.Bytes(ReportJson.ToUtf8Bytes((await FindAsync(NewsView.Of(desk), id, desk.Cancellation)).Report), "application/json; charset=utf-8")).Produces<JsonElement>(StatusCodes.Status200OK, "application/json");
        api.Get("reports/{id}/text", "reportText", async (DeskRequest desk, string id) =>
            TypedResults.Text((await FindAsync(NewsView.Of(desk), id, desk.Cancellation)).Document.Text, "text/plain; charset=utf-8")).Produces<string>(StatusCodes.Status200OK, "text/plain");
    }

    /// <summary>A report by the first digits of its id.</summary>
    /// <exception cref="ProblemException">There is none, or more than one.</exception>
    public static async Task<LogEntry> FindAsync(NewsView view, string id, CancellationToken cancellation)
    {
        try
        {
            if (await view.Store.Log.FindAsync(await new Newsroom(view.Store, cancellation).ReportAsync(id), cancellation) is { } entry)
                return entry;
        }
        catch (UnknownNameException)
        {
            // Said below in the interface's own words.
        }
        throw view.Missing("api.noReport", id);
    }

    private static async Task<ListAnswer<ReportAnswer>> ListAsync(NewsView view, string? source, string? from, string? to, string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = view.Asked();
        var (outlet, first, last, most) = (asked.Words("source", source), asked.Day("from", from), asked.Day("to", to), asked.Limit(limit));
        asked.Check();
        var found = await view.Store.Stories.ReportsAsync(new ReportFilter(outlet, first, last, Most), cancellation);
        return Paging.Cut(found, r => r.Document.Id.Value, cursor, most, view.Picture.Position, r => ReportAnswer.Of(r.Document, r.Story.Id.First.Value));
    }
}
