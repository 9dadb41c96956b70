using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Lagebild.Sources.Feeds;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Tests.Feeds;

public sealed class OpmlTests
{
    private static readonly Gen<string> Words = OneOf("Insel", "Rat & Verwaltung", "„Brücke“", "<b>", "a \"b\" \'c\'", "Übersee", "&amp;", "]]>", "Öffentliches 2.0", "x=y");
    private static readonly Gen<string> Value = OneOf("15", "", "a\nb\tc", " fest ", "täglich & nachts", "\"\'<>&", "\r\n", "🌉");

    private static readonly Gen<OpmlSource> Source =
        from number in Gen.Int[0, 10_000]
        from title in Gen.Null(Words)
        from hasHome in Gen.Bool
        from folder in Words.Array[0, 3]
        from settings in Gen.Dictionary(OneOf("interval", "pages", "Zugang", "ä-b", "x1"), Value)[0, 3]
        select new OpmlSource($"https://inselbote.example/{number}.xml?a=1&b=ü".Replace("ü", "%C3%BC", StringComparison.Ordinal))
        {
            Title = title,
            Home = hasHome ? $"https://inselbote.example/{number}/" : null,
            Folder = [.. folder],
            Settings = settings.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };

    [Fact]
    public void What_is_written_is_read_again_as_it_was() => Gen.Select(Source.Array[1, 12], Gen.Null(Words)).Sample(
        (sources, title) =>
        {
            var list = new OpmlList([.. sources.DistinctBy(s => s.Address)]) { Title = title };
            Assert.Equal(Say(list), Say(Opml.Read(Encoding.UTF8.GetBytes(Opml.Write(list)))));
        },
        iter: 300,
        threads: 1);

    [Theory]
    [InlineData("<outline xmlUrl='https://a.example/f'/>", "https://a.example/f · – · – · · ")]
    [InlineData("<outline text='https://a.example/f' xmlUrl='https://a.example/f'/>", "https://a.example/f · – · – · · ")]
    [InlineData("<Outline TITLE='A' XMLURL='https://a.example/f' HTMLURL='https://a.example'/>", "https://a.example/f · A · https://a.example/ · · ")]
    [InlineData("<outline title='Eigenname' text='Mein Name' xmlUrl='https://a.example/f'/>", "https://a.example/f · Mein Name · – · · ")]
    [InlineData("<outline text='A' type='rss' url='https://a.example/f'/>", "https://a.example/f · A · – · · ")]
    [InlineData("<outline text='A' xmlUrl='feed:https://a.example/f'/>", "https://a.example/f · A · – · · ")]
    [InlineData("<outline text='A' xmlUrl='https://a.example/f' category='/Politik/Insel,/Rat'/>", "https://a.example/f · A · – · Politik/Insel · ")]
    [InlineData("<outline title='Ordner'><outline text='Innen'><outline text='A' xmlUrl='https://a.example/f' category='/X'/></outline></outline>", "https://a.example/f · A · – · Ordner/Innen · ")]
    [InlineData("<outline><outline text='A' xmlUrl='https://a.example/f'/></outline>", "https://a.example/f · A · – · · ")]
    [InlineData("<outline text='A' xmlUrl='https://a.example/f' lagebild:interval='15'/>", "https://a.example/f · A · – · · interval=15")]
    [InlineData("<outline text='A & B' xmlUrl=https://a.example/f></outline>", "https://a.example/f · A & B · – · · ")]
    public void Outlines_of_other_readers_are_understood(string outline, string source) =>
        Assert.Equal(source, Say(Read($"<opml version='1.0'><head/><body>{outline}</body></opml>")));

    [Theory]
    [InlineData("", "problem.opml.none")]
    [InlineData("<rss version='2.0'><channel/></rss>", "problem.opml.none")]
    [InlineData("<opml><body><outline text='Leer'/></body></opml>", "problem.opml.empty")]
    [InlineData("<opml><body><outline text='A' type='link' url='https://a.example/'/><outline text='B' xmlUrl='file:///etc/passwd'/></body></opml>", "problem.opml.empty")]
    public void What_is_no_list_of_feeds_is_said_to_be_none(string text, string key) => Assert.Equal(key, Assert.Throws<InputException>(() => Read(text)).Key);

    [Fact]
    public void Folders_beyond_the_bound_count_to_the_deepest() =>
        Assert.Equal(FeedLimits.Folders, Read($"<opml><body>{string.Concat(Enumerable.Repeat("<outline text='o'>", 5_000))}<outline xmlUrl='https://a.example/f'/></body></opml>").Sources.Single().Folder.Length);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static OpmlList Read(string text) => Opml.Read(Encoding.UTF8.GetBytes(text));

    private static string Say(OpmlList list) =>
        (list.Title is null ? "" : $"{list.Title}\n")
        + string.Join('\n', list.Sources.Select(s => $"{s.Address} · {s.Title ?? "–"} · {s.Home ?? "–"} · {string.Join('/', s.Folder)} · {string.Join(' ', s.Settings.Select(e => $"{e.Key}={e.Value}"))}".Replace("  ", " ", StringComparison.Ordinal)));
}
