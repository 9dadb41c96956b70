using Lagebild.Dossiers.Log;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;
using NodaTime;

namespace Lagebild.Sources.Feeds;

/// <summary>
/// Sitemaps (sitemaps.org) as lists of pages: those for news say title and time of each, plain ones the address and perhaps the day of the last change, an
/// index the addresses of others.
/// </summary>
public static class Sitemap
{
    /// <param name="bytes">The sitemap, unpacked: XML, or text with one address a line.</param>
    /// <param name="address">Where it was found.</param>
    /// <exception cref="InputException">It is no sitemap, or too large.</exception>
    public static ItemList Read(ReadOnlySpan<byte> bytes, string? address = null)
    {
        var text = FeedText.Decode(bytes);
        if (FeedXml.Read(text, WebAddress.Parse(address)) is { } xml)
        {
            return xml.Root.Name switch
            {
                "sitemap:urlset" or "urlset" => FromPages(xml),
                "sitemap:sitemapindex" or "sitemapindex" => FromIndex(xml),
                _ => throw new InputException("problem.sitemap.none"),
            };
        }
        var pages = text.Split('\n').Select(l => WebAddress.Absolute(l)).OfType<string>().Select(a => new SourceItem { Key = a, Address = a, Extent = BodyExtent.Teaser });
        return List(pages, []) is { Items.IsEmpty: false } list ? list : throw new InputException("problem.sitemap.none");
    }

    private static ItemList FromPages(FeedXml xml)
    {
        var feed = new FeedContext(null);
        var pages = xml.Root.Children.Where(c => c is { IsComplete: true, Name: "sitemap:url" or "url" }).Select(url => Page(url, feed)).OfType<SourceItem>();
        var list = List(pages, xml.Problems);
        return list with { Problems = [.. list.Problems, .. feed.Problems(0)] };
    }

    /// <summary>The parts that changed last come first, and behind them those of which that is not said.</summary>
    private static ItemList FromIndex(FeedXml xml)
    {
        var feed = new FeedContext(null);
        var parts = xml.Root.Children.Where(c => c is { IsComplete: true, Name: "sitemap:sitemap" or "sitemap" })
            .Select(part => (Address: Address(part), Changed: feed.Date(part.ChildrenNamed("sitemap:lastmod", "lastmod"))))
            .OrderByDescending(part => Moment.Of(part.Changed));
        return new ItemList([])
        {
            Further = [.. parts.Select(part => part.Address).OfType<string>().Distinct().Take(FeedLimits.SitemapEntries)],
            Problems = [.. xml.Problems, .. feed.Problems(0)],
        };
    }

    private static SourceItem? Page(FeedElement url, FeedContext feed)
    {
        if (Address(url) is not { } address)
            return null;
        var news = url.Child("news:news");
        var publication = news?.Child("news:publication");
        var updated = feed.Date(url.ChildrenNamed("sitemap:lastmod", "lastmod"));
        var published = news is null ? null : feed.Date(news.ChildrenNamed("news:publication_date"));
        return new SourceItem
        {
            Key = address,
            Address = address,
            Headline = feed.Markup.Line(news?.Child("news:title")?.Text),
            Extent = BodyExtent.Teaser,
            Published = published,
            Updated = updated == published ? null : updated,
            Publisher = feed.Markup.Line(publication?.Child("news:name")?.Text) is { Length: > 0 } name ? name : null,
            Language = FeedLanguage.Parse(publication?.Child("news:language")?.Text),
            Sections = FeedContext.Sections(news?.Child("news:keywords")?.Text.Split(',') ?? []),
        };
    }

    private static string? Address(FeedElement element) =>
        element.ChildrenNamed("sitemap:loc", "loc").FirstOrDefault() is { } location ? WebAddress.Absolute(location.Text, location.Base) : null;

    private static ItemList List(IEnumerable<SourceItem> pages, IEnumerable<InputException> problems)
    {
        var all = pages.DistinctBy(p => p.Key).ToList();
        var beyond = all.Count - FeedLimits.SitemapEntries;
        return new ItemList([.. all.Take(FeedLimits.SitemapEntries)])
        {
            Problems = beyond <= 0 ? [.. problems] : [.. problems, new InputException("problem.feed.tooManyEntries", FeedLimits.SitemapEntries, beyond)],
        };
    }
}
