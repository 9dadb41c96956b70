using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Stories;
using Lagebild.Reading.Documents;
using Lagebild.Storage.Sessions;

namespace Lagebild.Storage.Log;

/// <summary>What editors decided, as far as it bears on documents and stories.</summary>
internal sealed class Decided
{
    private readonly NoteSet _set;
    private readonly HashSet<DocumentId> _corrected, _withdrawn;

    private Decided(IReadOnlyList<Note> notes)
    {
        Notes = notes;
        _set = NoteSet.Of(notes);
        Rulings = StoryRulings.Of(_set);
        _withdrawn = [.. notes.Select(n => n.Content).OfType<DocumentWithdrawn>().Select(w => w.Document)];
        _corrected = [.. _set.InForce.Select(n => n.Content switch { DocumentWithdrawn w => w.Document, DocumentDated d => d.Document, _ => (DocumentId?)null }).OfType<DocumentId>()];
    }

    public static Decided Nothing { get; } = new([]);

    /// <summary>All notes in the order of arrival.</summary>
    public IReadOnlyList<Note> Notes { get; }

    public StoryRulings Rulings { get; }

    public static Decided By(IReadOnlyList<Note> notes) => notes.Count == 0 ? Nothing : new Decided(notes);

    /// <summary>A document as the notes have it: dated, or null where it is withdrawn.</summary>
    public LogEntry? Correct(LogEntry entry) => _corrected.Contains(entry.Id) ? _set.Correct(entry) : entry;

    /// <summary>Whether a note ever withdrew it, also one that was taken back.</summary>
    public bool Withdrew(DocumentId document) => _withdrawn.Contains(document);

    /// <summary>When a document was published, as the notes have it.</summary>
    public Moment Correct(DocumentId document, Moment published)
    {
        if (!_corrected.Contains(document))
            return published;
        return _set.InForce.Select(n => n.Content).OfType<DocumentDated>().LastOrDefault(d => d.Document == document) is { } dated ? Moment.Of(dated.Published) : published;
    }

    /// <summary>Documents that a note is about; those of the note that it takes back, where it is an undo.</summary>
    public IEnumerable<DocumentId> DocumentsOf(Note note) => note.Content switch
    {
        ReportMoved moved => [moved.Report, moved.Story],
        StorySplit split => [.. split.Reports, .. split.Rest],
        StoriesMerged merged => [merged.One, merged.Other],
        StoryRenamed renamed => [renamed.Story],
        DocumentWithdrawn withdrawn => [withdrawn.Document],
        DocumentDated dated => [dated.Document],
        AddedEngagement added => [added.Story],
        FactNote about => Of(about.Fact),
        SameEngagement same => [.. Of(same.One), .. Of(same.Other)],
        Undo undo => Find(undo.Note) is { } undone ? DocumentsOf(undone) : [],
        _ => [],
    };

    /// <summary>
    /// Documents whose stories a note can change: those that it is about, and those of all notes on stories that share one with it, again and again, as a
    /// later note can do away with an earlier one, also for documents that it does not name.
    /// </summary>
    public IReadOnlySet<DocumentId> AffectedBy(Note note)
    {
        var affected = DocumentsOf(note).ToHashSet();
        var others = Notes.Where(n => n.Content is ReportMoved or StorySplit or StoriesMerged).Select(n => DocumentsOf(n).ToArray()).ToList();
        while (others.RemoveAll(o =>
        {
            var isNear = o.Any(affected.Contains);
            if (isNear)
                affected.UnionWith(o);
            return isNear;
        }) > 0)
        {
        }
        return affected;
    }

    /// <summary>The content that a note is about in the end, where it takes back another.</summary>
    public NoteContent ContentOf(Note note) => note.Content is Undo undo && Find(undo.Note) is { } undone ? ContentOf(undone) : note.Content;

    private IEnumerable<DocumentId> Of(FactKey fact) => fact switch
    {
        ReportedFact reported => [reported.Evidence.Document],
        AddedFact added => Find(added.Note) is { } note ? DocumentsOf(note) : [],
        _ => [],
    };

    private Note? Find(NoteId id) => Notes.FirstOrDefault(n => n.Id == id);
}

/// <summary>Keeps what was decided at hand; it is read again only where a note came.</summary>
internal sealed class DecidedMemory
{
    private (long Last, string Id, Decided Decided) _known = (0, "", Decided.Nothing);
    private readonly Lock _lock = new();

    public async Task<Decided> OfAsync(Session session)
    {
        if (await session.RowsAsync("last-note", row => (Last: row.GetInt64(0), Id: row.GetString(1))).ConfigureAwait(false) is not [var last])
            return Decided.Nothing;
        lock (_lock)
        {
            if ((_known.Last, _known.Id) == last)
                return _known.Decided;
        }
        var decided = Decided.By(await NoteTable.AllAsync(session).ConfigureAwait(false));
        lock (_lock)
            _known = (last.Last, last.Id, decided);
        return decided;
    }

    /// <summary>To be called where a transaction was taken back.</summary>
    public void Forget()
    {
        lock (_lock)
            _known = (0, "", Decided.Nothing);
    }
}
