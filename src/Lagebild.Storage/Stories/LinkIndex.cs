using System.Buffers.Binary;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Origins;
using Lagebild.Dossiers.Stories;
using Lagebild.Storage.Log;
using Lagebild.Storage.Sessions;

namespace Lagebild.Storage.Stories;

/// <summary>Links between reports that may be of one story, found by their strongest terms and the bands of their texts.</summary>
internal sealed class LinkIndex
{
    private const int TermSize = 5;

    /// <summary>So many profiles are kept at hand; what is added lies near in time, so that most are asked for again.</summary>
    private const int MostKept = 50_000;

    private readonly Dictionary<long, (int Day, StoryProfile Terms)> _profiles = [];

    /// <summary>To be called where others may have written, or a transaction was taken back.</summary>
    public void Forget() => _profiles.Clear();

    public async Task AddAsync(Session session, long document, LogEntry entry)
    {
        var published = Moment.Of(entry.Document.Published);
        await LinkAlike(session, document, entry, published).ConfigureAwait(false);
        var shingles = Shingles.Of(entry.Document);
        var sketch = Sketch(shingles);
        await LinkCopies(session, document, shingles, sketch, published).ConfigureAwait(false);
        await session.DoEachAsync("add-band", sketch, ("day", (long)published.Day), ("document", document)).ConfigureAwait(false);
    }

    /// <summary>Takes a document out, and links anew the copies of its text, which may have been linked by way of it alone.</summary>
    /// <returns>Documents that links connected it with.</returns>
    public async Task<List<long>> RemoveAsync(Session session, long document, LogEntry entry, Decided decided)
    {
        var links = await Links(session, [document]).ConfigureAwait(false);
        var day = (long)Moment.Of(entry.Document.Published).Day;
        await session.DoEachAsync("drop-strongest", StoryProfile.StrongestOf(entry.Report.Terms).Select(t => (long)t), ("day", day), ("document", document)).ConfigureAwait(false);
        await session.DoEachAsync("drop-band", Sketch(Shingles.Of(entry.Document)), ("day", day), ("document", document)).ConfigureAwait(false);
        foreach (var (_, other, _, _) in links)
            await session.DoAsync("drop-link", ("document", other), ("other", document)).ConfigureAwait(false);
        await session.DoAsync("drop-links", ("document", document)).ConfigureAwait(false);
        await session.DoAsync("drop-profile", ("document", document)).ConfigureAwait(false);
        _profiles.Remove(document);
        foreach (var copy in links.Where(l => l.IsCopy).Select(l => l.Other))
        {
            var stored = await DocumentTable.ReadAsync(session, copy).ConfigureAwait(false);
            var text = (decided.Correct(stored) ?? stored).Document;
            var shingles = Shingles.Of(text);
            await LinkCopies(session, copy, shingles, Sketch(shingles), Moment.Of(text.Published)).ConfigureAwait(false);
        }
        return [.. links.Where(l => l.Connects).Select(l => l.Other)];
    }

    /// <summary>What links that make one story of two reports connect with some documents, and all links between them.</summary>
    public async Task<(List<long> Documents, List<(long One, long Other)> Copies, List<(long One, long Other, int Score)> Links)> ConnectedWithAsync(
        Session session, IEnumerable<long> some)
    {
        List<long> documents = [.. some];
        var inside = documents.ToHashSet();
        var all = new List<Link>();
        for (var done = 0; done < documents.Count;)
        {
            var wave = documents[done..];
            done = documents.Count;
            foreach (var link in await Links(session, wave).ConfigureAwait(false))
            {
                if (link.Document < link.Other)
                    all.Add(link);
                if (link.Connects && inside.Add(link.Other))
                    documents.Add(link.Other);
            }
        }
        all.RemoveAll(l => !inside.Contains(l.Document) || !inside.Contains(l.Other));
        return (documents, [.. all.Where(l => l.IsCopy).Select(l => (l.Document, l.Other))], [.. all.Where(l => l.Score is not null).Select(l => (l.Document, l.Other, l.Score!.Value))]);
    }

    /// <summary>First and last day that <see cref="StoryWindow"/> covers.</summary>
    public static (int From, int To) Days(Moment time) =>
        time.IsKnown ? (time.Day - StoryWindow.Days, time.Day + StoryWindow.Days) : (time.Day, time.Day);

    private async Task LinkAlike(Session session, long document, LogEntry entry, Moment published)
    {
        var profile = StoryProfile.Of(entry.Report.Terms);
        var strongest = StoryProfile.StrongestOf(entry.Report.Terms);
        var (from, to) = Days(published);
        var met = await session.NumbersAsync("meeting-in-term", strongest.Select(t => (long)t), ("from", (long)from), ("to", (long)to)).ConfigureAwait(false);
        await Load(session, met).ConfigureAwait(false);
        foreach (var other in met)
        {
            var (day, terms) = _profiles[other];
            var score = StoryDecision.Shipped.Score(StoryFeatures.Of(profile, terms, Math.Abs(published.Day - day)));
            if (score >= StoryDecision.Least)
                await AddLink(session, document, other, score).ConfigureAwait(false);
        }
        await session.DoEachAsync("add-strongest", strongest.Select(t => (long)t), ("day", (long)published.Day), ("document", document)).ConfigureAwait(false);
        await session.DoAsync("add-profile", ("document", document), ("day", (long)published.Day), ("terms", Pack(profile))).ConfigureAwait(false);
    }

    private async Task Load(Session session, IReadOnlyCollection<long> documents)
    {
        if (_profiles.Count + documents.Count >= MostKept)
            _profiles.Clear();
        var missing = documents.Where(d => !_profiles.ContainsKey(d)).ToArray();
        foreach (var (document, day, terms) in await session.EachAsync("profile", row => (row.GetInt64(0), (int)row.GetInt64(1), Unpack((byte[])row[2])), missing).ConfigureAwait(false))
            _profiles[document] = (day, terms);
    }

    /// <summary>Of every set of copies that shares a band, one whole copy is enough.</summary>
    private static async Task LinkCopies(Session session, long document, Shingles shingles, long[] sketch, Moment published)
    {
        var (from, to) = published.IsKnown ? (published.Day - OriginMap.WindowDays, published.Day + OriginMap.WindowDays) : (int.MinValue, int.MaxValue);
        var met = await session.NumbersAsync("meeting-in-band", sketch, ("from", (long)from), ("to", (long)to), ("undated", (long)Moment.Unknown.Day)).ConfigureAwait(false);
        var known = new HashSet<long> { document };
        foreach (var candidate in met)
        {
            if (known.Contains(candidate) || Overlap.Between(Shingles.Of((await DocumentTable.ReadAsync(session, candidate).ConfigureAwait(false)).Document), shingles) != CopyKind.Whole)
                continue;
            await AddCopy(session, document, candidate).ConfigureAwait(false);
            await AddCopies(session, candidate, known).ConfigureAwait(false);
        }
    }

    private static async Task AddCopies(Session session, long document, HashSet<long> known)
    {
        var open = new Stack<long>([document]);
        while (open.TryPop(out var one))
        {
            if (!known.Add(one))
                continue;
            foreach (var link in await Links(session, [one]).ConfigureAwait(false))
            {
                if (link.IsCopy)
                    open.Push(link.Other);
            }
        }
    }

    private static ValueTask<List<Link>> Links(Session session, IEnumerable<long> documents) =>
        session.EachAsync("links", row => new Link(row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : (int)row.GetInt64(2), row.GetInt64(3) != 0), documents);

    private static async Task AddCopy(Session session, long one, long other)
    {
        await session.DoAsync("add-copy", ("document", one), ("other", other)).ConfigureAwait(false);
        await session.DoAsync("add-copy", ("document", other), ("other", one)).ConfigureAwait(false);
    }

    private static async Task AddLink(Session session, long one, long other, int score)
    {
        await session.DoAsync("add-link", ("document", one), ("other", other), ("score", (long)score)).ConfigureAwait(false);
        await session.DoAsync("add-link", ("document", other), ("other", one), ("score", (long)score)).ConfigureAwait(false);
    }

    private static long[] Sketch(Shingles shingles) => [.. MinHashSketch.Of(shingles).Take(MinHashSketch.WholeBands).Select(value => (long)unchecked((int)value))];

    /// <summary>How like two reports are, where they have anything in common, and whether they are one text.</summary>
    private readonly record struct Link(long Document, long Other, int? Score, bool IsCopy)
    {
        /// <summary>Whether it makes one story of two reports.</summary>
        public bool Connects => IsCopy || Score >= StoryDecision.Same;
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
