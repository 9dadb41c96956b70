using System.Text.Json;
using Lagebild.Dossiers.Log;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Storage;

namespace Lagebild.App.Commands.Database;

/// <summary>
/// Documents that a reader failed on, each with what went wrong and the reader's version, beside the log that has the document without facts. A reader of
/// another version tries them again.
/// </summary>
internal sealed class FailedReadings(IDossierStore store)
{
    private const string Kind = "failed-reading";

    /// <summary>Keeps a failure; one that cannot be kept must not cost the document.</summary>
    public void Note(DocumentId document, string reader, string problem)
    {
        try
        {
            var before = store.Records.FindAsync(Kind, document.Value).GetAwaiter().GetResult();
            store.Records.PutAsync(new DeskRecord(Kind, document.Value, before?.Revision ?? 0, JsonSerializer.Serialize(new FailedReading(reader, problem)))).GetAwaiter().GetResult();
        }
        catch (StorageException)
        {
            // The database says so itself when the document is appended.
        }
    }

    /// <summary>Reads again what readers of other versions failed on. Where the database is away, the next start goes on.</summary>
    /// <param name="languages">The readers there are now.</param>
    /// <param name="read">Reads a document; notes a failure here.</param>
    /// <param name="cancellation">Ends it between two documents.</param>
    /// <returns>How many were read.</returns>
    public async Task<int> RetryAsync(Languages languages, Func<Document, Report> read, CancellationToken cancellation)
    {
        var count = 0;
        try
        {
            foreach (var record in await store.Records.ListAsync(Kind, cancellation))
            {
                if (await store.Log.FindAsync(new DocumentId(record.Key), cancellation) is { } entry && entry.Report.Reader == Intake.Unread)
                {
                    var failed = JsonSerializer.Deserialize<FailedReading>(record.Content)!;
                    if (languages.Version(entry.Document.Language) == failed.Reader || !await ReadAsync(entry, read, cancellation))
                        continue;
                    count++;
                }
                await store.Records.RemoveAsync(Kind, record.Key, cancellation: cancellation);
            }
        }
        catch (StorageException)
        {
            // Who goes on to follow sources tells it.
        }
        return count;
    }

    private async Task<bool> ReadAsync(LogEntry entry, Func<Document, Report> read, CancellationToken cancellation)
    {
        var report = await Task.Run(() => read(entry.Document), cancellation);
        if (report.Reader == Intake.Unread)
            return false;
        await store.Log.AppendAsync([new ReadingEntry(report)], cancellation: cancellation);
        return true;
    }
}

/// <summary>What went wrong with a document.</summary>
/// <param name="Reader">Version of the reader that failed.</param>
/// <param name="Problem">Its own words.</param>
internal sealed record FailedReading(string Reader, string Problem);
