using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Storage.Sessions;
using Lagebild.Storage.Stories;

namespace Lagebild.Storage.Log;

/// <summary>Appends the entries of one batch within its transaction, and brings what is derived along.</summary>
internal sealed class LogAppender(Session session, DerivedViews views, TimeProvider clock, long head)
{
    private readonly NameNumbers _names = new(session);

    /// <summary>Numbers of the documents that entries are about, as far as they are in the log.</summary>
    private Dictionary<DocumentId, long> _documents = [];

    /// <summary>What editors decided; null where it is to be asked for again, as a note came.</summary>
    private Decided? _decided;

    public long Head { get; private set; } = head;

    public int Documents { get; private set; }

    public int Others { get; private set; }

    public async Task AppendAsync(IReadOnlyCollection<Entry> entries)
    {
        var named = entries.Select(e => e switch { ReportEntry report => report.Report.Id, ReadingEntry reading => reading.Reading.Document, _ => (DocumentId?)null });
        _documents = await DocumentTable.FindAsync(session, named.OfType<DocumentId>()).ConfigureAwait(false);
        foreach (var entry in entries)
            await AppendAsync(entry).ConfigureAwait(false);
    }

    private async Task AppendAsync(Entry entry)
    {
        session.Cancellation.ThrowIfCancellationRequested();
        var arrived = entry.Arrived?.ToUnixTimeMilliseconds() ?? clock.GetUtcNow().ToUnixTimeMilliseconds();
        await (entry switch
        {
            ReportEntry report => AddReportAsync(report.Report, arrived),
            ReadingEntry reading => AddReadingAsync(reading.Reading, arrived),
            NoteEntry note => AddNoteAsync(note.Note, arrived),
            _ => throw new System.Diagnostics.UnreachableException(),
        }).ConfigureAwait(false);
    }

    private async Task AddReportAsync(LogEntry entry, long arrived)
    {
        if (_documents.ContainsKey(entry.Id))
        {
            await AddReadingAsync(entry.Report, arrived).ConfigureAwait(false);
            return;
        }
        Documents++;
        await DocumentTable.AddAsync(session, _names, ++Head, entry, arrived).ConfigureAwait(false);
        _documents[entry.Id] = Head;
        await views.AddAsync(session, Head, entry, await DecidedAsync().ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task AddReadingAsync(Report reading, long arrived)
    {
        if (!_documents.TryGetValue(reading.Document, out var document)
            || await DocumentTable.HasReadingAsync(session, document, reading).ConfigureAwait(false))
        {
            return;
        }
        Others++;
        var before = await DocumentTable.ReadAsync(session, document).ConfigureAwait(false);
        await views.RemoveAsync(session, document, before, await DecidedAsync().ConfigureAwait(false)).ConfigureAwait(false);
        await DocumentTable.AddReadingAsync(session, _names, ++Head, document, reading, before.Document, arrived).ConfigureAwait(false);
        await views.AddAsync(session, document, before with { Report = reading }, await DecidedAsync().ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task AddNoteAsync(Note note, long arrived)
    {
        if (await NoteTable.HasAsync(session, note).ConfigureAwait(false))
            return;
        Others++;
        var before = await DecidedAsync().ConfigureAwait(false);
        _decided = null;
        await NoteTable.AddAsync(session, ++Head, note, arrived).ConfigureAwait(false);
        await views.DecideAsync(session, note, before).ConfigureAwait(false);
    }

    private async ValueTask<Decided> DecidedAsync() => _decided ??= await views.Decided.OfAsync(session).ConfigureAwait(false);
}
