using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Language.Times;
using NodaTime;

namespace Lagebild.Dossiers.Notes;

/// <summary>A set of notes, each once, in the order in which they were written, and which of them are in force.</summary>
public sealed class NoteSet
{
    private readonly Dictionary<NoteId, NoteId> _undoneBy = [];

    private NoteSet(Note[] all)
    {
        All = all.ToValueArray();
        var undos = all.Where(n => n.Content is Undo).ToLookup(n => ((Undo)n.Content).Note);
        var inForce = new Dictionary<NoteId, bool>();
        foreach (var note in all)
        {
            if (!Decide(note.Id, undos, inForce))
                _undoneBy[note.Id] = undos[note.Id].Last(u => inForce[u.Id]).Id;
        }
        InForce = all.Where(n => n.Content is not Undo && inForce[n.Id]).ToValueArray();
    }

    public static NoteSet Empty { get; } = new([]);

    /// <summary>Every note, also those that were taken back.</summary>
    public ValueArray<Note> All { get; }

    /// <summary>What decides: no undo, and nothing that was taken back.</summary>
    public ValueArray<Note> InForce { get; }

    /// <param name="notes">In any order, with any duplicates.</param>
    /// <param name="asOf">Leaves out what was written later; null for everything.</param>
    public static NoteSet Of(IEnumerable<Note> notes, AsOf? asOf = null)
    {
        var all = notes.Where(n => asOf is null || asOf.Knows(PublicationOf(n))).DistinctBy(n => n.Id).ToArray();
        Array.Sort(all);
        return all.Length == 0 ? Empty : new NoteSet(all);
    }

    /// <summary>The undo by which a note is not in force, or null.</summary>
    public NoteId? UndoneBy(NoteId note) => _undoneBy.TryGetValue(note, out var by) ? by : null;

    /// <summary>A document's entry as the notes have it: dated, or null where it is withdrawn.</summary>
    public LogEntry? Correct(LogEntry entry)
    {
        PublicationTime? date = null;
        foreach (var note in InForce)
        {
            switch (note.Content)
            {
                case DocumentWithdrawn withdrawn when withdrawn.Document == entry.Id:
                    return null;
                case DocumentDated dated when dated.Document == entry.Id:
                    date = dated.Published;
                    break;
            }
        }
        return date is null || date == entry.Document.Published ? entry
            : entry with { Document = entry.Document with { Published = date }, Report = entry.Report with { Published = date } };
    }

    /// <summary>When a note was written, as reports are dated.</summary>
    public static PublicationTime PublicationOf(Note note) => PublicationTime.At(note.Written.WithOffset(Offset.Zero));

    /// <summary>
    /// A note is in force unless an undo that is in force takes it back. An id is the hash of what an undo is about, so that there are no circles; a long
    /// chain is walked without recursion.
    /// </summary>
    private static bool Decide(NoteId note, ILookup<NoteId, Note> undos, Dictionary<NoteId, bool> inForce)
    {
        var open = new Stack<NoteId>([note]);
        while (open.TryPeek(out var next))
        {
            if (inForce.ContainsKey(next))
            {
                open.Pop();
                continue;
            }
            var undecided = undos[next].Where(u => !inForce.ContainsKey(u.Id)).ToList();
            undecided.ForEach(u => open.Push(u.Id));
            if (undecided.Count == 0)
                inForce[next] = undos[next].All(u => !inForce[u.Id]);
        }
        return inForce[note];
    }
}
