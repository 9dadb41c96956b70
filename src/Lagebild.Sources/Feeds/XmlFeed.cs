using System.Globalization;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Feeds;

/// <summary>RSS 0.9 to 2.0 and Atom 0.3 and 1.0.</summary>
internal static class XmlFeed
{
    /// <summary>What a feed may ask for at most; more is a slip.</summary>
    private static readonly TimeSpan LongestTimeToLive = TimeSpan.FromDays(365);

    /// <exception cref="InputException">It is no feed.</exception>
    public static ItemList Read(FeedXml xml)
    {
        var root = xml.Root;
        if (WhatElse(root.Name) is { } problem)
            throw new InputException(problem);
        var channel = root.ChildrenNamed("channel").FirstOrDefault() ?? root;
        var home = EntryLinks.Alternate(channel, null);
        var feed = new FeedContext(WebAddress.Parse(home));
        var entries = Entries(root, channel).ToList();
        var items = entries.Take(FeedLimits.Entries).Select(e => e.Name == "at:deleted-entry" ? XmlEntry.ReadTombstone(e) : XmlEntry.Read(e, feed)).ToList();
        return new ItemList([.. FeedEntries.Keyed(items)])
        {
            Title = feed.Markup.Line(channel.ChildrenNamed("title", "atom:title").FirstOrDefault()?.Markup) is { Length: > 0 } title ? title : null,
            Home = home,
            Language = FeedLanguage.Parse(channel.ChildrenNamed("language", "dc:language").FirstOrDefault()?.Text ?? channel.Language),
            TimeToLive = TimeToLive(channel),
            SkippedHours = [.. SkippedHours(channel)],
            Further = [.. EntryLinks.Related(channel, "next").Distinct()],
            Problems = [.. xml.Problems, .. feed.Problems(entries.Count)],
        };
    }

    /// <summary>The row that says what a document is; null for a feed.</summary>
    private static string? WhatElse(string root) => root switch
    {
        "rss" or "rdf:rdf" or "rdf" or "atom:feed" or "feed" or "channel" or "atom:entry" or "entry" => null,
        "opml" => "problem.feed.opml",
        "sitemap:urlset" or "urlset" or "sitemap:sitemapindex" or "sitemapindex" => "problem.feed.sitemap",
        _ => "problem.feed.none",
    };

    /// <summary>RSS 1.0 has its entries beside the channel, RSS 2.0 in it, and some feeds do as they like. One that breaks off is left for the next look.</summary>
    private static IEnumerable<FeedElement> Entries(FeedElement root, FeedElement channel) =>
        root.Name is "atom:entry" or "entry"
            ? [root]
            : channel.Children.Concat(channel == root ? [] : root.Children).Where(e => e is { IsComplete: true, Name: "item" or "atom:entry" or "entry" or "at:deleted-entry" });

    /// <summary>RSS 0.91 counts the hours from 1 to 24.</summary>
    private static IEnumerable<int> SkippedHours(FeedElement channel) =>
        channel.ChildrenNamed("skiphours").SelectMany(s => s.ChildrenNamed("hour")).Select(h => Number(h.Text)).OfType<int>().Where(h => h <= 24).Select(h => h % 24).Distinct().Order();

    private static TimeSpan? TimeToLive(FeedElement channel)
    {
        if (Number(channel.Child("ttl")?.Text) is > 0 and var minutes)
            return Shorter(TimeSpan.FromMinutes(minutes));
        TimeSpan? period = channel.Child("sy:updateperiod")?.Text.Trim().ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => null,
        };
        return period / Math.Max(1, Number(channel.Child("sy:updatefrequency")?.Text) ?? 1);
    }

    private static TimeSpan Shorter(TimeSpan time) => time < LongestTimeToLive ? time : LongestTimeToLive;

    private static int? Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
