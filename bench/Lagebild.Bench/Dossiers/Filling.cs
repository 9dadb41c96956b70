using Lagebild.Dossiers.Log;
using Lagebild.Language.Times;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Bench.Dossiers;

/// <summary>Fills a database with reports.</summary>
internal static class Filling
{
    /// <summary>Appends reports until there are so many, and passes over as many as are there already.</summary>
    /// <returns>When the latest of them was published.</returns>
    public static async Task<Instant> FillAsync(IDossierStore store, IEnumerator<LogEntry> variations, int reports, CancellationToken cancellation)
    {
        var (count, latest) = (await store.Log.CountAsync(cancellation), Instant.MinValue);
        var known = count;
        var batch = new List<Entry>();
        for (var i = 0; i < reports && variations.MoveNext(); i++)
        {
            latest = Instant.Max(latest, Moment.Of(variations.Current.Document.Published).Instant);
            if (i < known)
                continue;
            batch.Add(new ReportEntry(variations.Current));
            if (batch.Count < 64 && i < reports - 1)
                continue;
            await store.Log.AppendAsync(batch, cancellation: cancellation);
            batch.Clear();
        }
        return latest;
    }
}
