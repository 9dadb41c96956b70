using System.Text;
using Lagebild.Sources.Feeds;

namespace Lagebild.Sources.Tests.Feeds;

public sealed class SampleFeedTests
{
    [Theory]
    [InlineData("rss2-teaser.xml")]
    [InlineData("rss2-full.xml")]
    [InlineData("rss1.rdf")]
    [InlineData("atom.xml")]
    [InlineData("feed.json")]
    public void Feeds_are_read_whole(string name) => GoldenFile.Equal($"{name}.txt", SampleFeeds.Say(FeedReader.Read(SampleFeeds.Bytes(name), null, SampleFeeds.Address(name))));

    [Theory]
    [InlineData("news-sitemap.xml")]
    [InlineData("sitemap-index.xml")]
    public void Sitemaps_are_read_whole(string name) => GoldenFile.Equal($"{name}.txt", SampleFeeds.Say(Sitemap.Read(SampleFeeds.Bytes(name), SampleFeeds.Address(name))));

    [Fact]
    public void A_list_of_feeds_is_read_and_written_in_one_way() => GoldenFile.Equal("subscriptions.opml", Opml.Write(Opml.Read(SampleFeeds.Bytes("subscriptions.opml"))));

    [Fact]
    public void What_is_written_is_read_again() =>
        Assert.Equal(Opml.Write(Opml.Read(SampleFeeds.Bytes("subscriptions.opml"))), Opml.Write(Opml.Read(Encoding.UTF8.GetBytes(Opml.Write(Opml.Read(SampleFeeds.Bytes("subscriptions.opml")))))));
}
