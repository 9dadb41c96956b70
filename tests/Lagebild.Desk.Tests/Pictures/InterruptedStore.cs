using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Desk.Tests.Pictures;

/// <summary>A database to which somebody else writes whenever a story is looked up.</summary>
internal sealed class InterruptedStore(IDossierStore store, Func<Task> before) : IDossierStore, IStoryViews
{
    public IReportLog Log => store.Log;

    public IStoryViews Stories => this;

    public INotes Notes => store.Notes;

    public ISearch Search => store.Search;

    public ISources Sources => store.Sources;

    public IRecords Records => store.Records;

    public Task<Instant> TimeAsync(CancellationToken cancellation = default) => store.TimeAsync(cancellation);

    public Task<StoreFacts> CountAsync(CancellationToken cancellation = default) => store.CountAsync(cancellation);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public Task<IReadOnlyList<StorySummary>> ListAsync(int least = 1, int limit = int.MaxValue, CancellationToken cancellation = default) => store.Stories.ListAsync(least, limit, cancellation);

    public async Task<Story?> FindAsync(string prefix, CancellationToken cancellation = default)
    {
        await before();
        return await store.Stories.FindAsync(prefix, cancellation);
    }

    public Task<IReadOnlyList<LogEntry>> ReadAsync(Story story, CancellationToken cancellation = default) => store.Stories.ReadAsync(story, cancellation);

    public Task<IReadOnlyList<ListedReport>> ReportsAsync(ReportFilter filter, CancellationToken cancellation = default) => store.Stories.ReportsAsync(filter, cancellation);

    public Task RebuildAsync(CancellationToken cancellation = default) => store.Stories.RebuildAsync(cancellation);
}
