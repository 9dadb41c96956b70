using Lagebild.Desk.Web;
using Lagebild.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Admin;

/// <summary><c>/verwaltung</c>: what is in the database, and who read it.</summary>
internal static class AdminRoute
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/verwaltung", async (DeskRequest desk, DeskOptions options) =>
        desk.Page<AdminPage>(new AdminModel(await desk.Store.CountAsync(desk.Cancellation), options.Reader?.Version()))).For(DeskRole.Admin);
}

/// <summary>The database.</summary>
/// <param name="Facts">What it holds.</param>
/// <param name="Reader">Version of the reader of this program; null where it reads nothing.</param>
public sealed record AdminModel(StoreFacts Facts, string? Reader)
{
    /// <summary>Stands where no reader could read a document: its language is not known.</summary>
    internal const string Unread = "unread";

    /// <summary>Documents that a reader of another version read last.</summary>
    public long Older => Reader is null ? 0 : Facts.Readers.Where(r => r.Version != Reader && r.Version != Unread).Sum(r => r.Documents);
}
