using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Reading.Reports;
using Lagebild.Storage.Sessions;
using Lagebild.Storage.Stories;

namespace Lagebild.Storage.Log;

/// <summary>Appends the entries of one batch within its transaction, and brings what is derived along.</summary>
internal sealed class LogAppender(Session session, DerivedViews views, TimeProvider clock, long head)
{
    public long Head { get; private set; } = head;

    public int Documents { get; private set; }

    public int Others { get; private set; }

    public async Task AppendAsync(Entry entry)
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
        if (await DocumentTable.FindAsync(session, entry.Id).ConfigureAwait(false) is not null)
        {
            await AddReadingAsync(entry.Report, arrived).ConfigureAwait(false);
            return;
        }
        Documents++;
        await DocumentTable.AddAsync(session, ++Head, entry, arrived).ConfigureAwait(false);
        await views.AddAsync(session, Head, entry).ConfigureAwait(false);
    }

    private async Task AddReadingAsync(Report reading, long arrived)
    {
        if (await DocumentTable.FindAsync(session, reading.Document).ConfigureAwait(false) is not { } document
            || await DocumentTable.HasReadingAsync(session, document, reading).ConfigureAwait(false))
        {
            return;
        }
        Others++;
        var before = await DocumentTable.ReadAsync(session, document).ConfigureAwait(false);
        await views.RemoveAsync(session, document, before).ConfigureAwait(false);
        await DocumentTable.AddReadingAsync(session, ++Head, document, reading, before.Document, arrived).ConfigureAwait(false);
        await views.AddAsync(session, document, before with { Report = reading }).ConfigureAwait(false);
    }

    private async Task AddNoteAsync(Note note, long arrived)
    {
        if (await NoteTable.HasAsync(session, note).ConfigureAwait(false))
            return;
        Others++;
        var before = await views.Decided.OfAsync(session).ConfigureAwait(false);
        await NoteTable.AddAsync(session, ++Head, note, arrived).ConfigureAwait(false);
        await views.DecideAsync(session, note, before).ConfigureAwait(false);
    }
}
