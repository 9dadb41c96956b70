using System.Text;
using Lagebild.Sources.Feeds;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Tests.Feeds;

[Collection(ProcessorTime.Alone)]
public sealed class FeedCostTests
{
    [Theory]
    [InlineData("<item><title>Rat tagt</title><description>&lt;p&gt;Der Rat tagt am Montag.&lt;/p&gt;</description></item>", 400)]
    [InlineData("<item><title>Rat tagt</b></title><description>Der<br>Rat tagt</description></item>", 400)]
    [InlineData("<x>", 10_000)]
    [InlineData("</x>", 20_000)]
    [InlineData("<x a='", 20_000)]
    [InlineData("<x xmlns:a='b'>", 4_000)]
    [InlineData("<x xml:base='a/'>", 4_000)]
    [InlineData("&amp;lt;", 20_000)]
    [InlineData("& ", 40_000)]
    [InlineData("< ", 40_000)]
    [InlineData("]]>", 20_000)]
    [InlineData("<![CDATA[", 20_000)]
    [InlineData("<!--", 20_000)]
    [InlineData("<!a[", 20_000)]
    [InlineData("<category>Rat</category>", 8_000)]
    [InlineData("<link rel='next' href='/a'/>", 8_000)]
    [InlineData("&lt;b&gt;", 8_000)]
    [InlineData("&lt;p ", 20_000)]
    public void A_feed_of_one_thing_over_and_over_costs_in_proportion_to_its_length(string piece, int times) =>
        ProcessorTime.IsProportional(size => Feed(piece, size), times / 2);

    [Theory]
    [InlineData("<a href='/rss.xml'>RSS</a>", 4_000)]
    [InlineData("<link rel=alternate type=application/rss+xml href=/feed>", 4_000)]
    public void A_page_of_links_costs_in_proportion_to_its_length(string piece, int times) =>
        ProcessorTime.IsProportional(size => Page(piece, size), times / 2);

    [Theory]
    [InlineData("<outline text='Ordner'>", 4_000)]
    [InlineData("<outline text='A' xmlUrl='https://a.example/f'/>", 4_000)]
    public void A_list_of_feeds_costs_in_proportion_to_its_length(string piece, int times) =>
        ProcessorTime.IsProportional(size => List(piece, size), times / 2);

    private static void Feed(string piece, int times) => Take(() => FeedReader.Read(Encoding.UTF8.GetBytes(
        $"<rss version='2.0'><channel><title>Inselbote</title><item><title>Rat tagt</title><description>{string.Concat(Enumerable.Repeat(piece, times))}</description></item>{string.Concat(Enumerable.Repeat(piece, times))}</channel></rss>")));

    private static void Page(string piece, int times) => Take(() => FeedDiscovery.Find($"<html><body>{string.Concat(Enumerable.Repeat(piece, times))}", "https://inselbote.example/"));

    private static void List(string piece, int times) => Take(() => Opml.Read(Encoding.UTF8.GetBytes($"<opml><body>{string.Concat(Enumerable.Repeat(piece, times))}</body></opml>")));

    private static void Take<T>(Func<T> read)
    {
        try
        {
            _ = read();
        }
        catch (InputException)
        {
            // Too much is an answer too.
        }
    }
}
