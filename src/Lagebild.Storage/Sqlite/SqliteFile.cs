using Lagebild.Storage.Sessions;
using Lagebild.Storage.Stories;
using Microsoft.Data.Sqlite;

namespace Lagebild.Storage.Sqlite;

/// <summary>Opens a database file: checks whose it is, and brings its schema up to date where it is opened to write.</summary>
internal static class SqliteFile
{
    /// <summary>"Lage" in ASCII, in the header of every database of this program.</summary>
    public const int ApplicationId = 0x4C616765;

    /// <summary>The version of the log's schema times 1000, plus the version of the views.</summary>
    public static int Version => (SqliteSession.Files.Schema.Count * 1000) + DerivedViews.Version;

    /// <summary>Opens to write, and makes the file where it does not exist.</summary>
    public static SqliteSession OpenToWrite(string path, Limits limits)
    {
        var session = Connect(path, SqliteOpenMode.ReadWriteCreate, path, limits);
        try
        {
            session.Execute("PRAGMA foreign_keys = ON");
            if (Check(session, path))
                session.Execute("PRAGMA journal_mode = WAL");
            session.Execute("PRAGMA synchronous = FULL");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Opens to read, also while another process writes.</summary>
    public static SqliteSession OpenToRead(string path, Limits limits)
    {
        if (!File.Exists(path))
            throw new StorageException(StorageProblem.Missing, path);
        var session = ConnectToRead(path, limits);
        try
        {
            if (Check(session, path))
                throw new StorageException(StorageProblem.NotOurs, path);
            if (session.Execute("PRAGMA user_version") != Version)
                throw new StorageException(StorageProblem.TooOld, path);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Versions, pages and permissions of a file, whatever its version.</summary>
    public static StoreCondition Examine(string path, long checkedBytes)
    {
        if (!File.Exists(path))
            throw new StorageException(StorageProblem.Missing, path);
        // Before SQLite opens the file: to close it afterwards would drop this process's locks on it.
        var canWrite = CanWrite(path);
        using var session = ConnectToRead(path, new Limits());
        var isEmpty = Check(session, path);
        var version = session.Execute("PRAGMA user_version") ?? 0;
        var damage = isEmpty || new FileInfo(path).Length > checkedBytes ? null : session.Texts("PRAGMA quick_check(10)").Where(t => t != "ok").ToArray();
        return new StoreCondition(
            path, $"SQLite {session.Texts("SELECT sqlite_version()").Single()}", version / 1000, SqliteSession.Files.Schema.Count,
            version % 1000, DerivedViews.Version, canWrite, damage);
    }

    /// <summary>Whether the file, and the folder in which write-ahead logging makes two more, can be written.</summary>
    private static bool CanWrite(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            var probe = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".lagebild-{Guid.NewGuid():N}");
            using var made = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static SqliteSession ConnectToRead(string path, Limits limits)
    {
        try
        {
            return Connect(path, SqliteOpenMode.ReadOnly, path, limits);
        }
        catch (StorageException e) when (e.Problem is StorageProblem.ReadOnly or StorageProblem.CannotOpen)
        {
            // In a folder that cannot be written, write-ahead logging cannot make its index; the file then cannot change either.
            return Connect($"file:{Uri.EscapeDataString(Path.GetFullPath(path)).Replace("%2F", "/")}?immutable=1", SqliteOpenMode.ReadOnly, path, limits);
        }
    }

    private static SqliteSession Connect(string source, SqliteOpenMode mode, string path, Limits limits)
    {
        // The driver tries again for whole seconds what was busy; the finer limit is SQLite's own.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = 1 }.ToString());
        try
        {
            connection.Open();
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw SqliteProblems.Say(e, path);
        }
        var session = new SqliteSession(connection, path);
        try
        {
            session.Execute($"PRAGMA busy_timeout = {(mode == SqliteOpenMode.ReadOnly ? Math.Min(limits.BusyMilliseconds, Limits.ReaderMilliseconds) : limits.BusyMilliseconds)}");
            session.Execute("PRAGMA application_id");
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
    private static bool Check(SqliteSession session, string path)
    {
        var (owner, version) = (session.Execute("PRAGMA application_id") ?? 0, session.Execute("PRAGMA user_version") ?? 0);
        if (owner == 0 && version == 0 && session.Execute("SELECT count(*) FROM sqlite_schema") == 0)
            return true;
        if (owner != ApplicationId)
            throw new StorageException(StorageProblem.NotOurs, path);
        if (version / 1000 > SqliteSession.Files.Schema.Count)
            throw new StorageException(StorageProblem.TooNew, path);
        return false;
    }
}

/// <summary>How long to wait for another writer, and the largest size of the file in pages of 4 KB (null: the disk decides).</summary>
internal sealed record Limits(int BusyMilliseconds = 10_000, int? MaxPages = null)
{
    /// <summary>A reader waits for nobody; this is for the moment in which the last writer closes the file.</summary>
    public const int ReaderMilliseconds = 100;
}
