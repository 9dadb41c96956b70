using Microsoft.Data.Sqlite;

namespace Lagebild.Storage.Sqlite;

/// <summary>Opens a database file: checks whose it is, brings its schema up to date, and falls back to reading where writing is impossible.</summary>
internal static class Database
{
    /// <summary>"Lage" in ASCII, in the header of every database of this program.</summary>
    public const int ApplicationId = 0x4C616765;

    /// <summary>Raised when the views change; they are then made anew from the log.</summary>
    public const int ViewsVersion = 5;

    private static int Version => (Sql.Schema.Count * 1000) + ViewsVersion;

    /// <param name="path">The file; made where it does not exist and writing is asked for.</param>
    /// <param name="forWriting">False to read only.</param>
    /// <param name="limits">How long to wait for another writer, and how large the file may grow.</param>
    /// <param name="viewsAreOld">Whether the views must be made anew before use, which needs writing.</param>
    public static Session Open(string path, bool forWriting, Limits limits, out bool viewsAreOld)
    {
        viewsAreOld = false;
        if (!forWriting && !File.Exists(path))
            throw new StorageException(StorageProblem.Missing, path);
        var session = Connect(path, forWriting, limits);
        try
        {
            var isNew = Check(session, path);
            if (forWriting)
                viewsAreOld = Migrate(session, isNew);
            else if (isNew)
                throw new StorageException(StorageProblem.NotOurs, path);
            else
                viewsAreOld = session.Execute("PRAGMA user_version") != Version;
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static Session Connect(string path, bool forWriting, Limits limits)
    {
        try
        {
            return Connect(path, forWriting ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, path, forWriting, limits);
        }
        catch (StorageException e) when (!forWriting && e.Problem is StorageProblem.ReadOnly or StorageProblem.CannotOpen)
        {
            // In a folder that cannot be written, write-ahead logging cannot make its index; the file then cannot change either.
            return Connect($"file:{Uri.EscapeDataString(Path.GetFullPath(path)).Replace("%2F", "/")}?immutable=1", SqliteOpenMode.ReadOnly, path, false, limits);
        }
    }

    private static Session Connect(string source, SqliteOpenMode mode, string path, bool forWriting, Limits limits)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw SqliteProblems.Say(e, path);
        }
        var session = new Session(connection, path);
        try
        {
            session.Execute($"PRAGMA busy_timeout = {limits.BusyMilliseconds}");
            session.Execute("PRAGMA application_id");
            if (forWriting)
                session.Execute("PRAGMA foreign_keys = ON");
            else
                session.Execute("PRAGMA query_only = ON");
            session.Execute("PRAGMA cache_size = -32000");
            if (limits.MaxPages is { } pages)
                session.Execute($"PRAGMA max_page_count = {pages}");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>True for an empty file; throws for a file of somebody else's or of a newer program.</summary>
    private static bool Check(Session session, string path)
    {
        var (owner, version) = (session.Execute("PRAGMA application_id") ?? 0, session.Execute("PRAGMA user_version") ?? 0);
        if (owner == 0 && version == 0 && session.Execute("SELECT count(*) FROM sqlite_schema") == 0)
            return true;
        if (owner != ApplicationId)
            throw new StorageException(StorageProblem.NotOurs, path);
        if (version / 1000 > Sql.Schema.Count)
            throw new StorageException(StorageProblem.TooNew, path);
        return false;
    }

    /// <summary>user_version holds the version of the log's schema times 1000, plus the version of the views.</summary>
    private static bool Migrate(Session session, bool isNew)
    {
        if (isNew)
            session.Execute("PRAGMA journal_mode = WAL");
        session.Execute("PRAGMA synchronous = FULL");
        var version = session.Execute("PRAGMA user_version") ?? 0;
        if (version == Version)
            return false;
        session.Transact(() =>
        {
            version = session.Execute("PRAGMA user_version") ?? 0;
            foreach (var statement in Sql.Schema.Skip((int)(version / 1000)))
                session.Execute(statement);
            if (version == 0)
                MakeViews(session);
            session.Execute($"PRAGMA application_id = {ApplicationId}");
            session.Execute($"PRAGMA user_version = {(Sql.Schema.Count * 1000) + (version == 0 ? ViewsVersion : version % 1000)}");
            return true;
        });
        return version != 0 && version % 1000 != ViewsVersion;
    }

    public static void MakeViews(Session session)
    {
        foreach (var (name, text) in Sql.Views)
        {
            session.Execute($"DROP TABLE IF EXISTS {name}");
            session.Execute(text);
        }
    }
}

/// <summary>How long to wait for another writer, and the largest size of the file in pages of 4 KB (null: the disk decides).</summary>
internal sealed record Limits(int BusyMilliseconds = 10_000, int? MaxPages = null);
