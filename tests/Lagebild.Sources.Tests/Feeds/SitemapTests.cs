using System.Globalization;
using System.Text;
using Lagebild.Sources.Feeds;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Tests.Feeds;

public sealed class SitemapTests
{
    [Fact]
    public void A_plain_sitemap_tells_when_a_page_was_changed_and_not_when_it_was_published()
    {
        var page = Assert.Single(Read("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://a.example/1</loc><lastmod>2026-05-04</lastmod></url></urlset>").Items);
        Assert.Equal(("https://a.example/1", null, FeedDates.Parse("2026-05-04"), BodyExtent.Teaser), (page.Key, page.Published, page.Updated, page.Extent));
    }

    [Fact]
    public void A_sitemap_without_namespaces_is_read_all_the_same() =>
        Assert.Equal("Rat & Kanzler", Assert.Single(Read("<urlset><url><loc>/1</loc><news:news><news:title>Rat & Kanzler</news:title></news:news></url><url><loc>/1</loc></url></urlset>").Items).Headline);

    [Fact]
    public void A_text_has_one_address_a_line() =>
        Assert.Equal(["https://a.example/1", "https://a.example/2"], Read("https://a.example/1\r\n\r\nhttps://a.example/2\nkeine Adresse\nhttps://a.example/1\n").Items.Select(i => i.Address));

    [Fact]
    public void Addresses_beyond_the_bound_are_counted()
    {
        var list = Read(string.Join('\n', Enumerable.Range(0, FeedLimits.SitemapEntries + 7).Select(i => string.Create(CultureInfo.InvariantCulture, $"https://a.example/{i}"))));
        Assert.Equal(FeedLimits.SitemapEntries, list.Items.Length);
        Assert.Equal(7, Assert.Single(list.Problems).Values[1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Guten Tag")]
    [InlineData("<rss version='2.0'><channel/></rss>")]
    [InlineData("<!DOCTYPE html><html><body>https://a.example/1</body></html>")]
    public void What_is_no_sitemap_is_said_to_be_none(string text) => Assert.Equal("problem.sitemap.none", Assert.Throws<InputException>(() => Read(text)).Key);

    private static ItemList Read(string text) => Sitemap.Read(Encoding.UTF8.GetBytes(text), "https://a.example/sitemap.xml");
}
