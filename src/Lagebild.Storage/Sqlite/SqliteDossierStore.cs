using Lagebild.Dossiers;
using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using NodaTime;

namespace Lagebild.Storage.Sqlite;

/// <summary>
/// The store in one SQLite file, with write-ahead logging: one process writes, any number read, and a process that is killed leaves
/// what it had committed. Not thread-safe; open one for each thread.
/// </summary>
public sealed class SqliteDossierStore : IDossierStore
{
    private readonly Session _session;
    private readonly string _path;
    private readonly bool _isWriting;
    private readonly DocumentLog _log;
    private readonly StoryIndex _stories;
    private readonly TextSearch _search;

    private SqliteDossierStore(Session session, string path, bool isWriting, TimeProvider? clock = null)
    {
        _session = session;
        _path = path;
        _isWriting = isWriting;
        _log = new DocumentLog(session, clock ?? TimeProvider.System);
        _stories = new StoryIndex(session, _log);
        _search = new TextSearch(session);
    }

    public int Count => _log.Count;

    /// <summary>Opens a database for writing and makes it where there is none.</summary>
    /// <exception cref="StorageException">It cannot be opened, is damaged, somebody else's, or of a newer version.</exception>
    /// <param name="path">The file.</param>
    /// <param name="clock">What tells when a document arrives; by default that of the system.</param>
    public static SqliteDossierStore Open(string path, TimeProvider? clock = null) => Open(path, new Limits(), clock);

    internal static SqliteDossierStore Open(string path, Limits limits, TimeProvider? clock = null)
    {
        var store = new SqliteDossierStore(Database.Open(path, true, limits, out var viewsAreOld), path, true, clock);
        if (viewsAreOld)
            store.Rebuild();
        return store;
    }

    /// <summary>Opens a database for reading, also while another process writes to it.</summary>
    /// <exception cref="StorageException">There is none, or it cannot be opened.</exception>
    public static SqliteDossierStore OpenToRead(string path)
    {
        var session = Database.Open(path, false, new Limits(), out var viewsAreOld);
        if (!viewsAreOld)
            return new SqliteDossierStore(session, path, false);
        session.Dispose();
        BringUpToDate(path);
        return new SqliteDossierStore(Database.Open(path, false, new Limits(), out _), path, false);
    }

    private static void BringUpToDate(string path)
    {
        try
        {
            Open(path).Dispose();
        }
        catch (StorageException e) when (e.Problem is StorageProblem.ReadOnly or StorageProblem.CannotOpen)
        {
            throw new StorageException(StorageProblem.TooOld, path, e);
        }
    }

    public bool Contains(DocumentId document) => _log.Find(document) is not null;

    public int Append(IReadOnlyCollection<LogEntry> entries)
    {
        try
        {
            return _session.Transact(() => entries.Count(Add));
        }
        catch
        {
            // The numbers of what was not written will be given to other documents.
            _stories.Forget();
            throw;
        }
    }

    public void Append(IReadOnlyCollection<Report> readings) => _session.Transact(() =>
    {
        foreach (var report in readings)
        {
            if (_log.Find(report.Document) is { } document)
                _log.AddReport(document, report, Read(document).Document.Text);
        }
        return readings.Count;
    });

    public IEnumerable<LogEntry> Entries() => _log.All().Select(Read);

    public LogEntry? Entry(DocumentId document) => _log.Find(document) is { } number ? Read(number) : null;

    public IReadOnlyList<StorySummary> Stories(int least = 1, int limit = int.MaxValue)
    {
        return Named(_session.Rows("stories", ToRow, ("least", (long)least), ("limit", (long)limit)));
    }

    public IReadOnlyList<ListedReport> Reports(string? source = null, LocalDate? from = null, LocalDate? to = null, int limit = int.MaxValue)
    {
        var listed = _log.List(source, from, to, limit);
        var rows = listed.Select(l => l.Story).Distinct().SelectMany(s => _session.Rows("story-line", ToRow, ("story", s))).ToList();
        var stories = rows.Zip(Named(rows)).ToDictionary(p => p.First.Seq, p => p.Second);
        return [.. listed.Select(l => new ListedReport(Read(l.Document).Document, stories[l.Story]))];
    }

    public Arrival? ArrivalOf(DocumentId document) => _log.ArrivalOf(document);

    private static StoryRow ToRow(Microsoft.Data.Sqlite.SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt32(1), DocumentLog.ToId((byte[])row[2]), row.GetInt64(3), row.GetInt64(4), row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? 0 : row.GetInt32(6));

    private List<StorySummary> Named(List<StoryRow> rows)
    {
        var names = rows.Where(r => r.Title is null).Select(r => Name(r.Seq, r.Reports, r.Last)).ToDictionary(n => n.Story);
        Keep(names.Values);
        return [.. rows.Select(r =>
        {
            var (title, origins) = names.TryGetValue(r.Seq, out var name) ? (name.Title, name.Origins) : (r.Title!, r.Origins);
            return new StorySummary(new StoryId(r.Id), title, r.Reports, origins, DocumentLog.ToMoment(r.First), DocumentLog.ToMoment(r.Last));
        })];
    }

    public Story? Find(string prefix)
    {
        var stories = _log.FindByPrefix(prefix.ToLowerInvariant()).Select(d => _stories.StoryOf(d)).Distinct().ToArray();
        return stories is [{ } story] ? Gather(story).Story : null;
    }

    public IReadOnlyList<LogEntry> Read(Story story)
    {
        var number = _log.Find(story.Id.First) is { } document ? _stories.StoryOf(document) : null;
        if (number is null)
            return [];
        var (_, members, guests) = Gather(number.Value);
        return [.. members, .. guests];
    }

    public IReadOnlyList<LogEntry> Search(string words, int limit) => [.. _search.Find(words, limit).Select(Read)];

    public IReadOnlyList<ActorNote> Notes() =>
        _session.Rows("notes", row => new ActorNote(row.GetString(0), row.GetString(1), row.GetInt32(2) != 0));

    public void Add(ActorNote note) => _session.Transact(() =>
    {
        _session.Do("add-note", ("one", note.Left), ("other", note.Right), ("same", note.AreSame ? 1L : 0L));
        _session.Do("forget-names");
        return true;
    });

    public void Remove(string left, string right) => _session.Transact(() =>
    {
        _session.Do("drop-note", ("one", left), ("other", right));
        _session.Do("forget-names");
        return true;
    });

    public void Rebuild() => _session.Transact(() =>
    {
        Database.MakeViews(_session);
        _stories.Forget();
        foreach (var document in _log.All())
            AddToViews(document, Read(document));
        _session.Execute($"PRAGMA user_version = {(Sql.Schema.Count * 1000) + Database.ViewsVersion}");
        return true;
    });

    public void Dispose() => _session.Dispose();

    private readonly record struct StoryRow(long Seq, int Reports, DocumentId Id, long First, long Last, string? Title, int Origins);

    private bool Add(LogEntry entry)
    {
        if (_log.Append(entry) is not { } document)
            return false;
        AddToViews(document, entry);
        return true;
    }

    private void AddToViews(long document, LogEntry entry)
    {
        _stories.Add(document, entry);
        _search.Add(document, entry.Document);
    }

    private (long Story, int Reports, long Last, string Title, int Origins) Name(long story, int reports, long last)
    {
        var (_, members, guests) = Gather(story);
        var dossier = DossierFold.Fold([.. members, .. guests], notes: Notes().Select(n => n.ToNote()));
        return (story, reports, last, dossier.Title, dossier.Origins);
    }

    /// <summary>Names are made when first asked for and kept where the database can be written; any reader makes the same.</summary>
    private void Keep(IReadOnlyCollection<(long Story, int Reports, long Last, string Title, int Origins)> names)
    {
        if (names.Count == 0)
            return;
        try
        {
            if (_isWriting)
            {
                Write(_session);
            }
            else
            {
                using var session = Database.Open(_path, true, new Limits(BusyMilliseconds: 0), out _);
                Write(session);
            }
        }
        catch (StorageException)
        {
            // Read-only, or another process is writing: the next one to ask keeps them.
        }

        void Write(Session session) => session.Transact(() =>
        {
            foreach (var (story, reports, last, title, origins) in names)
                session.Do("name-story", ("title", title), ("origins", (long)origins), ("story", story), ("reports", (long)reports), ("moment", last));
            return true;
        });
    }

    private (Story Story, List<LogEntry> Members, List<LogEntry> Guests) Gather(long story) => Whole(() => _stories.Gather(story));

    private LogEntry Read(long document) => Whole(() => _log.Read(document));

    private T Whole<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException e)
        {
            throw new StorageException(StorageProblem.Damaged, _path, e);
        }
    }
}
