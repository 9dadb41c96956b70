using System.Buffers.Binary;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Origins;
using Lagebild.Dossiers.Stories;

namespace Lagebild.Storage.Sqlite;

/// <summary>Links between reports that may be of one story, found by their strongest terms and the bands of their texts.</summary>
internal sealed class LinkIndex(Session session, DocumentLog log)
{
    /// <summary>Stands in the place of a score where two reports are one text.</summary>
    private const int Copy = int.MaxValue;

    private const int TermSize = 5;

    /// <summary>So many profiles are kept at hand; what is added lies near in time, so that most are asked for again.</summary>
    private const int MostKept = 50_000;

    private readonly Dictionary<long, (int Day, StoryProfile Terms)> _profiles = [];

    /// <summary>To be called when the views are made anew.</summary>
    public void Forget() => _profiles.Clear();

    public void Add(long document, LogEntry entry)
    {
        var published = Moment.Of(entry.Document.Published);
        LinkAlike(document, entry, published);
        LinkCopies(document, entry, published);
    }

    /// <summary>What links that make one story of two reports connect with a document, and all links between them.</summary>
    public (List<long> Documents, List<(long One, long Other)> Copies, List<(long One, long Other, int Score)> Links) ConnectedWith(long document)
    {
        List<long> documents = [document];
        var inside = new HashSet<long> { document };
        var all = new List<(long One, long Other, int Score)>();
        for (var i = 0; i < documents.Count; i++)
        {
            foreach (var (other, score) in Links(documents[i]))
            {
                if (documents[i] < other)
                    all.Add((documents[i], other, score));
                if (score >= StoryDecision.Same && inside.Add(other))
                    documents.Add(other);
            }
        }
        all.RemoveAll(l => !inside.Contains(l.One) || !inside.Contains(l.Other));
        return (documents, [.. all.Where(l => l.Score == Copy).Select(l => (l.One, l.Other))], [.. all.Where(l => l.Score != Copy)]);
    }

    /// <summary>First and last day that <see cref="StoryWindow"/> covers.</summary>
    public static (int From, int To) Days(Moment time) =>
        time.IsKnown ? (time.Day - StoryWindow.Days, time.Day + StoryWindow.Days) : (time.Day, time.Day);

    private void LinkAlike(long document, LogEntry entry, Moment published)
    {
        var profile = StoryProfile.Of(entry.Report.Terms);
        var strongest = StoryProfile.StrongestOf(entry.Report.Terms);
        var (from, to) = Days(published);
        var met = new SortedSet<long>();
        foreach (var term in strongest)
            met.UnionWith(session.Rows("meeting-in-term", row => row.GetInt64(0), ("term", (long)term), ("from", from), ("to", to)));
        foreach (var other in met)
        {
            var (day, terms) = Profile(other);
            var score = StoryDecision.Shipped.Score(StoryFeatures.Of(profile, terms, Math.Abs(published.Day - day)));
            if (score >= StoryDecision.Least)
                Link(document, other, score);
        }
        foreach (var term in strongest)
            session.Do("add-strongest", ("term", (long)term), ("day", published.Day), ("document", document));
        session.Do("add-profile", ("document", document), ("day", published.Day), ("terms", Pack(profile)));
    }

    private (int Day, StoryProfile Terms) Profile(long document)
    {
        if (_profiles.TryGetValue(document, out var known))
            return known;
        if (_profiles.Count >= MostKept)
            _profiles.Clear();
        return _profiles[document] = session.Rows("profile", row => (row.GetInt32(0), Unpack((byte[])row[1])), ("document", document)).Single();
    }

    /// <summary>Of every set of copies that shares a band, one whole copy is enough.</summary>
    private void LinkCopies(long document, LogEntry entry, Moment published)
    {
        var shingles = Shingles.Of(entry.Document);
        int[] sketch = [.. MinHashSketch.Of(shingles).Take(MinHashSketch.WholeBands).Select(value => unchecked((int)value))];
        var (from, to) = published.IsKnown ? (published.Day - OriginMap.WindowDays, published.Day + OriginMap.WindowDays) : (int.MinValue, int.MaxValue);
        var met = new SortedSet<long>();
        foreach (var value in sketch)
        {
            met.UnionWith(session.Rows("meeting-in-band", row => row.GetInt64(0), ("value", (long)value), ("from", from), ("to", to)));
            if (published.IsKnown)
                met.UnionWith(session.Rows("meeting-in-band", row => row.GetInt64(0), ("value", (long)value), ("from", int.MinValue), ("to", int.MinValue)));
        }
        var known = new HashSet<long>();
        foreach (var candidate in met)
        {
            if (known.Contains(candidate) || Overlap.Between(Shingles.Of(log.Read(candidate).Document), shingles) != CopyKind.Whole)
                continue;
            Link(document, candidate, Copy);
            AddCopies(candidate, known);
        }
        foreach (var value in sketch)
            session.Do("add-band", ("value", (long)value), ("day", published.Day), ("document", document));
    }

    private void AddCopies(long document, HashSet<long> known)
    {
        var open = new Stack<long>([document]);
        while (open.TryPop(out var one))
        {
            if (!known.Add(one))
                continue;
            foreach (var (other, score) in Links(one))
            {
                if (score == Copy)
                    open.Push(other);
            }
        }
    }

    private List<(long Other, int Score)> Links(long document) =>
        session.Rows("links", row => (row.GetInt64(0), row.GetInt32(1)), ("document", document));

    private void Link(long one, long other, int score)
    {
        session.Do("add-link", ("document", one), ("other", other), ("score", (long)score));
        session.Do("add-link", ("document", other), ("other", one), ("score", (long)score));
    }

    private static byte[] Pack(StoryProfile profile)
    {
        var bytes = new byte[profile.Keys.Length * TermSize];
        for (var i = 0; i < profile.Keys.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * TermSize), profile.Keys[i]);
            bytes[(i * TermSize) + TermSize - 1] = profile.Weights[i];
        }
        return bytes;
    }

    private static StoryProfile Unpack(byte[] bytes)
    {
        var (keys, weights) = (new uint[bytes.Length / TermSize], new byte[bytes.Length / TermSize]);
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i * TermSize));
            weights[i] = bytes[(i * TermSize) + TermSize - 1];
        }
        return new StoryProfile(keys, weights);
    }
}
