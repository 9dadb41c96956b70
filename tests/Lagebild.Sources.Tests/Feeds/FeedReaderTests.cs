using System.Text;
using Lagebild.Sources.Feeds;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Tests.Feeds;

public sealed class FeedReaderTests
{
    private const string Address = "https://inselbote.example/feeds/politik.xml";
    private static readonly string Long = string.Join("\n\n", Enumerable.Repeat("Die Präsidentin reist am Montag nach Hafenstadt und spricht dort mit dem Kanzler über den Fluss und seine Brücken.", 9));

    [Theory]
    [InlineData("<guid>42</guid><link>/a</link>", "42", "https://inselbote.example/a")]
    [InlineData("<guid>https://inselbote.example/a</guid>", "https://inselbote.example/a", "https://inselbote.example/a")]
    [InlineData("<guid isPermaLink=\"false\">https://inselbote.example/a</guid>", "https://inselbote.example/a", null)]
    [InlineData("<link>https://inselbote.example/a</link>", "https://inselbote.example/a", "https://inselbote.example/a")]
    [InlineData("<link>\n  //inselbote.example/a\n</link>", "https://inselbote.example/a", "https://inselbote.example/a")]
    [InlineData("<link xml:base=\"https://archiv.example/2026/\">a.html</link>", "https://archiv.example/2026/a.html", "https://archiv.example/2026/a.html")]
    [InlineData("<link>https://zaehler.example/r</link><feedburner:origLink>https://inselbote.example/a</feedburner:origLink>", "https://inselbote.example/a", "https://inselbote.example/a")]
    [InlineData("<atom:link rel=\"self\" href=\"/self\"/><atom:link rel=\"alternate\" href=\"/a\"/>", "https://inselbote.example/a", "https://inselbote.example/a")]
    [InlineData("<link>javascript:alert(1)</link><guid isPermaLink=\"false\">7</guid>", "7", null)]
    public void An_entry_is_known_by_its_identifier_or_its_address(string links, string key, string? address)
    {
        var item = Assert.Single(Rss($"<item><title>Gespräche beginnen</title>{links}</item>").Items);
        Assert.Equal((key, address), (item.Key, item.Address));
    }

    [Fact]
    public void An_entry_without_identifier_and_address_is_known_by_its_content_and_never_by_its_date()
    {
        var first = Assert.Single(Rss("<item><title>Gespräche beginnen</title><pubDate>Mon, 04 May 2026 10:00:00 GMT</pubDate></item>").Items);
        var second = Assert.Single(Rss("<item><title>Gespräche beginnen</title><pubDate>Tue, 05 May 2026 10:00:00 GMT</pubDate></item>").Items);
        Assert.Equal(64, first.Key.Length);
        Assert.Equal(first.Key, second.Key);
    }

    [Fact]
    public void An_entry_that_stands_twice_is_taken_once() =>
        Assert.Equal(["a", "b"], Rss("<item><guid>a</guid><title>Eins</title></item><item><guid>a</guid><title>Eins, berichtigt</title></item><item><guid>b</guid><title>Zwei</title></item><item><guid>c</guid><title>Zwei</title></item>").Items.Select(i => i.Key));

    [Fact]
    public void An_identifier_that_stands_at_every_entry_is_none() =>
        Assert.Equal(
            ["https://inselbote.example/1", "https://inselbote.example/2"],
            Rss("<item><guid>inselbote</guid><link>/1</link><title>Eins</title></item><item><guid>inselbote</guid><link>/2</link><title>Zwei</title></item>").Items.Select(i => i.Key));

    [Fact]
    public void A_long_content_is_the_whole_report_and_a_cut_one_its_beginning()
    {
        var text = string.Concat(Long.Split("\n\n").Select(p => $"<p>{p}</p>"));
        Assert.Equal(BodyExtent.Whole, Only($"<content:encoded><![CDATA[{text}]]></content:encoded><description>Kurz.</description>").Extent);
        Assert.Equal(BodyExtent.Teaser, Only($"<content:encoded><![CDATA[{text}<p><a href='/a'>Weiterlesen »</a></p>]]></content:encoded>").Extent);
        Assert.Equal(BodyExtent.Teaser, Only($"<content:encoded><![CDATA[{text}<p>Der Kanzler sagte dazu, […]</p>]]></content:encoded>").Extent);
        Assert.Equal(BodyExtent.Unknown, Only("<content:encoded><![CDATA[<p>Die Runde tagt am Montag.</p>]]></content:encoded>").Extent);
        Assert.Equal(BodyExtent.Teaser, Only("<description>Die Runde tagt am Montag.</description>").Extent);
        Assert.Equal(BodyExtent.Unknown, Only($"<description>{Long}</description>").Extent);
        Assert.Equal(Long, Only($"<content:encoded><![CDATA[{text}]]></content:encoded>").Body);
    }

    [Fact]
    public void What_the_software_of_an_outlet_adds_is_taken_off()
    {
        var item = Only("<description>&lt;p&gt;Die Runde tagt am Montag. [&amp;#8230;]&lt;/p&gt;&lt;p&gt;Der Beitrag &lt;a href=\"/a\"&gt;Runde&lt;/a&gt; erschien zuerst auf &lt;a href=\"/\"&gt;Inselbote&lt;/a&gt;.&lt;/p&gt;</description>");
        Assert.Equal("Die Runde tagt am Montag.", item.Body);
        Assert.Equal(BodyExtent.Teaser, item.Extent);
    }

    [Theory]
    [InlineData("<![CDATA[<p>Erster Absatz.</p><p>Zweiter &amp; letzter.</p>]]>", "Erster Absatz.\n\nZweiter & letzter.")]
    [InlineData("&amp;lt;p&amp;gt;Erster Absatz.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Zweiter.&amp;lt;/p&amp;gt;", "Erster Absatz.\n\nZweiter.")]
    [InlineData("<p>Erster<br/>Absatz.</p><p>Zweiter.</p>", "Erster Absatz.\n\nZweiter.")]
    [InlineData("Erster Absatz,\nnoch der erste.\n\nZweiter.", "Erster Absatz, noch der erste.\n\nZweiter.")]
    [InlineData("Weniger als 5 &lt; 6 Stimmen &amp;amp; mehr", "Weniger als 5 < 6 Stimmen & mehr")]
    [InlineData("<![CDATA[<script>alert(1)</script>Die Runde tagt.<img src='zaehler.gif'>]]>", "Die Runde tagt.")]
    public void Descriptions_become_paragraphs(string description, string body) => Assert.Equal(body, Only($"<description>{description}</description>").Body);

    [Fact]
    public void Fields_of_modules_are_read()
    {
        var item = Only("""
            <dc:creator>Ada Beispiel</dc:creator><author>redaktion@inselbote.example (Redaktion Politik)</author><dc:date>2026-05-04T10:00:00+02:00</dc:date>
            <category>Politik</category><category domain="ort">Hafenstadt</category><dc:subject>Politik; Außenpolitik</dc:subject>
            <source url="https://agentur.example/rss">Inselagentur</source><dc:language>de_AT</dc:language><dcterms:modified>2026-05-04T12:00:00+02:00</dcterms:modified>
            """);
        Assert.Equal(("Ada Beispiel, Redaktion Politik", "Inselagentur", "de-AT"), (item.Author, item.Publisher, item.Language));
        Assert.Equal(["Politik", "Hafenstadt", "Außenpolitik"], item.Sections.AsEnumerable());
        Assert.Equal((FeedDates.Parse("2026-05-04T10:00:00+02:00"), FeedDates.Parse("2026-05-04T12:00:00+02:00")), (item.Published, item.Updated));
    }

    [Fact]
    public void Descriptions_of_pictures_speak_only_where_nothing_else_does()
    {
        const string media = "<media:group><media:description>Die Präsidentin am Hafen.</media:description></media:group>";
        Assert.Equal("Die Präsidentin am Hafen.", Only(media).Body);
        Assert.Equal("Die Runde tagt.", Only(media + "<description>Die Runde tagt.</description>").Body);
    }

    [Theory]
    [InlineData("<ttl>30</ttl>", 30)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>", 15)]
    [InlineData("<sy:updatePeriod> daily </sy:updatePeriod>", 1440)]
    [InlineData("<ttl>0</ttl>", null)]
    [InlineData("<ttl>bald</ttl>", null)]
    public void A_feed_says_how_often_it_is_worth_a_look(string elements, int? minutes) =>
        Assert.Equal(minutes is { } m ? TimeSpan.FromMinutes(m) : null, Rss(elements).TimeToLive);

    [Fact]
    public void Skipped_hours_count_24_as_midnight() =>
        Assert.Equal([0, 3], Rss("<skipHours><hour>24</hour><hour>3</hour><hour>77</hour></skipHours><skipDays><day>Sunday</day></skipDays>").SkippedHours.AsEnumerable());

    [Fact]
    public void Older_pages_and_withdrawn_entries_are_found()
    {
        var feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Inselbote</title><link rel="next" href="?page=2"/>
            <at:deleted-entry ref="urn:b" when="2026-05-04T10:00:00Z"/>
            <entry><id>urn:a</id><title>Eins</title><updated>2026-05-04T08:00:00Z</updated></entry><entry><id>urn:b</id><title>Zwei</title></entry></feed>
            """);
        Assert.Equal(["https://inselbote.example/feeds/politik.xml?page=2"], feed.Further.AsEnumerable());
        Assert.Equal([("urn:b", true), ("urn:a", false)], feed.Items.Select(i => (i.Key, i.IsWithdrawn)));
        Assert.NotNull(feed.Items[1].Published);
        Assert.Null(feed.Items[1].Updated);
    }

    [Fact]
    public void Entries_beyond_the_bound_are_counted()
    {
        var feed = Rss(string.Concat(Enumerable.Range(0, FeedLimits.Entries + 5).Select(i => $"<item><guid>{i}</guid><title>Nummer {i}</title></item>")));
        Assert.Equal(FeedLimits.Entries, feed.Items.Length);
        var problem = Assert.Single(feed.Problems);
        Assert.Equal(("problem.feed.tooManyEntries", 5), (problem.Key, problem.Values[1]));
    }

    [Fact]
    public void Unreadable_dates_are_one_problem()
    {
        var feed = Rss("<item><title>Eins</title><pubDate>demnächst</pubDate></item><item><title>Zwei</title><pubDate>bald</pubDate></item>");
        Assert.All(feed.Items, i => Assert.Null(i.Published));
        var problem = Assert.Single(feed.Problems);
        Assert.Equal(("problem.feed.dates", 2, "demnächst"), (problem.Key, problem.Values[0], problem.Values[1]));
    }

    [Fact]
    public void Hostile_nesting_in_hundreds_of_entries_costs_no_more_than_one_page()
    {
        var text = string.Concat(Enumerable.Repeat("&lt;b&gt;", 1000)) + "Die Runde tagt.";
        var feed = Rss(string.Concat(Enumerable.Range(0, 200).Select(i => $"<item><guid>{i}</guid><title>Nummer {i}</title><description>{text}</description></item>")));
        Assert.All(feed.Items, i => Assert.Equal("Die Runde tagt.", i.Body));
    }

    [Theory]
    [InlineData("", "problem.feed.none")]
    [InlineData("Guten Tag", "problem.feed.none")]
    [InlineData("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"/>", "problem.feed.sitemap")]
    [InlineData("<opml version=\"2.0\"><body/></opml>", "problem.feed.opml")]
    [InlineData("<!DOCTYPE html><html><body><p>Seite</p></body></html>", "problem.feed.page")]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>", "problem.feed.page")]
    [InlineData("{\"version\": \"https://jsonfeed.org/version/1.1\"}", "problem.feed.none")]
    [InlineData("{\"items\": [", "problem.feed.json")]
    public void What_is_no_feed_is_said_to_be_none(string text, string key) => Assert.Equal(key, Assert.Throws<InputException>(() => Read(text)).Key);

    private static SourceItem Only(string elements) => Assert.Single(Rss($"<item><title>Gespräche beginnen</title><link>https://inselbote.example/a</link>{elements}</item>").Items);

    private static ItemList Rss(string channel) => Read($"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:dcterms="http://purl.org/dc/terms/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
        <channel><title>Inselbote</title><link>https://inselbote.example/</link><language>de</language>{channel}</channel></rss>
        """);

    private static ItemList Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), address: Address);
}
