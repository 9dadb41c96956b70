using System.Text;
using CsCheck;
using Lagebild.Sources.Feeds;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Tests.Feeds;

/// <summary>Foreign bytes, made by damaging the samples, give items within bounds or an <see cref="InputException"/>, and never anything else.</summary>
public sealed class FeedFuzzTests
{
    private static readonly byte[][] Seeds =
    [
        .. SampleFeeds.Names.Select(SampleFeeds.Bytes),
        "<html><head><base href='/x/'><link rel=alternate type='application/rss+xml' href='rss.xml' title=RSS></head><body><a href='/feed'>Feed</a><a href='news-sitemap.xml'>x</a></body></html>"u8.ToArray(),
        "https://a.example/1\nhttps://a.example/2\n"u8.ToArray(),
    ];

    private static readonly byte[][] Nasty =
    [
        [0], [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], "\u202E"u8.ToArray(), "👩‍👩‍👧"u8.ToArray(), "<"u8.ToArray(), ">"u8.ToArray(), "\""u8.ToArray(), "'"u8.ToArray(), "<b>"u8.ToArray(), "</item>"u8.ToArray(),
        "<item>"u8.ToArray(), "<!--"u8.ToArray(), "<![CDATA["u8.ToArray(), "]]>"u8.ToArray(), "&#0;"u8.ToArray(), "&#x110000;"u8.ToArray(), "&#xD800;"u8.ToArray(), "\\ud800"u8.ToArray(), "<!DOCTYPE x [<!ENTITY a 'b'>]>"u8.ToArray(),
        " xmlns:a=''"u8.ToArray(), " xmlns='x'"u8.ToArray(), " xml:base='http://['"u8.ToArray(), "http://"u8.ToArray(), "https://[::1"u8.ToArray(), "%"u8.ToArray(), "99999999999"u8.ToArray(), "-1"u8.ToArray(), "9999-12-31T24:00:00-14:00"u8.ToArray(),
        "{"u8.ToArray(), "]"u8.ToArray(), "null"u8.ToArray(), ":"u8.ToArray(), "\u0661"u8.ToArray(),
    ];

    private static readonly Gen<byte[]> Damaged =
        from seed in Gen.Int[0, Seeds.Length - 1]
        from wounds in Gen.Select(Gen.Double.Unit, Gen.Int[0, 4], Gen.Int[0, Nasty.Length - 1], Gen.Int[1, 60]).Array[1, 12]
        select wounds.Aggregate(Seeds[seed], (bytes, w) => Damage(bytes, (int)(w.Item1 * bytes.Length), w.Item2, w.Item3, w.Item4));

    [Fact]
    public void Damaged_feeds_give_items_or_problems() => Damaged.Sample(
        bytes =>
        {
            Check(() => FeedReader.Read(bytes, "utf-16", "https://inselbote.example/feed"));
            Check(() => FeedReader.Read(bytes));
            Check(() => Sitemap.Read(bytes));
            Take(() => Opml.Write(Opml.Read(bytes)));
            Take(() => FeedDiscovery.Find(Encoding.UTF8.GetString(bytes), "https://inselbote.example/"));
        },
        time: Fuzzing.Seconds,
        threads: 1);

    private static void Check(Func<ItemList> read)
    {
        if (Take(read) is not { } list)
            return;
        Assert.InRange(list.Items.Length, 0, FeedLimits.SitemapEntries);
        Assert.Equal(list.Items.Length, list.Items.Select(i => i.Key).Distinct().Count());
        foreach (var item in list.Items)
        {
            Assert.InRange(item.Key.Length, 1, FeedLimits.AddressLength);
            Assert.DoesNotContain('\n', item.Headline);
            Assert.True(item.Address is null || item.Address.StartsWith("http", StringComparison.Ordinal));
            Assert.DoesNotContain(item.Body + item.Headline + item.Author + item.Publisher + string.Concat(item.Sections), c => char.IsControl(c) && c != '\n');
        }
    }

    private static T? Take<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InputException)
        {
            return default;
        }
    }

    private static byte[] Damage(byte[] bytes, int at, int kind, int nasty, int length)
    {
        at = Math.Min(at, bytes.Length);
        var end = Math.Min(bytes.Length, at + length);
        return kind switch
        {
            0 => [.. bytes[..at], .. Nasty[nasty], .. bytes[at..]],
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => bytes[..at],
            3 => [.. bytes[..end], .. bytes[at..]],
            _ => [.. bytes[..at], .. Nasty[nasty], .. bytes[end..]],
        };
    }
}
