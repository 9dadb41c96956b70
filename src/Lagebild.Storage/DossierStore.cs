using Lagebild.Storage.Log;
using Lagebild.Storage.Searching;
using Lagebild.Storage.Sessions;
using Lagebild.Storage.Stories;

namespace Lagebild.Storage;

/// <summary>The four seams over one database.</summary>
internal sealed class DossierStore : IDossierStore
{
    private readonly Database _database;

    public DossierStore(Database database, TimeProvider clock)
    {
        _database = database;
        var views = new DerivedViews(database);
        var log = new ReportLog(database, views, clock);
        (Log, Stories, Notes, Search) = (log, new StoryViews(database, views), new NoteList(database, log), new TextSearch(database));
    }

    public IReportLog Log { get; }

    public IStoryViews Stories { get; }

    public INotes Notes { get; }

    public ISearch Search { get; }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
