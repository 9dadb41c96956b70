using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Origins;
using Lagebild.Dossiers.Stories;
using Lagebild.Language;
using Lagebild.Reading.Documents;

namespace Lagebild.Storage.Sqlite;

/// <summary>
/// Stories kept up to date report by report. Gives the very components of <see cref="StoryPartition"/>: a new report can only join
/// its nearest neighbours in time under each of its keys, and the copies of its text, so adding one does not depend on how many there are.
/// </summary>
internal sealed class StoryIndex(Session session, DocumentLog log)
{
    public void Add(long document, LogEntry entry)
    {
        var published = Moment.Of(entry.Document.Published);
        var keys = StoryKeys.Of(entry);
        var story = session.Number("add-story", ("document", document), ("moment", DocumentLog.Ticks(published)))!.Value;
        session.Do("add-membership", ("document", document), ("story", story));
        session.Do("add-member", ("story", story), ("document", document));
        foreach (var neighbour in Neighbours(keys.Binding, published))
            story = Join(story, neighbour);
        var shingles = Shingles.Of(entry.Document);
        int[] sketch = [.. MinHashSketch.Of(shingles).Take(MinHashSketch.WholeBands).Select(value => unchecked((int)value))];
        story = JoinCopies(story, sketch, shingles, published);
        foreach (var key in keys.Binding)
            session.Do("add-binding", ("key", Hash(key)), ("day", Day(published)), ("document", document));
        foreach (var host in Neighbours(keys.Attaching, published))
            session.Do("forget-name", ("story", StoryOf(host)));
        foreach (var key in keys.Attaching)
            session.Do("add-attaching", ("key", Hash(key)), ("day", Day(published)), ("document", document));
        foreach (var value in sketch)
            session.Do("add-band", ("value", (long)value), ("day", Day(published)), ("document", document));
    }

    public long? StoryOf(long document) => session.Number("story-of", ("document", document));

    /// <summary>The story with its members and guests.</summary>
    public (Story Story, List<LogEntry> Members, List<LogEntry> Guests) Gather(long story)
    {
        var numbers = session.Rows("members", row => row.GetInt64(0), ("story", story)).ToHashSet();
        var members = CanonicalOrder.Arrange(numbers.Select(log.Read));
        var bindings = members.SelectMany(m => StoryKeys.Of(m).Binding.Select(key => (Key: key, Time: Moment.Of(m.Document.Published)))).ToLookup(b => b.Key, b => b.Time);
        var keys = bindings.Select(b => b.Key).Order(StringComparer.Ordinal).ToValueArray();
        var guests = CanonicalOrder.Arrange(bindings.SelectMany(b => Attached(b.Key, [.. b])).Distinct().Where(d => !numbers.Contains(d)).Select(log.Read));
        var found = new Story(
            new StoryId(members[0].Id), members.Select(m => m.Id).ToValueArray(), guests.Select(g => g.Id).ToValueArray(), keys);
        return (found, [.. members], [.. guests.Select(g => Guest.Narrow(g, keys.ToHashSet()))]);
    }

    private IEnumerable<long> Attached(string key, Moment[] times)
    {
        var (from, to) = (times.Min(Day), times.Max(Day));
        var rows = session.Rows(
            "attached", row => (Day: row.GetInt32(0), Document: row.GetInt64(1)),
            ("key", Hash(key)), ("from", from == int.MinValue ? from : from - StoryWindow.Days), ("to", to == int.MinValue ? to : to + StoryWindow.Days));
        return rows.Where(r => times.Any(t => StoryWindow.Covers(t, ToMoment(r.Day)))).Select(r => r.Document);
    }

    private IEnumerable<long> Neighbours(ValueArray<string> keys, Moment published)
    {
        foreach (var key in keys.AsEnumerable())
        {
            foreach (var query in new[] { "binding-before", "binding-after" })
            {
                var found = session.Rows(query, row => (Day: row.GetInt32(0), Document: row.GetInt64(1)), ("key", Hash(key)), ("day", Day(published)));
                if (found is [var (day, document)] && StoryWindow.Covers(published, ToMoment(day)))
                    yield return document;
            }
        }
    }

    /// <summary>Of every story that shares a band, one whole copy is enough; a story that is joined already needs no look.</summary>
    private long JoinCopies(long story, int[] sketch, Shingles shingles, Moment published)
    {
        var (from, to) = published.IsKnown ? (published.Day - OriginMap.WindowDays, published.Day + OriginMap.WindowDays) : (int.MinValue, int.MaxValue);
        var met = new SortedSet<long>();
        foreach (var value in sketch)
        {
            met.UnionWith(session.Rows("meeting-in-band", row => row.GetInt64(0), ("value", (long)value), ("from", from), ("to", to)));
            if (published.IsKnown)
                met.UnionWith(session.Rows("meeting-in-band", row => row.GetInt64(0), ("value", (long)value), ("from", int.MinValue), ("to", int.MinValue)));
        }
        foreach (var candidate in met)
        {
            if (StoryOf(candidate) != story && Overlap.Between(Shingles.Of(log.Read(candidate).Document), shingles) == CopyKind.Whole)
                story = Join(story, candidate);
        }
        return story;
    }

    /// <summary>Joins the story of a document; the smaller one gives up its number. Returns the number that is left.</summary>
    private long Join(long story, long neighbour)
    {
        var other = StoryOf(neighbour)!.Value;
        if (other == story)
            return story;
        var (left, right) = (Row(story), Row(other));
        var (keep, drop) = left.Reports > right.Reports ? (story, other) : (other, story);
        session.Do("move-membership", ("from", drop), ("to", keep));
        session.Do("move-members", ("from", drop), ("to", keep));
        session.Do("drop-story", ("story", drop));
        session.Do(
            "change-story",
            ("reports", (long)(left.Reports + right.Reports)),
            ("first", IsEarlier(left.First, right.First) ? left.First : right.First),
            ("moment", Math.Max(left.Last, right.Last)),
            ("story", keep));
        return keep;
    }

    private bool IsEarlier(long left, long right)
    {
        var (a, b) = (log.Position(left), log.Position(right));
        return CanonicalOrder.Compare(a.Published, a.Id, b.Published, b.Id) < 0;
    }

    private (int Reports, long First, long Last) Row(long story) =>
        session.Rows("story", row => (row.GetInt32(0), row.GetInt64(1), row.GetInt64(2)), ("story", story)).Single();

    private static int Day(Moment moment) => moment.Day;

    private static Moment ToMoment(int day) =>
        day == int.MinValue ? Moment.Unknown : new Moment(NodaTime.NodaConstants.UnixEpoch + NodaTime.Duration.FromDays(day), true);

    /// <summary>FNV-1a, 64 bits: keys are compared by their hash, which for a hundred million keys collides with probability 0.0003.</summary>
    private static long Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key)
            hash = (hash ^ c) * 1099511628211UL;
        return unchecked((long)hash);
    }
}
