using Lagebild.Dossiers.Log;
using Lagebild.Reading.Documents;

namespace Lagebild.Dossiers.Origins;

/// <summary>The first of a set of near-identical documents; every document has exactly one origin, possibly itself.</summary>
public readonly record struct OriginId(DocumentId First)
{
    public override string ToString() => First.ToString();
}

/// <summary>A passage that one document shares with an earlier one without being a copy of it.</summary>
public sealed record Borrowing(DocumentId From, DocumentId By);

/// <summary>
/// Which documents are one text. Whole copies are joined into components, which do not depend on any order; the earliest document
/// of a component is its origin.
/// </summary>
public sealed class OriginMap
{
    /// <summary>Copies run within days; what repeats a text after more days than this is a reprint and stands for itself.</summary>
    public const int WindowDays = 30;

    private readonly Dictionary<DocumentId, OriginId> _origins;

    private OriginMap(Dictionary<DocumentId, OriginId> origins, IReadOnlyList<Borrowing> borrowings)
    {
        _origins = origins;
        Borrowings = borrowings;
    }

    public IReadOnlyList<Borrowing> Borrowings { get; }

    public OriginId this[DocumentId document] => _origins[document];

    public bool IsCopy(DocumentId document) => _origins[document].First != document;

    /// <param name="entries">In canonical order.</param>
    public static OriginMap Of(IReadOnlyList<LogEntry> entries)
    {
        var shingles = entries.Select(entry => Shingles.Of(entry.Document)).ToArray();
        var sets = new DisjointSets(entries.Count);
        var borrowed = new List<(int From, int By)>();
        foreach (var ((earlier, later), mayBeWhole) in Candidates(entries, shingles))
        {
            var kind = Overlap.Between(shingles[earlier], shingles[later]);
            if (kind == CopyKind.Whole && mayBeWhole)
                sets.Join(earlier, later);
            else if (kind != CopyKind.None)
                borrowed.Add((earlier, later));
        }
        var origins = new Dictionary<DocumentId, OriginId>();
        for (var i = 0; i < entries.Count; i++)
            origins[entries[i].Id] = new OriginId(entries[sets.Root(i)].Id);
        return new OriginMap(origins, FirstHands(entries, sets, borrowed));
    }

    /// <summary>Of the borrowings between two origins the first one stands for all.</summary>
    private static List<Borrowing> FirstHands(IReadOnlyList<LogEntry> entries, DisjointSets sets, List<(int From, int By)> borrowed) =>
    [
        .. borrowed
            .Select(pair => (From: sets.Root(pair.From), By: sets.Root(pair.By)))
            .Where(pair => pair.From != pair.By)
            .Select(pair => pair.From < pair.By ? pair : (From: pair.By, By: pair.From))
            .Distinct()
            .Order()
            .Select(pair => new Borrowing(entries[pair.From].Id, entries[pair.By].Id)),
    ];

    /// <summary>Pairs that meet in a band and lie in the window, the earlier one first, and whether they meet in a band for whole copies.</summary>
    private static SortedDictionary<(int Earlier, int Later), bool> Candidates(IReadOnlyList<LogEntry> entries, Shingles[] shingles)
    {
        var bands = new Dictionary<(int Band, uint Value), List<int>>();
        var pairs = new SortedDictionary<(int, int), bool>();
        for (var later = 0; later < entries.Count; later++)
        {
            var sketch = MinHashSketch.Of(shingles[later]);
            for (var band = 0; band < sketch.Length; band++)
            {
                if (!bands.TryGetValue((band, sketch[band]), out var met))
                    bands[(band, sketch[band])] = met = [];
                foreach (var earlier in met)
                {
                    if (AreNear(entries[earlier], entries[later]))
                        pairs.TryAdd((earlier, later), band < MinHashSketch.WholeBands);
                }
                met.Add(later);
            }
        }
        return pairs;
    }

    private static bool AreNear(LogEntry earlier, LogEntry later) =>
        Moment.Of(earlier.Document.Published).IsWithin(WindowDays, Moment.Of(later.Document.Published));
}
