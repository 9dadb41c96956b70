using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Origins;
using Lagebild.Reading.Documents;
using NodaTime;

namespace Lagebild.Storage.Log;

/// <summary>
/// Takes reports into the log so that of several versions of one article the latest stands: the earlier ones are withdrawn in favour of it by notes that
/// come into the log with it, all or nothing. The log keeps them all, and an editor may take such a note back.
/// </summary>
public sealed class VersionedLog(IDossierStore store, TimeProvider clock)
{
    /// <summary>Reports of one source that are looked through for the text that one of them corrects.</summary>
    private const int LookedThrough = 200;

    /// <summary>Author of a note where nobody knows the source.</summary>
    private const string Nobody = "lagebild";

    /// <summary>Appends what is not in the log yet.</summary>
    /// <exception cref="StorageException">The batch could not be written; nothing of it is there.</exception>
    public async Task<Appended> AppendAsync(IReadOnlyCollection<LogEntry> entries, CancellationToken cancellation = default)
    {
        while (true)
        {
            var head = await store.Log.HeadAsync(cancellation).ConfigureAwait(false);
            var known = await store.Log.KnownAsync([.. entries.Select(e => e.Id)], cancellation).ConfigureAwait(false);
            Document[] fresh = [.. entries.Where(e => !known.Contains(e.Id)).Select(e => e.Document).DistinctBy(d => d.Id)];
            var hasVersions = fresh.Any(d => d.IsCorrection || Superseding.KeyOf(d) is not null);
            var notes = hasVersions ? await NotesAsync(fresh, cancellation).ConfigureAwait(false) : [];
            Entry[] batch = [.. entries.Select(e => new ReportEntry(e)), .. notes.Select(n => new NoteEntry(n))];
            if (await store.Log.AppendAsync(batch, hasVersions ? head : null, cancellation).ConfigureAwait(false) is Appended appended)
                return appended;
        }
    }

    private async Task<IReadOnlyList<Note>> NotesAsync(Document[] fresh, CancellationToken cancellation)
    {
        var superseding = new Superseding(await store.Log.StandingAtAsync([.. fresh.Select(Superseding.KeyOf).OfType<string>()], cancellation).ConfigureAwait(false));
        for (var i = 0; i < fresh.Length; i++)
            superseding.Take(fresh[i], fresh[i].IsCorrection ? await CorrectedAsync(fresh[i], fresh[..i], cancellation).ConfigureAwait(false) : null);
        var sources = fresh.ToDictionary(d => d.Id);
        return [.. superseding.Found.Select(s => ToNote(s, sources.GetValueOrDefault(s.Newer) ?? sources[s.Older]))];
    }

    private async Task<DocumentId?> CorrectedAsync(Document document, Document[] before, CancellationToken cancellation)
    {
        if (document.Source is null || document.Published is not { } published)
            return null;
        var filter = new ReportFilter(document.Source, published.Date.PlusDays(-Superseding.WindowDays), published.Date, LookedThrough);
        var listed = await store.Stories.ReportsAsync(filter, cancellation).ConfigureAwait(false);
        return Superseding.Corrected(document, listed.Select(l => l.Document).Concat(before));
    }

    /// <summary>Signed by the source, and dated with the later version, so that a picture of the time before has the earlier version.</summary>
    private Note ToNote(Superseded superseded, Document from)
    {
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var written = superseded.Published.IsKnown ? Instant.Min(superseded.Published.Instant, now) : now;
        var author = string.IsNullOrWhiteSpace(from.Source) ? Nobody : from.Source.Trim();
        return Note.Create(author[..Math.Min(author.Length, Note.LongestAuthor)], written, new DocumentWithdrawn(superseded.Older) { Newer = superseded.Newer });
    }
}
