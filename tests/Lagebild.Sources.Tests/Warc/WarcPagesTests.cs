using System.IO.Compression;
using System.Text;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Warc;
using static Lagebild.Sources.Tests.Warc.WarcSample;

namespace Lagebild.Sources.Tests.Warc;

public sealed class WarcPagesTests
{
    [Fact]
    public void The_sample_is_read_as_before()
    {
        var passedOver = new List<string>();
        var text = new StringBuilder();
        foreach (var report in new WarcPages(new MemoryStream(Reading.Sample("pages.warc"))).Reports(p => passedOver.Add(Reading.Of(p))))
            text.AppendLine(null, $"{report.Address} | {report.Published} | {report.Language} | {report.Headline} | {report.Body.ReplaceLineEndings(" ")}");
        Assert.Equal(
            """
            https://nordwind.example/faehre | 2026-04-13T06:00:00+02:00 | de | Sundholm und Holberg beraten in Flensburg | Minister Arvid Sundholm trifft am Dienstag in Flensburg Ministerin Mette Holberg, wie sein Haus am Montag mitteilte.  Die beiden wollen über die Zukunft der Fähre sprechen, die seit März nicht mehr fährt.
            https://harbour.example/ferry |  | en | Ministers to discuss the ferry | Ministers Arvid Sundholm and Mette Holberg will meet in Flensburg on Tuesday, his office said on Monday.  They will discuss the future of the ferry, which has not sailed since March.

            """.ReplaceLineEndings("\n"),
            text.ToString().ReplaceLineEndings("\n"));
        Assert.Empty(passedOver);
    }

    [Fact]
    public void Members_of_gzip_one_after_another_are_read_as_one_archive() =>
        Assert.Equal(["a", "b", "c"], Names([.. Gzip(Response("a")), .. Gzip(Response("b")), .. Gzip(Response("c"))]).Names);

    [Fact]
    public void An_archive_packed_as_a_whole_is_read() => Assert.Equal(["a", "b"], Names(Gzip([.. Response("a"), .. Response("b")])).Names);

    [Fact]
    public void Members_with_a_name_and_an_extra_field_are_read()
    {
        var plain = Gzip(Response("a"));
        byte[] named = [.. plain[..3], 4 | 8 | 2, .. plain[4..10], 3, 0, 1, 2, 3, .. "a.warc\0"u8, 9, 9, .. plain[10..]];
        Assert.Equal(["a", "b"], Names([.. named, .. Gzip(Response("b"))]).Names);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void A_damaged_member_costs_no_other(double place)
    {
        var (a, b, c) = (Gzip(Response("a")), Gzip(Response("b")), Gzip(Response("c")));
        for (var i = Math.Max(12, (int)(place * b.Length) - 6); i < Math.Min(b.Length, (int)(place * b.Length) + 6); i++)
            b[i] ^= 0x5A;
        var (names, pages) = Names([.. a, .. b, .. c]);
        Assert.Equal(["a", "c"], names.Where(n => n != "b"));
        Assert.InRange(pages.Damaged, 1, 3);
    }

    [Fact]
    public void A_member_cut_short_costs_no_other()
    {
        var b = Gzip(Response("b"));
        var (names, pages) = Names([.. Gzip(Response("a")), .. b[..(b.Length / 2)], .. Gzip(Response("c"))]);
        Assert.Equal(["a", "c"], names);
        Assert.InRange(pages.Damaged, 1, 2);
    }

    [Fact]
    public void Members_larger_than_all_that_is_kept_are_read()
    {
        var noise = new byte[400_000];
        new Random(7).NextBytes(noise);
        Assert.Equal(["a", "b"], Names([.. Gzip(Response("a")), .. Gzip(Record("resource", noise, "x")), .. Gzip(Response("b"))]).Names);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("raw deflate")]
    public void Packed_bodies_are_unpacked(string coding)
    {
        var body = Packed(Html("a"), s => coding switch
        {
            "gzip" => new GZipStream(s, CompressionMode.Compress, leaveOpen: true),
            "deflate" => new ZLibStream(s, CompressionMode.Compress, leaveOpen: true),
            "br" => new BrotliStream(s, CompressionMode.Compress, leaveOpen: true),
            _ => new DeflateStream(s, CompressionMode.Compress, leaveOpen: true),
        });
        Assert.Equal(Html("a"), Single(Response("a", $"Content-Encoding: {coding.Split(' ')[^1]}\r\n", body)).Html);
    }

    [Theory]
    [InlineData("Content-Encoding: gzip\r\n")]
    [InlineData("Content-Encoding: br\r\n")]
    [InlineData("Content-Encoding: deflate\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    public void A_body_that_the_crawler_undid_already_is_taken_as_it_is(string header) => Assert.Equal(Html("a"), Single(Response("a", header)).Html);

    [Fact]
    public void Chunks_are_joined() =>
        Assert.Equal("<p>ab", Encoding.UTF8.GetString(Single(Response("a", "Transfer-Encoding: chunked\r\n", "4\r\n<p>a\r\n1;x=y\r\nb\r\n0\r\n\r\n"u8.ToArray())).Html));

    [Fact]
    public void A_length_that_is_too_long_costs_only_its_record()
    {
        var (names, pages) = Names([.. Response("a"), .. Record("response", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), "b", length: 300), .. Response("c"), .. Response("d")]);
        Assert.Equal(["a", "c", "d"], names);
        Assert.Equal(1, pages.Damaged);
    }

    [Fact]
    public void A_length_that_is_too_short_costs_only_its_record()
    {
        var (names, pages) = Names([.. Response("a"), .. Record("response", [.. "HTTP/1.1 200 OK\r\n\r\n"u8, .. Html("b")], "b", length: 20), .. Response("c")]);
        Assert.Equal(["a", "c"], names);
        Assert.InRange(pages.Damaged, 1, 2);
    }

    [Fact]
    public void Nonsense_between_records_is_counted_once()
    {
        var (names, pages) = Names([.. Response("a"), .. "Un\nsinn\n\n"u8, .. Response("b")]);
        Assert.Equal(["a", "b"], names);
        Assert.Equal(1, pages.Damaged);
    }

    [Fact]
    public void An_archive_that_ends_in_the_middle_gives_what_is_before()
    {
        byte[] whole = [.. Response("a"), .. Response("b")];
        var (names, pages) = Names(whole[..^80]);
        Assert.Equal(["a"], names);
        Assert.Equal(0, pages.Damaged);
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n")]
    [InlineData("GET / HTTP/1.1\r\n\r\n")]
    public void Other_answers_are_no_pages(string start) => Assert.Empty(Names(Record("response", [.. Encoding.ASCII.GetBytes(start), .. Html("a")], "a")).Names);

    [Theory]
    [InlineData("request")]
    [InlineData("revisit")]
    [InlineData("metadata")]
    [InlineData("continuation")]
    public void Other_records_are_no_pages(string type) => Assert.Empty(Names(Record(type, [.. "HTTP/1.1 200 OK\r\n\r\n"u8, .. Html("a")], "a")).Names);

    [Fact]
    public void A_page_that_grows_beyond_all_bounds_is_counted()
    {
        var bomb = Packed(new byte[InputLimits.Bytes + 1], s => new GZipStream(s, CompressionMode.Compress, leaveOpen: true));
        var (names, pages) = Names([.. Response("a", "Content-Encoding: gzip\r\n", bomb), .. Response("b")]);
        Assert.Equal(["b"], names);
        Assert.Equal(1, pages.TooLarge);
    }

    [Fact]
    public void What_is_no_archive_is_refused() => Assert.Equal("problem.warc", Assert.Throws<InputException>(() => Names("Guten Tag."u8.ToArray())).Key);

    [Fact]
    public void When_it_was_fetched_is_not_when_it_was_published() => Assert.Null(Single(Response("a")).ToReport().Published);

    private static WarcPage Single(byte[] archive) => Assert.Single(new WarcPages(new MemoryStream(archive)).Read());

    private static (List<string> Names, WarcPages Pages) Names(byte[] archive)
    {
        var pages = new WarcPages(new MemoryStream(archive));
        return ([.. pages.Read().Select(p => p.Address.Split('/')[^1])], pages);
    }
}
