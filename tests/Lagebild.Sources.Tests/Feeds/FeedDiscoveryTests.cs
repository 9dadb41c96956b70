using Lagebild.Sources.Feeds;

namespace Lagebild.Sources.Tests.Feeds;

public sealed class FeedDiscoveryTests
{
    [Theory]
    [InlineData("<link rel='alternate' type='application/rss+xml' title='Alle Berichte' href='/rss.xml'>", "https://inselbote.example/rss.xml · Alle Berichte")]
    [InlineData("<link rel='Alternate home' type='application/atom+xml; charset=utf-8' href='//feeds.example/a'>", "https://feeds.example/a · –")]
    [InlineData("<link rel=alternate type=application/feed+json href=feed.json>", "https://inselbote.example/politik/feed.json · –")]
    [InlineData("<link rel='feed' href='/nachrichten'>", "https://inselbote.example/nachrichten · –")]
    [InlineData("<link rel='alternate' type='text/xml' href='/index.rdf'>", "https://inselbote.example/index.rdf · –")]
    [InlineData("<link rel='alternate' type='application/json' href='/wp-json/wp/v2/posts/1'>", "")]
    [InlineData("<link rel='alternate' hreflang='en' href='/en/'>", "")]
    [InlineData("<link rel='stylesheet' type='text/css' href='/feed'>", "")]
    [InlineData("<base href='https://archiv.example/x/'><link rel='alternate' type='application/rss+xml' href='rss'>", "https://archiv.example/x/rss · –")]
    [InlineData("<link rel='alternate' type='application/rss+xml' title='Inselbote » Kommentar-Feed' href='/k'><link rel='alternate' type='application/rss+xml' href='/comments/feed/'>", "")]
    [InlineData("<a href='/politik/feed/'>RSS-Feed <b>Politik</b></a>", "https://inselbote.example/politik/feed/ · RSS-Feed Politik")]
    [InlineData("<a href='/infos/meldungen~rss2.xml#x'>RSS</a><a href='/infos/meldungen~rss2.xml'>noch einmal</a>", "https://inselbote.example/infos/meldungen~rss2.xml · RSS")]
    [InlineData("<a href='/?feed=rss2'></a>", "https://inselbote.example/?feed=rss2 · –")]
    [InlineData("<a href='https://leser.example/subscribe/https://inselbote.example/rss.xml'>Abonnieren</a>", "")]
    [InlineData("<a href='/feedback'>Rückmeldung</a><a href='/impressum'>Impressum</a><a href='mailto:rss@inselbote.example'>Mail</a>", "")]
    [InlineData("<a href='/news-sitemap.xml'>Sitemap</a><a href='/index.rss'>RSS</a>", "https://inselbote.example/index.rss · RSS\nhttps://inselbote.example/news-sitemap.xml · Sitemap (sitemap)")]
    [InlineData("<a href='/a.rss'>A</a><link rel='alternate' type='application/rss+xml' href='/b'>", "https://inselbote.example/b · –\nhttps://inselbote.example/a.rss · A")]
    [InlineData("", "")]
    public void The_feeds_that_a_page_names_are_found(string html, string found) =>
        Assert.Equal(found, string.Join('\n', FeedDiscovery.Find(html, "https://inselbote.example/politik/").Select(l => $"{l.Address} · {l.Title ?? "–"}{(l.IsSitemap ? " (sitemap)" : "")}")));
}
