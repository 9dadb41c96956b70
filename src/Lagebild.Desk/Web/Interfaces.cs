using Lagebild.Desk.Api;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Web;

/// <summary>Addresses that programs ask: what goes wrong there is told by the status, never by a page.</summary>
internal static class Interfaces
{
    /// <summary>Whether an address belongs to the HTTP interface; the page that shows it does not.</summary>
    public static bool IsApi(PathString path) => path.StartsWithSegments("/api") && !path.StartsWithSegments("/api/docs");

    public static bool Serves(PathString path) => Problems.Serves(path) || path.StartsWithSegments("/mcp") || path.StartsWithSegments("/live") || path.StartsWithSegments("/health");
}
