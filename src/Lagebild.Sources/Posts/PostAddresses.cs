using Lagebild.Sources.Fetching;

namespace Lagebild.Sources.Posts;

/// <summary>Identifiers of posts that may be addresses, and addresses that may be none of the web.</summary>
internal static class PostAddresses
{
    /// <summary>The address where it leads to a page of the web, else null.</summary>
    public static string? OfWeb(string? address) =>
        WebAddress.IsWeb(address) ? address : null;
}
