namespace Lagebild.Site;

/// <summary>Where a file of the repository lies on the site.</summary>
internal static class Address
{
    /// <summary>Pages below <c>docs</c> keep their place, those of the root are in <c>project/</c>.</summary>
    public static string OfPage(string path)
    {
        var place = path.StartsWith("docs/", StringComparison.Ordinal) ? path["docs/".Length..] : "project/" + path.ToLowerInvariant();
        return place.EndsWith("README.md", StringComparison.Ordinal) ? place[..^"README.md".Length] + "index.html" : Path.ChangeExtension(place, ".html");
    }

    /// <summary>What is linked or shown and is no page: what belongs to the documentation keeps its place, anything else is in <c>files/</c>.</summary>
    public static string OfFile(string path) => path.StartsWith("docs/", StringComparison.Ordinal) ? path["docs/".Length..] : "files/" + path;

    /// <summary>A relative address that holds on a server and in a folder alike.</summary>
    public static string Between(string from, string to) =>
        string.Join('/', Path.GetRelativePath("/" + Path.GetDirectoryName(from), "/" + to).Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
