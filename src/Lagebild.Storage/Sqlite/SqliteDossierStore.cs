namespace Lagebild.Storage.Sqlite;

/// <summary>
/// The store in one SQLite file, with write-ahead logging: one process writes, any number read without waiting for it, and a process that is killed leaves
/// what it had committed. SQLite's driver knows no asynchrony; the work is done on threads of the pool, so that no caller is blocked.
/// </summary>
public static class SqliteDossierStore
{
    /// <summary>Opens a database for writing, makes it where there is none, and brings one of an older program up to date.</summary>
    /// <exception cref="StorageException">It cannot be opened, is damaged, somebody else's, or of a newer version.</exception>
    /// <param name="path">The file.</param>
    /// <param name="clock">What tells when an entry arrives; by default that of the system.</param>
    /// <param name="cancellation">Ends the opening.</param>
    public static Task<IDossierStore> OpenAsync(string path, TimeProvider? clock = null, CancellationToken cancellation = default) =>
        OpenAsync(path, new Limits(), clock, cancellation);

    internal static Task<IDossierStore> OpenAsync(string path, Limits limits, TimeProvider? clock = null, CancellationToken cancellation = default) =>
        DossierStore.OpenAsync(new SqliteDatabase(path, limits, canWrite: true), clock, cancellation);

    /// <summary>Opens a database for reading, also while another process writes to it. Nothing is written, not even to bring it up to date.</summary>
    /// <exception cref="StorageException">There is none, it is of an older program, or it cannot be opened.</exception>
    public static Task<IDossierStore> OpenToReadAsync(string path, CancellationToken cancellation = default) =>
        DossierStore.OpenAsync(new SqliteDatabase(path, new Limits(), canWrite: false), null, cancellation);
}
