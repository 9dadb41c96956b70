using Lagebild.Dossiers.Log;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Storage;
using Lagebild.Storage.Log;

namespace Lagebild.App.Commands.Database;

/// <summary>Takes documents in: passes over what is there, reads the rest on all cores, and appends batch by batch.</summary>
/// <param name="languages">The readers.</param>
/// <param name="store">Where reports go.</param>
/// <param name="problems">Told, in words, of documents that a reader fails on; locked while it is written to.</param>
/// <param name="failed">Keeps them to be read by a newer reader; null where nobody comes back to them.</param>
/// <param name="clock">The time of what is noted; null for that of the machine.</param>
internal sealed class Intake(Languages languages, IDossierStore store, List<string> problems, FailedReadings? failed = null, TimeProvider? clock = null)
{
    /// <summary>Reports in one transaction: a kill loses at most these, and running again takes them in.</summary>
    private const int Batch = 64;

    /// <summary>Version noted for a document in a language that is not read yet, or that the reader failed on; <c>lagebild reread</c> picks it up later.</summary>
    public const string Unread = "unread";

    private readonly VersionedLog _log = new(store, clock ?? TimeProvider.System);

    public int Added { get; private set; }

    public int Known { get; private set; }

    /// <summary>Documents that are kept although nothing reads their language.</summary>
    public int Carried { get; private set; }

    /// <summary>Earlier versions whose place a later one has taken.</summary>
    public int Replaced { get; private set; }

    /// <summary>New documents of which nobody knows when they were published.</summary>
    public int Undated { get; private set; }

    /// <param name="documents">Read lazily, so that a folder of any size fits in memory.</param>
    /// <param name="progress">Called after every batch with the number of documents done.</param>
    /// <param name="cancellation">Ends between two batches, or takes the last one back.</param>
    public async Task TakeAsync(IEnumerable<Document> documents, Action<int> progress, CancellationToken cancellation = default)
    {
        var done = 0;
        foreach (var batch in documents.Chunk(Batch))
        {
            var known = await store.Log.KnownAsync([.. batch.Select(d => d.Id)], cancellation);
            var fresh = batch.DistinctBy(d => d.Id).Where(d => !known.Contains(d.Id)).ToArray();
            var entries = fresh.AsParallel().AsOrdered().WithCancellation(cancellation).Select(d => new LogEntry(d, Read(d))).ToArray();
            var appended = await _log.AppendAsync(entries, cancellation);
            Added += appended.Documents;
            Known += batch.Length - appended.Documents;
            Replaced += appended.Others;
            Carried += entries.Count(e => e.Report.Reader == Unread);
            Undated += entries.Count(e => e.Document.Published is null);
            progress(done += batch.Length);
        }
    }

    /// <summary>A defect in reading one document must not cost the document itself.</summary>
    public Report Read(Document document)
    {
        try
        {
            if (languages.Read(document) is { } report)
                return report;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            lock (problems)
                problems.Add($"{document.Address ?? document.Headline}: {e.Message}");
            failed?.Note(document.Id, languages.Version(document.Language) ?? Unread, e.Message);
        }
        return new Report
        {
            Document = document.Id,
            Reader = Unread,
            Language = document.Language,
            Published = document.Published,
            Source = document.Source,
            Address = document.Address,
            Headline = document.Headline,
        };
    }
}
