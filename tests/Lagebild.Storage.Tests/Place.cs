using Lagebild.Dossiers.Log;

namespace Lagebild.Storage.Tests;

/// <summary>Where stores are made that are gone after the test.</summary>
internal abstract class Place : IAsyncDisposable
{
    /// <summary>Opens the store of that name: an empty one at first, the same one again after it was closed.</summary>
    public abstract Task<IDossierStore> OpenAsync(string name = "store");

    public abstract Task<IDossierStore> OpenToReadAsync(string name = "store");

    public abstract ValueTask DisposeAsync();
}

internal static class Adding
{
    /// <summary>Appends reports wherever the log ends; how many documents were new.</summary>
    public static async Task<int> AddAsync(this IReportLog log, IEnumerable<LogEntry> reports) =>
        ((Appended)await log.AppendAsync([.. reports.Select(r => new ReportEntry(r))])).Documents;
}
