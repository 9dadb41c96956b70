using System.Globalization;
using System.Text;
using Lagebild.Sources.Feeds;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Tests.Feeds;

public sealed class BrokenFeedTests
{
    public static TheoryData<string, string, string, string, string> Feeds()
    {
        var data = new TheoryData<string, string, string, string, string>();
        foreach (var row in SpecTable.Rows("broken-feeds.md", 5))
            data.Add(row[0], row[1], row[2], row[3], row[4]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Awkward_feeds_are_read_as_they_are_meant(string what, string bytes, string feed, string entries, string problems)
    {
        var coding = bytes.Split('|', StringSplitOptions.TrimEntries);
        // A control character cannot stand in the table: its picture does.
        var list = FeedReader.Read(Bytes(feed.Trim('`').Replace('␁', '\u0001'), coding[0]), coding.ElementAtOrDefault(1), "https://inselbote.example/feeds/politik.xml");
        Assert.Equal((what, entries), (what, string.Join('\n', list.Items.Select(Say))));
        Assert.Equal(problems, string.Join(' ', list.Problems.Select(p => p.Key)));
    }

    private static byte[] Bytes(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        "utf-16" => Encoding.Unicode.GetBytes(text),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text),
    };

    private static string Say(SourceItem item) =>
        $"{item.Key} · {item.Headline} · {item.Published?.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "–"} · {item.Address ?? "–"}".Replace("  ", " ", StringComparison.Ordinal);
}
