using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Origins;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;

namespace Lagebild.Dossiers.Evidences;

/// <summary>From the evidence of a report to support in the dossier: adds when, by which outlet, and from which origin.</summary>
internal sealed class EvidenceTrail
{
    private readonly Dictionary<DocumentId, (PublicationTime? Published, string? Source, OriginId Origin, NoteId? Note)> _documents = [];

    public EvidenceTrail(IEnumerable<LogEntry> entries, OriginMap origins, NoteSet notes)
    {
        foreach (var entry in entries)
            _documents.Add(entry.Id, (entry.Document.Published, entry.Document.Source, origins[entry.Id], null));
        foreach (var note in notes.All)
        {
            var document = new DocumentId(note.Id.Value);
            _documents.TryAdd(document, (NoteSet.PublicationOf(note), note.Author, new OriginId(document), note.Id));
        }
    }

    public Support Support(Evidence evidence, ValueArray<string> vouchedBy = default)
    {
        var (published, source, origin, note) = _documents[evidence.Document];
        return new Support(published, source, origin, evidence, vouchedBy) { Note = note };
    }

    /// <summary>A note is its own evidence.</summary>
    public Support Support(Note note) => Support(EvidenceOf(note));

    public static Evidence EvidenceOf(Note note) => new(new DocumentId(note.Id.Value), new TextRange(0, note.Content.Words.Length), note.Content.Words);
}
