namespace Lagebild.Sources.Feeds;

/// <summary>The addresses that an entry or a feed names: RSS writes them as text, Atom as attributes with a relation.</summary>
internal static class EntryLinks
{
    /// <summary>The page that an entry is about; null where it has none.</summary>
    /// <param name="entry">An entry.</param>
    /// <param name="home">What relative addresses are resolved against where neither <c>xml:base</c> nor the feed's own address is known.</param>
    public static string? Page(FeedElement entry, Uri? home) =>
        // FeedBurner's link counts readers and leads on to the page, which stands beside it.
        Absolute(entry.Child("feedburner:origlink"), e => e.Text, home)
        ?? Alternate(entry, home)
        ?? WebAddress.Absolute(entry.ChildrenNamed("guid").FirstOrDefault(g => !string.Equals(g["ispermalink"], "false", StringComparison.OrdinalIgnoreCase))?.Text)
        ?? WebAddress.Absolute(entry["rdf:about"])
        ?? Absolute(entry.ChildrenNamed("atom:content", "content").FirstOrDefault(c => c["src"] is not null), e => e["src"], home);

    /// <summary>The page that shows the same as the element: the site of a feed, the page of an entry.</summary>
    public static string? Alternate(FeedElement element, Uri? home) =>
        element.ChildrenNamed("link", "atom:link")
            .Where(l => l["href"] is null || l["rel"]?.ToLowerInvariant() is null or "" or "alternate")
            .OrderBy(l => l["type"] is { } type && !type.Contains("html", StringComparison.OrdinalIgnoreCase))
            .Select(l => Absolute(l, e => e["href"] ?? e.Text, home))
            .FirstOrDefault(a => a is not null);

    /// <summary>What the element links to in a relation such as "next".</summary>
    public static IEnumerable<string> Related(FeedElement element, string relation) =>
        element.ChildrenNamed("atom:link", "link").Where(l => string.Equals(l["rel"], relation, StringComparison.OrdinalIgnoreCase)).Select(l => Absolute(l, e => e["href"], null)).OfType<string>();

    /// <summary>Relative to the element's base; a bare word that no base makes an address of is none.</summary>
    private static string? Absolute(FeedElement? element, Func<FeedElement, string?> text, Uri? home) =>
        element is not null && text(element) is { } address && !string.IsNullOrWhiteSpace(address) ? WebAddress.Absolute(address, element.Base ?? home) : null;
}
