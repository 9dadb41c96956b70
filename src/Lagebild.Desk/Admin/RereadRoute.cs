using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Admin;

/// <summary><c>/verwaltung/neu-lesen</c>: what reading anew would change, on the latest reports that another version of the reader read last.</summary>
internal static class RereadRoute
{
    public const string Path = "/verwaltung/neu-lesen";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, async Task<IResult> (DeskRequest desk, DeskOptions options) =>
        options.Reader is { } reader && reader.Version() is { } version
            ? desk.Page<RereadPage>(new RereadModel(version, await RereadSample.TakeAsync(desk.Store, reader, version, desk.Cancellation))) : desk.Missing()).For(DeskRole.Admin);
}

/// <summary>A sample that was read anew.</summary>
/// <param name="Version">Of the reader of this program.</param>
/// <param name="Reports">The latest first.</param>
public sealed record RereadModel(string Version, IReadOnlyList<RereadReport> Reports)
{
    /// <summary>Those of which something would change.</summary>
    public IEnumerable<RereadReport> Changed => Reports.Where(r => !r.Difference.IsSame);

    public IEnumerable<RereadReport> Same => Reports.Where(r => r.Difference.IsSame);
}
