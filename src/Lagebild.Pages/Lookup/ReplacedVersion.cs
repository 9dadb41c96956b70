using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Reading.Documents;
using Lagebild.Storage;

namespace Lagebild.Pages.Lookup;

/// <summary>An earlier version of a report, and the later one that took its place.</summary>
public sealed record ReplacedVersion(LogEntry Older, DocumentId Newer)
{
    /// <summary>The earlier versions of these reports, and theirs in turn.</summary>
    /// <param name="store">The database.</param>
    /// <param name="entries">Reports of one story.</param>
    /// <param name="notes">All notes of the database.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<IReadOnlyList<ReplacedVersion>> OfAsync(IDossierStore store, IReadOnlyList<LogEntry> entries, IReadOnlyList<Note> notes, CancellationToken cancellation)
    {
        if (!notes.Any(n => n.Content is DocumentWithdrawn))
            return [];
        var replacing = NoteSet.Of(notes).InForce.Select(n => n.Content).OfType<DocumentWithdrawn>().Where(w => w.Newer is not null).ToLookup(w => w.Newer!.Value, w => w.Document);
        var (found, known) = (new List<ReplacedVersion>(), entries.Select(e => e.Id).ToHashSet());
        var open = new Queue<DocumentId>(entries.Where(e => !e.IsGuest).Select(e => e.Id));
        while (open.TryDequeue(out var newer))
        {
            foreach (var older in replacing[newer].Where(known.Add))
            {
                if (await store.Log.FindAsync(older, cancellation) is { } entry)
                    found.Add(new ReplacedVersion(entry, newer));
                open.Enqueue(older);
            }
        }
        return found;
    }
}
