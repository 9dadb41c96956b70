using System.Collections.Immutable;
using AngleSharp.Dom;
using Lagebild.Language;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Inputs.Web;

namespace Lagebild.Sources.Feeds;

/// <summary>
/// The feeds that a page names: in its head, and where a link plainly leads to one (<c>feed-links.tsv</c>). Feeds of comments are left out.
/// </summary>
public static class FeedDiscovery
{
    /// <summary>An overview of an outlet's feeds has a few dozen.</summary>
    private const int Most = 200;

    private static readonly ILookup<string, string> Table = TsvTable.Rows(typeof(FeedDiscovery).Assembly, "Feeds/feed-links.tsv", 2).ToLookup(r => r[0], r => r[1]);

    /// <param name="html">The page.</param>
    /// <param name="address">Where it was found.</param>
    /// <returns>Each address once: first the feeds of the head, then those of links, then sitemaps, each in the page's order.</returns>
    /// <exception cref="InputException">The page is hostile.</exception>
    public static ImmutableArray<FeedLink> Find(string html, string address)
    {
        using var page = BoundedHtml.Parse(html);
        var own = WebAddress.Parse(address);
        var origin = WebAddress.Parse(page.QuerySelector("base[href]")?.GetAttribute("href"), own) ?? own;
        var head = page.QuerySelectorAll("link[href]").Select(l => InHead(l, origin));
        var links = page.QuerySelectorAll("a[href]").Select(a => InText(a, origin));
        return [.. head.Concat(links).OfType<FeedLink>().DistinctBy(l => l.Address).OrderBy(l => l.IsSitemap).Take(Most)];
    }

    private static FeedLink? InHead(IElement link, Uri? origin)
    {
        var relations = (link.GetAttribute("rel") ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (WebAddress.Parse(link.GetAttribute("href"), origin) is not { } target)
            return null;
        if (relations.Contains("sitemap"))
            return IsSitemap(target) ? Link(target, link.GetAttribute("title"), isSitemap: true) : null;
        var type = (link.GetAttribute("type") ?? "").ToLowerInvariant().Split(';')[0].Trim();
        var isFeed = Table["type"].Contains(type) || relations.Contains("feed") || (Table["perhaps"].Contains(type) && LeadsToFeed(target));
        return isFeed && (relations.Contains("alternate") || relations.Contains("feed")) ? Feed(target, link.GetAttribute("title")) : null;
    }

    private static FeedLink? InText(IElement link, Uri? origin)
    {
        if (WebAddress.Parse(link.GetAttribute("href"), origin) is not { } target)
            return null;
        if (IsSitemap(target))
            return Link(target, link.TextContent, isSitemap: true);
        return LeadsToFeed(target) || Table["type"].Contains(link.GetAttribute("type")?.ToLowerInvariant() ?? "") ? Feed(target, link.TextContent) : null;
    }

    private static FeedLink? Feed(Uri target, string? title) => IsOfComments(target.AbsoluteUri) || IsOfComments(title ?? "") ? null : Link(target, title, isSitemap: false);

    private static bool IsOfComments(string text) => Table["comments"].Any(c => text.Contains(c, StringComparison.OrdinalIgnoreCase));

    private static FeedLink Link(Uri target, string? title, bool isSitemap) => new(new UriBuilder(target) { Fragment = "" }.Uri.AbsoluteUri, OpmlOutlines.Line(title), isSitemap);

    /// <summary>Not a service that is handed the address of a feed ("/subscribe/https://…").</summary>
    private static bool LeadsToFeed(Uri target)
    {
        var path = target.AbsolutePath.TrimEnd('/');
        return !path.Contains("http", StringComparison.OrdinalIgnoreCase)
            && (Table["path"].Any(p => path.EndsWith(p, StringComparison.OrdinalIgnoreCase)) || Table["query"].Any(q => target.Query.Contains(q, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsSitemap(Uri target) => Table["sitemap"].Any(s => target.AbsolutePath.EndsWith(s, StringComparison.OrdinalIgnoreCase));
}

/// <param name="Address">Absolute, without a fragment.</param>
/// <param name="Title">What the page calls it; null where it does not.</param>
/// <param name="IsSitemap">True for a sitemap of news, which <see cref="Sitemap"/> reads; false for a feed.</param>
public sealed record FeedLink(string Address, string? Title, bool IsSitemap);
