using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Origins;
using Lagebild.Language;

namespace Lagebild.Dossiers.Stories;

/// <summary>
/// A set of reports to its stories: pairs that share one of their strongest terms within <see cref="StoryWindow.Days"/> are weighed by
/// <see cref="StoryDecision"/>, and <see cref="StoryClusters"/> groups them. A pure function of the set: neither the order of arrival nor how
/// reports were split into batches plays a part.
/// </summary>
public static class StoryPartition
{
    public static IReadOnlyList<Story> Of(IEnumerable<LogEntry> entries) => Of(entries, StoryDecision.Shipped);

    /// <param name="entries">Reports in any order.</param>
    /// <param name="notes">What editors decided, in any order.</param>
    public static IReadOnlyList<Story> Of(IEnumerable<LogEntry> entries, IEnumerable<Note> notes)
    {
        var decided = NoteSet.Of(notes);
        return Of(entries.Select(decided.Correct).OfType<LogEntry>(), StoryDecision.Shipped, rulings: StoryRulings.Of(decided));
    }

    /// <param name="entries">Reports in any order.</param>
    /// <param name="decision">The one to try instead of the one that ships.</param>
    /// <param name="pair">The score from which on two texts alone stay together.</param>
    /// <param name="rulings">What editors decided; null for nothing.</param>
    public static IReadOnlyList<Story> Of(IEnumerable<LogEntry> entries, StoryDecision decision, int pair = StoryDecision.Pair, StoryRulings? rulings = null)
    {
        var all = CanonicalOrder.Arrange(entries);
        var times = all.Select(entry => Moment.Of(entry.Document.Published)).ToArray();
        var occasions = all.Select(OccasionKeys.Of).ToArray();
        var told = Told(occasions);
        return [.. (rulings ?? StoryRulings.None).Group([.. all.Select(e => e.Id)], Copies(all), Links(all, decision), pair).Select(Gather)];

        Story Gather(List<int> members)
        {
            var keys = members.SelectMany(m => occasions[m].Told).Distinct().Order(StringComparer.Ordinal).ToValueArray();
            return new Story(
                new StoryId(all[members[0]].Id),
                members.Select(m => all[m].Id).ToValueArray(),
                Guests(members).Select(g => all[g].Id).ToValueArray(),
                keys);
        }

        IEnumerable<int> Guests(List<int> members)
        {
            var inside = members.ToHashSet();
            return Enumerable.Range(0, all.Length)
                .Where(g => !inside.Contains(g))
                .Where(g => occasions[g].Mentioned.Any(key => told.GetValueOrDefault(key)?.Any(m => inside.Contains(m) && StoryWindow.Covers(times[m], times[g])) ?? false));
        }
    }

    /// <summary>Every pair of reports that is weighed at all, by their places in canonical order.</summary>
    /// <param name="all">Reports in canonical order.</param>
    public static IEnumerable<(int One, int Other, StoryFeatures Features)> Pairs(IReadOnlyList<LogEntry> all)
    {
        var profiles = all.Select(e => StoryProfile.Of(e.Report.Terms)).ToArray();
        var times = all.Select(entry => Moment.Of(entry.Document.Published)).ToArray();
        var found = new Dictionary<uint, List<int>>();
        for (var later = 0; later < all.Count; later++)
        {
            var candidates = new SortedSet<int>();
            foreach (var term in StoryProfile.StrongestOf(all[later].Report.Terms))
            {
                if (!found.TryGetValue(term, out var with))
                    found[term] = with = [];
                candidates.UnionWith(with);
                with.Add(later);
            }
            foreach (var earlier in candidates)
            {
                if (StoryWindow.Covers(times[earlier], times[later]))
                    yield return (earlier, later, StoryFeatures.Of(profiles[earlier], profiles[later], times[later].Day - times[earlier].Day));
            }
        }
    }

    private static IEnumerable<StoryLink> Links(LogEntry[] all, StoryDecision decision) =>
        Pairs(all).Select(p => new StoryLink(p.One, p.Other, decision.Score(p.Features))).Where(l => l.Score >= StoryDecision.Least);

    private static Dictionary<string, List<int>> Told(OccasionKeys[] occasions)
    {
        var told = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < occasions.Length; i++)
        {
            foreach (var key in occasions[i].Told)
            {
                if (!told.TryGetValue(key, out var by))
                    told[key] = by = [];
                by.Add(i);
            }
        }
        return told;
    }

    private static IEnumerable<(int, int)> Copies(LogEntry[] all)
    {
        var origins = OriginMap.Of(all);
        var position = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < all.Length; i++)
        {
            position[all[i].Id.Value] = i;
            yield return (position[origins[all[i].Id].First.Value], i);
        }
    }
}
