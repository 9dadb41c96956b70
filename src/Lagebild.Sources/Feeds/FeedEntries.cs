using Lagebild.Sources.Items;

namespace Lagebild.Sources.Feeds;

/// <summary>The entries of one feed: each gets its key, and one that stands there twice is taken once.</summary>
internal static class FeedEntries
{
    /// <param name="entries">In the feed's order, with the identifier that the feed gives each; their keys are not set yet.</param>
    public static IEnumerable<SourceItem> Keyed(IReadOnlyList<(string? Id, SourceItem Item)> entries)
    {
        var shared = Shared(entries);
        var withdrawn = entries.Where(e => e.Item.IsWithdrawn).Select(e => e.Id).ToHashSet();
        var (keys, contents) = (new HashSet<string>(), new HashSet<string>());
        foreach (var (id, item) in entries)
        {
            if (item.IsWithdrawn ? id is null : IsEmpty(item) || (id is not null && withdrawn.Contains(id)))
                continue;
            var content = ContentKey.Hash($"{item.Headline}\n{item.Body}\n{item.Address}");
            var key = id is not null && !shared.Contains(id) ? id : item.Address ?? content;
            if (keys.Add(key) && (item.IsWithdrawn || contents.Add(content)))
                yield return item with { Key = key.Length > FeedLimits.KeyLength ? ContentKey.Hash(key) : key };
        }
    }

    /// <summary>Identifiers that stand at different reports, such as the site's address at every entry: they tell nothing.</summary>
    private static HashSet<string> Shared(IReadOnlyList<(string? Id, SourceItem Item)> entries) =>
        [.. entries.Where(e => e.Id is not null)
            .GroupBy(e => e.Id!, e => e.Item)
            .Where(same => same.DistinctBy(i => i.Address).Skip(1).Any() && same.DistinctBy(i => i.Headline).Skip(1).Any())
            .Select(same => same.Key)];

    private static bool IsEmpty(SourceItem item) => item.Headline.Length == 0 && item.Body.Length == 0 && item.Address is null;
}
