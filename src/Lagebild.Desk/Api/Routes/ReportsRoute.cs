using System.Text.Json;
using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Reader;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Log;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports.Json;
using Lagebild.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Api.Routes;

/// <summary>
/// <c>reports</c>, <c>reports/{id}</c> in the format <c>lagebild.report</c>, <c>reports/{id}/text</c>, to which all ranges refer, and
/// <c>reports/{id}/versions</c>, what a corrected version changed. Links between versions are those of RFC 5829.
/// </summary>
internal static class ReportsRoute
{
    /// <summary>Reports that a list goes through.</summary>
    private const int Most = 5000;

    public static void Map(ApiGroup api)
    {
        api.Get("reports", "reports", (DeskRequest desk, string? source, string? from, string? to, string? limit, string? cursor) => ListAsync(NewsView.Of(desk), source, from, to, limit, cursor, desk.Cancellation));
        api.Get("reports/{id}", "report", async (DeskRequest desk, string id) =>
            TypedResults.Bytes(ReportJson.ToUtf8Bytes((await LinkedAsync(desk, id)).Report), "application/json; charset=utf-8")).Produces<JsonElement>(StatusCodes.Status200OK, "application/json");
        api.Get("reports/{id}/text", "reportText", async (DeskRequest desk, string id) =>
            TypedResults.Text((await LinkedAsync(desk, id)).Document.Text, "text/plain; charset=utf-8")).Produces<string>(StatusCodes.Status200OK, "text/plain");
        api.Get("reports/{id}/versions", "reportVersions", async (DeskRequest desk, string id) => ReportVersionsAnswer.Of(await ReportVersions.OfAsync(desk, await FindAsync(desk, id)), desk.Picture));
    }

    /// <summary>A report whose answer links to the versions before and after it.</summary>
    private static async Task<LogEntry> LinkedAsync(DeskRequest desk, string id)
    {
        var versions = await ReportVersions.OfAsync(desk, await FindAsync(desk, id));
        foreach (var earlier in versions.Earlier.Where(v => v.Newer == versions.Entry.Id))
            Link(desk, earlier.Older.Id, "predecessor-version");
        if (versions.Later is { } later)
            Link(desk, later.Id, "successor-version");
        return versions.Entry;
    }

    private static void Link(DeskRequest desk, DocumentId report, string relation) => desk.Http.Response.Headers.Append("Link", $"<{ApiGroup.Prefix}/reports/{report.Value}>; rel=\"{relation}\"");

    /// <summary>A report by the first digits of its id, also one that a later version has replaced.</summary>
    /// <exception cref="ProblemException">There is none, or more than one.</exception>
    private static async Task<LogEntry> FindAsync(DeskRequest desk, string id)
    {
        DocumentId? report;
        try
        {
            report = await new Newsroom(desk.Store, desk.Cancellation).ReportAsync(id);
        }
        catch (UnknownNameException)
        {
            report = ReportVersions.Replaced(desk, id);
        }
        return report is { } known && await desk.Store.Log.FindAsync(known, desk.Cancellation) is { } entry ? entry : throw NewsView.Of(desk).Missing("api.noReport", id);
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
