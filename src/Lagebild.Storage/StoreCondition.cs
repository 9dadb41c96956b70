using Lagebild.Storage.Postgres;
using Lagebild.Storage.Sqlite;

namespace Lagebild.Storage;

/// <summary>In what condition a database is, also one that this program cannot open as it is. Nothing is written to find out.</summary>
/// <param name="Name">How it is called: a file, or an address without its password.</param>
/// <param name="Engine">What keeps it, with its version, such as "SQLite 3.50.4".</param>
/// <param name="Schema">Steps of the log's schema that were made; 0 where nothing was made yet.</param>
/// <param name="ProgramSchema">Steps that this program knows.</param>
/// <param name="Views">Version of the views.</param>
/// <param name="ProgramViews">Version of the views that this program makes.</param>
/// <param name="CanWrite">Whether whoever runs this program may write there.</param>
/// <param name="Damage">What the quick check found, at most ten lines; null where it was not made.</param>
public sealed record StoreCondition(string Name, string Engine, long Schema, long ProgramSchema, long Views, long ProgramViews, bool CanWrite, IReadOnlyList<string>? Damage)
{
    /// <summary>Steps of the schema still to be made.</summary>
    public long MigrationsDue => Math.Max(0, ProgramSchema - Schema);

    /// <summary>True where the views are of another program and will be made anew from the log.</summary>
    public bool ViewsAreDue => Views != ProgramViews;

    /// <summary>Looks at a SQLite file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="checkedBytes">Size of the file up to which its pages are checked; the check reads all of them.</param>
    /// <param name="cancellation">Ends the looking.</param>
    /// <exception cref="StorageException">There is none, it is somebody else's, of a newer program, or cannot be opened.</exception>
    public static Task<StoreCondition> OfFileAsync(string path, long checkedBytes = long.MaxValue, CancellationToken cancellation = default) =>
        Task.Run(() => SqliteFile.Examine(path, checkedBytes), cancellation);

    /// <summary>Looks at a schema of a PostgreSQL database. Its pages are the server's own to check.</summary>
    /// <param name="address">The database.</param>
    /// <param name="cancellation">Ends the looking.</param>
    /// <exception cref="StorageException">It does not answer, is somebody else's, or of a newer program.</exception>
    public static async Task<StoreCondition> OfPostgresAsync(PostgresAddress address, CancellationToken cancellation = default)
    {
        await using var database = new PostgresDatabase(address, canWrite: false, Wait);
        return await database.ExamineAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>How long to wait for locks, in milliseconds.</summary>
    private const int Wait = 2_000;
}
