using System.Collections.Immutable;
using NodaTime;

namespace Lagebild.Sources.Items;

/// <summary>Items of which a list holds several versions: one remains of each.</summary>
internal static class NewestVersions
{
    /// <summary>
    /// Of the items with one key the newest, at the place of the first: a withdrawal is final; a later change goes before an earlier one; without times the
    /// one further down is the newer.
    /// </summary>
    public static ImmutableArray<SourceItem> Of(IEnumerable<SourceItem> items)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var newest = new List<SourceItem>();
        foreach (var item in items)
        {
            if (places.TryAdd(item.Key, newest.Count))
                newest.Add(item);
            else if (!IsOlder(item, newest[places[item.Key]]))
                newest[places[item.Key]] = item;
        }
        return [.. newest];
    }

    private static bool IsOlder(SourceItem item, SourceItem other) =>
        item.IsWithdrawn != other.IsWithdrawn ? other.IsWithdrawn : Changed(item) is { } changed && Changed(other) is { } before && changed < before;

    private static Instant? Changed(SourceItem item) => (item.Updated ?? item.Published)?.Instant?.ToInstant();
}
