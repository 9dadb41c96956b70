using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using Lagebild.Language;

namespace Lagebild.Storage.Sqlite;

/// <summary>
/// Stories kept up to date report by report. Gives the very groups of <see cref="StoryPartition"/>: a new report can only change those that
/// links connect it with, so adding one does not depend on how many there are.
/// </summary>
internal sealed class StoryIndex(Session session, DocumentLog log)
{
    private readonly LinkIndex _links = new(session, log);

    public void Add(long document, LogEntry entry)
    {
        var published = Moment.Of(entry.Document.Published);
        _links.Add(document, entry);
        Regroup(document);
        var occasions = OccasionKeys.Of(entry);
        AddOccasions("add-binding", occasions.Told, published, document);
        foreach (var host in occasions.Mentioned.AsEnumerable().SelectMany(key => Near("bound-near", key, published)).Select(h => StoryOf(h)).Distinct())
            session.Do("forget-name", ("story", host));
        AddOccasions("add-attaching", occasions.Mentioned, published, document);
    }

    /// <summary>To be called when the views are made anew.</summary>
    public void Forget() => _links.Forget();

    public long? StoryOf(long document) => session.Number("story-of", ("document", document));

    /// <summary>The story with its members and guests.</summary>
    public (Story Story, List<LogEntry> Members, List<LogEntry> Guests) Gather(long story)
    {
        var numbers = session.Rows("members", row => row.GetInt64(0), ("story", story)).ToHashSet();
        var members = CanonicalOrder.Arrange(numbers.Select(log.Read));
        var told = members.SelectMany(m => OccasionKeys.Of(m).Told.Select(key => (Key: key, Time: Moment.Of(m.Document.Published)))).ToLookup(b => b.Key, b => b.Time);
        var keys = told.Select(b => b.Key).Order(StringComparer.Ordinal).ToValueArray();
        var guests = CanonicalOrder.Arrange(told.SelectMany(b => b.SelectMany(t => Near("attached", b.Key, t))).Distinct().Where(d => !numbers.Contains(d)).Select(log.Read));
        var found = new Story(
            new StoryId(members[0].Id), members.Select(m => m.Id).ToValueArray(), guests.Select(g => g.Id).ToValueArray(), keys);
        return (found, [.. members], [.. guests.Select(g => Guest.Narrow(g, keys.ToHashSet()))]);
    }

    private void AddOccasions(string query, ValueArray<string> keys, Moment published, long document)
    {
        foreach (var key in keys)
            session.Do(query, ("key", Hash(key)), ("day", published.Day), ("document", document));
    }

    /// <summary>Documents with this key that the window of a time covers.</summary>
    private List<long> Near(string query, string key, Moment time)
    {
        var (from, to) = LinkIndex.Days(time);
        return session.Rows(query, row => row.GetInt64(0), ("key", Hash(key)), ("from", from), ("to", to));
    }

    /// <summary>Groups anew what is connected with a new document, and writes the stories that are not as before.</summary>
    private void Regroup(long document)
    {
        var connected = _links.ConnectedWith(document);
        var documents = connected.Documents.Select(d => (Document: d, At: log.Position(d))).ToArray();
        Array.Sort(documents, (a, b) => CanonicalOrder.Compare(a.At.Published, a.At.Id, b.At.Published, b.At.Id));
        var place = documents.Select((d, i) => (d.Document, i)).ToDictionary(p => p.Document, p => p.i);
        var groups = StoryClusters.Of(
            documents.Length,
            connected.Copies.Select(c => (place[c.One], place[c.Other])),
            connected.Links.Select(l => new StoryLink(place[l.One], place[l.Other], l.Score)));
        var keep = new HashSet<long>();
        var left = new HashSet<long>();
        foreach (var group in groups)
            Write([.. group.Select(i => documents[i])], keep, left);
        foreach (var story in left.Except(keep))
            session.Do("drop-story", ("story", story));
    }

    /// <summary>A group takes over the story that most of its documents were in, unless another did.</summary>
    private void Write((long Document, (Moment Published, Reading.Documents.DocumentId Id) At)[] group, HashSet<long> keep, HashSet<long> left)
    {
        var before = group.Select(d => StoryOf(d.Document)).ToArray();
        var most = before.OfType<long>().CountBy(s => s).OrderByDescending(s => s.Value).ThenBy(s => s.Key).Select(s => (long?)s.Key).FirstOrDefault(s => !keep.Contains(s!.Value));
        if (most is { } same && before.All(s => s == same) && Reports(same) == group.Length && keep.Add(same))
            return;
        var story = most ?? session.Number("add-story")!.Value;
        keep.Add(story);
        for (var i = 0; i < group.Length; i++)
        {
            if (before[i] == story)
                continue;
            if (before[i] is { } old)
            {
                session.Do("drop-member", ("story", old), ("document", group[i].Document));
                left.Add(old);
            }
            session.Do("set-membership", ("document", group[i].Document), ("story", story));
            session.Do("add-member", ("story", story), ("document", group[i].Document));
        }
        session.Do(
            "change-story",
            ("reports", (long)group.Length), ("first", group[0].Document), ("moment", DocumentLog.Ticks(group.Max(d => d.At.Published))), ("story", story));
    }

    private int Reports(long story) => session.Rows("story", row => row.GetInt32(0), ("story", story)).Single();

    /// <summary>FNV-1a, 64 bits: keys are compared by their hash, which for a hundred million keys collides with probability 0.0003.</summary>
    private static long Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key)
            hash = (hash ^ c) * 1099511628211UL;
        return unchecked((long)hash);
    }
}
