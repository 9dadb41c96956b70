using System.Text;
using Lagebild.Sources.Exchange;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Posts;
using Lagebild.Sources.Tests.Warc;
using Lagebild.Sources.Warc;

namespace Lagebild.Sources.Tests;

[Collection(ProcessorTime.Alone)]
public sealed class SourceCostTests
{
    [Theory]
    [InlineData("""{"id":"1","account":{"acct":"a"},"content":"<p>Guten Tag, &amp; bis morgen.</p>"}""", 1_000)]
    [InlineData("""{"id_str":"1","full_text":"Guten Tag https://t.co/a","entities":{"urls":[{"url":"https://t.co/a","expanded_url":"https://a.example"}]}}""", 4_000)]
    [InlineData("""{"uri":"urn:a","body_text":"Guten Tag.","subject":[{"name":"a"}]}""", 8_000)]
    public void Items_cost_in_proportion_to_their_number(string item, int times) =>
        Grows(times, n => Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(item, n))}]"));

    [Theory]
    [InlineData("""{"shortcode":"a"}""", """{"id":"1","account":{"acct":"a"},"content":"_","emojis":[#]}""")]
    [InlineData("""{"url":"a","expanded_url":"b"}""", """{"id_str":"1","full_text":"_","entities":{"urls":[#]}}""")]
    [InlineData("""{"id":"1","username":"u"}""", """{"data":[{"id":"1","text":"_","created_at":"x","author_id":"1"}],"includes":{"users":[#]}}""")]
    [InlineData("""{"value":"x","role":"y"}""", """{"uri":"urn:a","headlines":[#],"body_text":"_"}""")]
    public void A_post_with_ever_more_of_one_thing_costs_in_proportion(string piece, string post) =>
        Grows(4_000, n => Encoding.UTF8.GetBytes(post.Replace("_", new string('a', n), StringComparison.Ordinal).Replace("#", string.Join(',', Enumerable.Repeat(piece, n)), StringComparison.Ordinal)));

    [Theory]
    [InlineData("<p>Guten Tag.</p>", 8_000)]
    [InlineData("<b>a</b>", 8_000)]
    [InlineData("&auml;", 20_000)]
    [InlineData("<br/>", 8_000)]
    public void A_report_in_XML_costs_in_proportion_to_its_length(string piece, int times) =>
        Grows(times, n => Encoding.UTF8.GetBytes($"<nitf><body><body.content>{string.Concat(Enumerable.Repeat(piece, n))}</body.content></body></nitf>"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_archive_costs_in_proportion_to_its_records(bool isPacked)
    {
        var record = WarcSample.Response("a");
        record = isPacked ? WarcSample.Gzip(record) : record;
        Grows(1_000, n => [.. Enumerable.Repeat(record, n).SelectMany(r => r)]);
    }

    [Fact]
    public void Beginnings_of_members_without_end_cost_in_proportion() =>
        Grows(2_000, n => [.. WarcSample.Gzip(WarcSample.Response("a")), .. Enumerable.Repeat<byte[]>([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], n).SelectMany(b => b)]);

    private static void Grows(int times, Func<int, byte[]> make)
    {
        var (small, large) = (make(times / 2), make(times / 2 * ProcessorTime.Times));
        ProcessorTime.IsProportional(() => Take(small), () => Take(large));
    }

    private static void Take(byte[] bytes)
    {
        try
        {
            _ = WarcPages.Are(bytes) ? new WarcPages(new MemoryStream(bytes)).Read().Count()
                : bytes[0] == '<' || bytes.AsSpan().IndexOf("\"uri\""u8) is >= 0 and < 10 ? ExchangeInput.Parse(bytes).Items.Length
                : PostInput.Parse(bytes).Items.Length;
        }
        catch (InputException)
        {
            // Too much for one item is an answer too.
        }
    }
}
