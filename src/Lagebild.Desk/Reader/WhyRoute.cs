using Lagebild.Desk.Web;
using Lagebild.Dossiers.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Reader;

/// <summary><c>/leser/{document}/warum</c>: which decisions made the engagements of a report what they are, and what spoke for each.</summary>
internal static class WhyRoute
{
    public static string Address(Reading.Documents.DocumentId document) => $"{Addresses.Reader(document)}/warum";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/leser/{id}/warum", async Task<IResult> (string id, DeskRequest desk, DeskOptions options) =>
        options.Explain is { } explain && ReaderRoute.Find(desk, id) is { } document && await desk.Store.Log.FindAsync(document, desk.Cancellation) is { } entry && explain(entry.Document, desk.Texts) is { } reasons
            ? desk.Page<WhyPage>(new Reasons(entry, reasons)) : desk.Missing()).For(DeskRole.Reader);
}

/// <summary>Why a report was read as it was.</summary>
/// <param name="Entry">The report.</param>
/// <param name="Lines">The decisions, in words.</param>
public sealed record Reasons(LogEntry Entry, string Lines);
