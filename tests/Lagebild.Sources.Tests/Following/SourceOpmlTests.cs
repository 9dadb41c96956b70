using System.Text;
using Lagebild.Language;
using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Tests.Following;

public sealed class SourceOpmlTests
{
    private static readonly SourceSettings Folder = new() { Kind = SourceKind.Folder, Address = Path.GetFullPath("/srv/eingang"), Title = "Eingang" };
    private static readonly SourceSettings Post = new() { Kind = SourceKind.Mailbox, Address = "imaps://redaktion@post.example/INBOX", Title = "Post", Credential = "POST" };

    private static readonly SourceSettings Feed = new()
    {
        Kind = SourceKind.Feed,
        Address = "https://hafenblatt.example/feed.xml",
        Title = "Hafenblatt",
        Path = ["Politik", "Küste"],
        Outlet = "Hafenblatt",
        Author = "Jana Falk",
        Language = TextLanguage.German,
        Pages = PagePolicy.Always,
        Credential = "HAFEN",
        AllowedHosts = ["127.0.0.1"],
        Filter = new ItemFilter { Keep = ["Gipfel"], Drop = ["Fähre", "Markt"], LeastLength = 80, OnlyLanguage = TextLanguage.German, EverySubject = true },
    };

    [Fact]
    public void The_own_list_gives_back_all_that_was_decided_folders_and_mailboxes_too()
    {
        var listed = Parse(SourceOpml.Write([Feed, Folder, Post]), isTrusted: true);

        Assert.Equal([Feed, Folder, Post], listed.Sources);
        Assert.Equal((0, 0, 0), (listed.LeftOut, listed.Permissions, listed.Secrets));
    }

    [Fact]
    public void A_foreign_list_has_no_secret_sent_opens_no_network_and_names_no_folder_or_mailbox()
    {
        var listed = Parse(SourceOpml.Write([Feed, Folder, Post]));

        Assert.Equal([Feed with { Credential = null, AllowedHosts = [] }], listed.Sources);
        Assert.Equal((2, 1), (listed.LeftOut, listed.Permissions));
    }

    [Theory]
    [InlineData("https://falk:geheim@hafenblatt.example/feed.xml", "https://hafenblatt.example/feed.xml", SourceKind.Feed)]
    [InlineData("imaps://falk:geheim@post.example/INBOX", "imaps://falk@post.example/INBOX", SourceKind.Mailbox)]
    public void A_password_in_an_address_is_neither_written_nor_taken(string address, string kept, SourceKind kind)
    {
        var list = SourceOpml.Write([Post with { Address = address, Kind = kind }]);
        Assert.DoesNotContain("geheim", list, StringComparison.Ordinal);

        var listed = Parse(list.Replace(kept, address, StringComparison.Ordinal), isTrusted: true);
        Assert.Equal((kept, 1), (Assert.Single(listed.Sources).Address, listed.Secrets));
    }

    [Theory]
    [InlineData("lagebild:kind='17'", SourceKind.Feed)]
    [InlineData("lagebild:kind='1'", SourceKind.Feed)]
    [InlineData("lagebild:kind='Newsroom'", SourceKind.Feed)]
    [InlineData("lagebild:kind='Sitemap' lagebild:pages='9'", SourceKind.Sitemap)]
    public void A_kind_that_is_none_is_a_feed(string attributes, SourceKind kind)
    {
        var source = Assert.Single(Parse(Outline($"xmlUrl='https://hafenblatt.example/feed.xml' {attributes}")).Sources);

        Assert.Equal((kind, PagePolicy.Teaser), (source.Kind, source.Pages));
        Assert.Equal(source, SourceSettings.Parse(source.ToJson()));
    }

    [Theory]
    [InlineData("xmlUrl='https://hafenblatt.example/feed.xml' lagebild:kind='Folder'")]
    [InlineData("xmlUrl='https://hafenblatt.example/feed.xml' lagebild:kind='Mailbox'")]
    [InlineData("lagebild:address='eingang' lagebild:kind='Folder'")]
    [InlineData("lagebild:address='imaps://post.example/INBOX' lagebild:kind='Feed'")]
    public void What_cannot_live_at_its_address_is_left_out(string attributes)
    {
        var listed = Parse(Outline(attributes), isTrusted: true);

        Assert.Empty(listed.Sources);
        Assert.Equal(1, listed.LeftOut);
    }

    [Fact]
    public void Settings_with_numbers_for_names_are_of_no_program() =>
        Assert.Throws<FormatException>(() => SourceSettings.Parse("""{"kind":17,"address":"https://hafenblatt.example/feed.xml"}"""));

    [Theory]
    [InlineData("imaps://falk:geheim@post.example/INBOX")]
    [InlineData("https://falk:geheim@hafenblatt.example/feed.xml")]
    public async Task An_address_with_a_password_is_not_added(string address)
    {
        var problem = await Assert.ThrowsAsync<InputException>(() => new SourceDetection(new FakeWeb().FetchAsync).DetectAsync(address, Feed, null, default));

        Assert.Equal("problem.source.secretInAddress", problem.Key);
        Assert.DoesNotContain("geheim", string.Join(' ', problem.Values), StringComparison.Ordinal);
    }

    private static ListedSources Parse(string list, bool isTrusted = false) => SourceOpml.Parse(Encoding.UTF8.GetBytes(list), isTrusted);

    private static string Outline(string attributes) => $"<opml xmlns:lagebild='urn:lagebild:opml'><body><outline text='A' {attributes}/></body></opml>";
}
