using System.Text;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Posts;
using Lagebild.Sources.Tests.Warc;

namespace Lagebild.Sources.Tests.Inputs;

public sealed class ReportBytesTests
{
    [Theory]
    [InlineData("mastodon-timeline.json", 3, "passed.private 1, passed.boosts 1")]
    [InlineData("outbox.json", 2, "passed.items 1, passed.private 1, passed.boosts 1, passed.withdrawn 1")]
    [InlineData("x-archive-tweets.js", 2, "passed.boosts 1")]
    [InlineData("x-posts.jsonl", 2, "passed.items 1, passed.boosts 1")]
    [InlineData("ninjs-1.json", 1, "")]
    [InlineData("ninjs-3.json", 1, "passed.packages 1, passed.withdrawn 1")]
    [InlineData("newsml-g2.xml", 2, "passed.items 1, passed.packages 1, passed.withdrawn 1")]
    [InlineData("nitf.xml", 1, "")]
    [InlineData("wire.txt", 1, "")]
    [InlineData("reports.jsonl", 2, "")]
    [InlineData("pages.warc", 2, "")]
    public void Every_sample_is_recognised_by_its_name_and_by_its_content(string sample, int reports, string passedOver)
    {
        foreach (var promised in new[] { InputFormats.ByName(sample), null })
        {
            var left = new List<string>();
            Assert.Equal((reports, passedOver), (ReportBytes.Parse(Reading.Sample(sample), promised, p => left.Add(Reading.Of(p))).Count(), string.Join(", ", left)));
        }
    }

    [Theory]
    [InlineData("nitf.xml")]
    [InlineData("wire.txt")]
    [InlineData("reports.jsonl")]
    public void Samples_of_agencies_and_of_reports_are_read_whole(string sample) => GoldenFile.Equal(
        $"{sample}.txt",
        string.Join("\n---\n", ReportBytes.Parse(Reading.Sample(sample), InputFormats.ByName(sample)).Select(r => $"headline: {r.Headline}\npublished: {r.Published}\nsource: {r.Source}\naddress: {r.Address}\nlanguage: {r.Language}\n\n{r.Body}\n")));

    [Fact]
    public void A_post_is_headed_by_its_author_and_its_platform_is_its_source()
    {
        var post = ReportBytes.Parse(Reading.Sample("mastodon-timeline.json"), InputFormat.Json).ElementAt(1);
        Assert.Equal(
            ("castellane on Truth Social", "Truth Social", "2026-04-13T09:00:00Z", "en", "https://truthsocial.com/@castellane/posts/115400000000000002"),
            (post.Headline, post.Source, post.Published, post.Language, post.Address));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("Arvid Sundholm", "Arvid Sundholm auf X")]
    public void An_archive_of_X_is_headed_by_whoever_it_is_said_to_be_of_and_by_nobody_else(string? author, string headline)
    {
        var posts = ReportBytes.Parse(Reading.Sample("x-archive-tweets.js"), null, null, PostOrigin.Of(author));
        Assert.All(posts, post => Assert.Equal((headline, "X"), (post.Headline, post.Source)));
    }

    [Fact]
    public void A_list_of_sources_is_said_to_be_one() =>
        Assert.Equal("problem.opml.list", Problem(Reading.Sample("subscriptions.opml")));

    [Theory]
    [InlineData("ja", "こんにちは", 0)]
    [InlineData("fr", "Der Minister reist am Montag nach Kiel und spricht dort mit der Ministerin.", 1)]
    [InlineData("de", "Moin.", 1)]
    public void A_post_in_another_language_is_passed_over_unless_its_text_shows_one_that_is_read(string language, string text, int reports)
    {
        var left = new List<string>();
        var post = Encoding.UTF8.GetBytes($$"""[{"id":"1","account":{"acct":"a"},"language":"{{language}}","content":"{{text}}"}]""");
        Assert.Equal(reports, ReportBytes.Parse(post, null, p => left.Add(Reading.Of(p))).Count());
        Assert.Equal(reports == 0 ? ["passed.foreign 1"] : [], left);
    }

    [Fact]
    public void An_archive_is_recognised_though_it_is_packed() =>
        Assert.Equal("a", Assert.Single(ReportBytes.Parse(WarcSample.Gzip(WarcSample.Response("a")), null)).Headline);

    [Fact]
    public void Other_packed_files_are_no_text() =>
        Assert.Equal("problem.binary", Problem(WarcSample.Gzip("Guten Tag."u8.ToArray())));

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><!-- a > b --><svg/>", "problem.xml")]
    [InlineData("<rss><channel/></rss>", "problem.noItems")]
    [InlineData("{\"type\":\"OrderedCollection\",\"orderedItems\":[]}", "problem.noItems")]
    [InlineData("window.YTD.account.part0 = [ ]", "problem.posts")]
    public void What_is_not_read_here_is_said(string text, string key) => Assert.Equal(key, Problem(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("<html><body>", "html")]
    [InlineData("\n<?xml version='1.0'?>\n<!DOCTYPE nitf SYSTEM 'nitf.dtd' [<!ENTITY a 'b'>]>\n<nitf>", "nitf")]
    [InlineData("<!-- <html> --><n:newsItem xmlns:n='a'>", "newsItem")]
    [InlineData("<newsItem/>", "newsItem")]
    [InlineData("<!-- ", null)]
    [InlineData("<", null)]
    [InlineData("Guten Tag <html>", null)]
    public void The_root_of_XML_is_told_without_reading_on(string text, string? name) => Assert.Equal(name, XmlRoot.Name(text));

    [Fact]
    public void A_page_within_XML_does_not_make_it_a_page() =>
        Assert.Equal(InputFormat.Xml, InputFormats.ByContent("<newsItem><contentSet><inlineXML><html><body><p>Text.</p></body></html></inlineXML></contentSet></newsItem>"));

    private static string Problem(byte[] bytes) => Assert.Throws<InputException>(() => ReportBytes.Parse(bytes, null).Count()).Key;
}
