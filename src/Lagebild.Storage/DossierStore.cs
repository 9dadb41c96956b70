using Lagebild.Storage.Log;
using Lagebild.Storage.Records;
using Lagebild.Storage.Searching;
using Lagebild.Storage.Sessions;
using Lagebild.Storage.Sources;
using Lagebild.Storage.Stories;
using NodaTime;

namespace Lagebild.Storage;

/// <summary>The six seams over one database.</summary>
internal sealed class DossierStore : IDossierStore
{
    private readonly Database _database;
    private readonly TimeProvider _clock;
    private readonly DerivedViews _views;

    private DossierStore(Database database, TimeProvider clock)
    {
        (_database, _clock) = (database, clock);
        _views = new DerivedViews(database);
        var log = new ReportLog(database, _views, clock);
        (Log, Stories, Notes) = (log, new StoryViews(database, _views), new NoteList(database, log));
        (Search, Sources, Records) = (new TextSearch(database), new SourceTable(database, clock), new RecordTable(database));
    }

    /// <summary>Opens the database and the seams over it; views of an older program are made anew. Where that fails, the database is closed again.</summary>
    public static async Task<IDossierStore> OpenAsync(Database database, TimeProvider? clock, CancellationToken cancellation)
    {
        try
        {
            var viewsAreOld = await database.OpenAsync(cancellation).ConfigureAwait(false);
            var store = new DossierStore(database, clock ?? TimeProvider.System);
            if (viewsAreOld)
                await store.Stories.RebuildAsync(cancellation).ConfigureAwait(false);
            return store;
        }
        catch
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public IReportLog Log { get; }

    public IStoryViews Stories { get; }

    public INotes Notes { get; }

    public ISearch Search { get; }

    public ISources Sources { get; }

    public IRecords Records { get; }

    public Task<Instant> TimeAsync(CancellationToken cancellation = default) => _database.ReadAsync(
        async session => await _database.TimeAsync(session).ConfigureAwait(false) ?? Instant.FromDateTimeOffset(_clock.GetUtcNow()), cancellation);

    public Task<StoreFacts> CountAsync(CancellationToken cancellation = default) => StoreFacts.OfAsync(_database, cancellation);

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync().ConfigureAwait(false);
        _views.Dispose();
    }
}
