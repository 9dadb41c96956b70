using System.Text;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;
using Lagebild.Sources.Posts;

namespace Lagebild.Sources.Tests.Posts;

public sealed class PostInputTests
{
    private static readonly PostOrigin Sundholm = new("Arvid Sundholm", "sundholm");

    [Theory]
    [InlineData("mastodon-timeline.json")]
    [InlineData("outbox.json")]
    [InlineData("x-posts.jsonl")]
    public void Samples_are_read_as_before(string sample) => Reading.EqualsGolden($"{sample}.txt", PostInput.Parse(Reading.Sample(sample)));

    [Fact]
    public void An_archive_of_X_is_read_as_before() => Reading.EqualsGolden("x-archive-tweets.js.txt", PostInput.Parse(Reading.Sample("x-archive-tweets.js"), Sundholm));

    [Fact]
    public void Whose_archive_it_is_stands_beside_it() => Assert.Equal(
        Sundholm,
        XArchive.Account("""window.YTD.account.part0 = [ { "account" : { "username" : "sundholm", "accountId" : "7", "accountDisplayName" : "Arvid Sundholm" } } ]"""));

    [Theory]
    [InlineData("window.YTD.ad_engagements.part0 = [ ]", "problem.posts")]
    [InlineData("window.YTD.tweets.part0 = [ {", "problem.json")]
    [InlineData("""{"headline":"Kopf","text":"Text"}""", "problem.posts")]
    [InlineData("[]", "problem.posts")]
    [InlineData("Nur Text.", "problem.json")]
    [InlineData("{\"a\":1}\n{\"b\":2}", "problem.posts")]
    public void What_holds_no_posts_is_refused(string text, string key) => Assert.Equal(key, Assert.Throws<InputException>(() => Parse(text)).Key);

    [Fact]
    public void A_post_that_its_writer_deleted_is_withdrawn() => Assert.True(
        Assert.Single(Parse("""window.YTD.deleted_tweets.part0 = [ { "tweet" : { "id_str" : "1", "full_text" : "x" } } ];""").Items).IsWithdrawn);

    [Fact]
    public void A_line_that_cannot_be_read_does_not_spoil_the_others()
    {
        var list = Parse("{\"id_str\":\"1\",\"full_text\":\"x\"}\n{\"id_str\":\n{\"id_str\":\"2\",\"full_text\":\"y\"}\n");
        Assert.Equal(["1", "2"], list.Items.Select(i => i.Key));
        Assert.StartsWith("problem.json 2 ", Reading.Of(Assert.Single(list.Problems)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_status_whose_HTML_is_hostile_does_not_spoil_the_others()
    {
        var hostile = string.Concat(Enumerable.Repeat("<b><i>", 9000));
        var list = Parse($$"""[{"id":1,"account":{"acct":"a"},"content":"{{hostile}}"},{"id":2,"account":{"acct":"a"},"content":"Moin."}]""");
        Assert.Equal("Moin.", Assert.Single(list.Items).Body);
        Assert.Equal("problem.htmlHostile", Assert.Single(list.Problems).Key);
    }

    [Fact]
    public void The_newest_version_of_a_note_remains_and_a_deletion_is_final()
    {
        var list = Parse("""
            {"type":"OrderedCollection","orderedItems":[
              {"type":"Update","published":"2026-04-13T10:00:00Z","object":{"id":"n","content":"neu","published":"2026-04-13T08:00:00Z"}},
              {"type":"Create","published":"2026-04-13T08:00:00Z","object":{"id":"n","content":"alt"}},
              {"type":"Delete","object":"m"},
              {"type":"Create","published":"2026-04-13T08:00:00Z","object":{"id":"m","content":"weg"}}]}
            """);
        Assert.Equal([("n", "neu", false), ("m", "", true)], list.Items.Select(i => (i.Key, i.Body, i.IsWithdrawn)));
    }

    [Fact]
    public void A_page_of_an_outbox_names_the_next() => Assert.Equal(
        ["https://insel.example/outbox?page=2"],
        Parse("""{"type":"OrderedCollectionPage","next":"https://insel.example/outbox?page=2","orderedItems":[]}""").Further.AsEnumerable());

    private static ItemList Parse(string text) => PostInput.Parse(Encoding.UTF8.GetBytes(text));
}
