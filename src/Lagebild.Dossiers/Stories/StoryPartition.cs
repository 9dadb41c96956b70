using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Origins;
using Lagebild.Language;

namespace Lagebild.Dossiers.Stories;

/// <summary>
/// A set of reports to its stories. Two reports belong together when they share a binding key without a pause longer than
/// <see cref="StoryWindow.Days"/> between the reports that have it, or when one is a copy of the other. Stories are the components
/// of that relation, so they depend neither on the order of arrival nor on how reports were split into batches.
/// </summary>
public static class StoryPartition
{
    public static IReadOnlyList<Story> Of(IEnumerable<LogEntry> entries)
    {
        var all = CanonicalOrder.Arrange(entries);
        var keys = all.Select(StoryKeys.Of).ToArray();
        var times = all.Select(entry => Moment.Of(entry.Document.Published)).ToArray();
        var sets = new DisjointSets(all.Length);
        var bound = JoinByKey(keys, times, sets);
        JoinCopies(all, sets);
        return [.. Enumerable.Range(0, all.Length).GroupBy(sets.Root).OrderBy(g => g.Key).Select(Gather)];

        Story Gather(IGrouping<int, int> component)
        {
            var members = component.Order().ToArray();
            var storyKeys = members.SelectMany(m => keys[m].Binding).Distinct().Order(StringComparer.Ordinal).ToValueArray();
            var guests = Guests(members, storyKeys);
            return new Story(
                new StoryId(all[members[0]].Id),
                members.Select(m => all[m].Id).ToValueArray(),
                guests.Select(g => all[g].Id).ToValueArray(),
                storyKeys);
        }

        IEnumerable<int> Guests(int[] members, ValueArray<string> storyKeys)
        {
            var inside = members.ToHashSet();
            return Enumerable.Range(0, all.Length)
                .Where(g => !inside.Contains(g))
                .Where(g => keys[g].Attaching.Any(key => bound.GetValueOrDefault(key)?.Any(m => inside.Contains(m) && StoryWindow.Covers(times[m], times[g])) ?? false));
        }
    }

    private static Dictionary<string, List<int>> JoinByKey(StoryKeys[] keys, Moment[] times, DisjointSets sets)
    {
        var bound = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            foreach (var key in keys[i].Binding)
            {
                if (!bound.TryGetValue(key, out var with))
                    bound[key] = with = [];
                if (with.Count > 0 && StoryWindow.Covers(times[with[^1]], times[i]))
                    sets.Join(with[^1], i);
                with.Add(i);
            }
        }
        return bound;
    }

    private static void JoinCopies(LogEntry[] all, DisjointSets sets)
    {
        var origins = OriginMap.Of(all);
        var position = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < all.Length; i++)
        {
            position[all[i].Id.Value] = i;
            sets.Join(position[origins[all[i].Id].First.Value], i);
        }
    }
}
