using CsCheck;
using Lagebild.Sources.Exchange;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Posts;
using Lagebild.Sources.Tests.Warc;
using Lagebild.Sources.Warc;

namespace Lagebild.Sources.Tests;

/// <summary>Foreign bytes, made by damaging the samples, never bring a reader down: each gives a value or a row of the interface's table.</summary>
public sealed class FuzzTests
{
    private static readonly byte[][] Seeds =
    [
        .. new[] { "mastodon-timeline.json", "outbox.json", "x-archive-tweets.js", "x-posts.jsonl", "ninjs-1.json", "ninjs-3.json", "newsml-g2.xml", "pages.warc" }.Select(Reading.Sample),
        [.. WarcSample.Gzip(WarcSample.Response("a")), .. WarcSample.Gzip(WarcSample.Response("b")), .. WarcSample.Gzip(WarcSample.Response("c"))],
    ];

    private static readonly byte[][] Nasty =
    [
        [0], [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], @"\ud800"u8.ToArray(), @"\u0000"u8.ToArray(), "\\"u8.ToArray(), "null"u8.ToArray(), "{}"u8.ToArray(), "[]"u8.ToArray(), "-1e999"u8.ToArray(),
        "\""u8.ToArray(), "[[[["u8.ToArray(), "<b>"u8.ToArray(), "</p>"u8.ToArray(), "<![CDATA["u8.ToArray(), "&#x110000;"u8.ToArray(), "&nope;"u8.ToArray(), "\r\n\r\n"u8.ToArray(), "\nWARC/1.0\r\n"u8.ToArray(),
        [0x1F, 0x8B, 8, 0], "9999-12-31T23:59:59Z"u8.ToArray(), "0001-01-01T00:00:00+14:00"u8.ToArray(), "Content-Length: 99999999999\r\n"u8.ToArray(),
    ];

    private static readonly Gen<byte[]> Damaged =
        from seed in Gen.Int[0, Seeds.Length - 1]
        from wounds in Gen.Select(Gen.Double.Unit, Gen.Int[0, 4], Gen.Int[0, Nasty.Length - 1], Gen.Int[1, 60]).Array[1, 8]
        select wounds.Aggregate(Seeds[seed], (bytes, w) => Damage(bytes, (int)(w.Item1 * bytes.Length), w.Item2, w.Item3, w.Item4));

    [Fact]
    public void Damaged_samples_give_values_or_problems() => Damaged.Sample(
        bytes =>
        {
            Read(() => PostInput.Parse(bytes).Items.Length);
            Read(() => ExchangeInput.Parse(bytes).Items.Length);
            Read(() => new WarcPages(new MemoryStream(bytes)).Read().Count());
            Read(() => ReportBytes.Parse(bytes, null).Count());
        },
        time: Fuzzing.Seconds,
        threads: 1);

    private static void Read(Func<int> read)
    {
        try
        {
            Assert.InRange(read(), 0, 1000);
        }
        catch (InputException e)
        {
            Assert.StartsWith("problem.", e.Key, StringComparison.Ordinal);
        }
    }

    private static byte[] Damage(byte[] bytes, int at, int how, int nasty, int length)
    {
        var rest = Math.Min(at + length, bytes.Length);
        return how switch
        {
            0 => [.. bytes[..at], .. bytes[rest..]],
            1 => [.. bytes[..at], .. Nasty[nasty], .. bytes[at..]],
            2 => [.. bytes[..rest], .. bytes[at..]],
            3 => bytes[..at],
            _ => [.. bytes[..at], .. bytes[at..rest].Select(b => (byte)(b ^ (1 << (length % 8)))), .. bytes[rest..]],
        };
    }
}
