using Lagebild.Dossiers.Log;
using Lagebild.Storage;

namespace Lagebild.Desk.Admin;

/// <summary>Reads the latest reports that another reader read last, and keeps nothing of it.</summary>
internal static class RereadSample
{
    /// <summary>Reports that are read anew.</summary>
    public const int Size = 20;

    /// <summary>The latest reports that are looked through for those of another reader.</summary>
    public const int LookedThrough = 1000;

    /// <summary>One at a time: reading takes all that the machine has beside what it serves.</summary>
    private static readonly SemaphoreSlim Turn = new(1);

    public static async Task<IReadOnlyList<RereadReport>> TakeAsync(IDossierStore store, DeskReader reader, string version, CancellationToken cancellation)
    {
        var chosen = await ChooseAsync(store, version, cancellation).ConfigureAwait(false);
        await Turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => chosen.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Max(1, Environment.ProcessorCount / 2)).WithCancellation(cancellation)
                .Select(e => (Entry: e, After: reader.Read(e.Document)))
                .Where(r => r.After.Reader != AdminModel.Unread)
                .Select(r => new RereadReport(r.Entry, ReportDifference.Of(r.Entry.Report, r.After)))
                .ToArray(), cancellation).ConfigureAwait(false);
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task<List<LogEntry>> ChooseAsync(IDossierStore store, string version, CancellationToken cancellation)
    {
        var chosen = new List<LogEntry>();
        foreach (var listed in await store.Stories.ReportsAsync(new ReportFilter(Limit: LookedThrough), cancellation).ConfigureAwait(false))
        {
            if (chosen.Count == Size)
                break;
            if (await store.Log.FindAsync(listed.Document.Id, cancellation).ConfigureAwait(false) is { } entry && entry.Report.Reader != version && entry.Report.Reader != AdminModel.Unread)
                chosen.Add(entry);
        }
        return chosen;
    }
}

/// <summary>A report that was read anew.</summary>
/// <param name="Entry">As it is stored.</param>
/// <param name="Difference">What it would be.</param>
public sealed record RereadReport(LogEntry Entry, ReportDifference Difference);
