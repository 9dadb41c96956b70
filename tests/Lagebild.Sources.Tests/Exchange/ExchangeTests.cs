using System.Text;
using Lagebild.Sources.Exchange;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Tests.Exchange;

public sealed class ExchangeTests
{
    public static IEnumerable<object[]> Ninjs => SpecTable.Rows("ninjs.md", 4);

    public static IEnumerable<object[]> NewsMl => SpecTable.Rows("newsml.md", 6);

    public static IEnumerable<object[]> Nitf => SpecTable.Rows("nitf.md", 5);

    [Theory]
    [MemberData(nameof(Ninjs))]
    public void Ninjs_is_read_as_the_table_says(string what, string members, string of, string reads) =>
        Assert.Equal((what, reads), (what, One($$"""{"uri":"urn:a",{{members}}}""", of)));

    [Theory]
    [MemberData(nameof(NewsMl))]
    public void NewsML_is_read_as_the_table_says(string what, string meta, string content, string body, string of, string reads) =>
        Assert.Equal((what, reads), (what, One($"<newsItem guid='urn:a' xml:lang='de'><itemMeta>{meta}</itemMeta><contentMeta>{content}</contentMeta><contentSet>{body}</contentSet></newsItem>", of)));

    [Theory]
    [MemberData(nameof(Nitf))]
    public void NITF_is_read_as_the_table_says(string what, string head, string body, string of, string reads) =>
        Assert.Equal((what, reads), (what, One($"<!DOCTYPE nitf SYSTEM \"nitf-3-5.dtd\"><nitf><head>{head}</head><body>{body}</body></nitf>", of)));

    [Theory]
    [InlineData("ninjs-1.json")]
    [InlineData("ninjs-3.json")]
    [InlineData("newsml-g2.xml")]
    public void Samples_are_read_as_before(string sample) => Reading.EqualsGolden($"{sample}.txt", ExchangeInput.Parse(Reading.Sample(sample)));

    [Theory]
    [InlineData("<svg/>", "problem.xml")]
    [InlineData("<newsItem>", "problem.xmlBroken")]
    [InlineData("<nitf>&unknown;<p></nitf>", "problem.xmlBroken")]
    [InlineData("{\"uri\":\"urn:a\"}", "problem.jsonShape")]
    [InlineData("{", "problem.json")]
    public void What_is_none_of_the_formats_is_refused(string text, string key) => Assert.Equal(key, Assert.Throws<InputException>(() => Parse(text)).Key);

    [Fact]
    public void Nothing_outside_a_document_is_read_and_no_entity_of_its_own_is_resolved()
    {
        var secret = Path.GetTempFileName();
        try
        {
            File.WriteAllText(secret, "geheim");
            var body = Assert.Single(Parse($"<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file://{secret}\"><!ENTITY y \"ja\">]><nitf><body><body.content><p>a&x;b&y;c</p></body.content></body></nitf>").Items).Body;
            Assert.Equal("a\uFFFDb\uFFFDc", body);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void XML_nested_without_end_is_refused() => Assert.Equal(
        "problem.xmlHostile", Assert.Throws<InputException>(() => Parse($"<nitf>{string.Concat(Enumerable.Repeat("<p>", 2000))}{string.Concat(Enumerable.Repeat("</p>", 2000))}</nitf>")).Key);

    private static string One(string text, string property) => Reading.Of(Assert.Single(Parse(text).Items), property);

    private static ItemList Parse(string text) => ExchangeInput.Parse(Encoding.UTF8.GetBytes(text));
}
