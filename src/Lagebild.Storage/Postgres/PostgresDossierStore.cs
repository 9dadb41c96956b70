namespace Lagebild.Storage.Postgres;

/// <summary>The store in one schema of a PostgreSQL database, 15 or newer: any number of processes write and read, writers one after the other.</summary>
public static class PostgresDossierStore
{
    /// <summary>How long a writer waits for another one, in milliseconds.</summary>
    private const int Wait = 10_000;

    /// <summary>Opens a database for writing, makes the tables where there are none, and brings those of an older program up to date.</summary>
    /// <exception cref="StorageException">It cannot be opened, is somebody else's, or of a newer version.</exception>
    /// <param name="address">The database.</param>
    /// <param name="clock">What tells when an entry arrives; by default that of the system.</param>
    /// <param name="cancellation">Ends the opening.</param>
    public static Task<IDossierStore> OpenAsync(PostgresAddress address, TimeProvider? clock = null, CancellationToken cancellation = default) =>
        OpenAsync(address, canWrite: true, Wait, clock, cancellation);

    /// <summary>Opens a database for reading. Nothing is written, not even to bring it up to date.</summary>
    /// <exception cref="StorageException">There is none, it is of an older program, or it cannot be opened.</exception>
    public static Task<IDossierStore> OpenToReadAsync(PostgresAddress address, CancellationToken cancellation = default) =>
        OpenAsync(address, canWrite: false, Wait, null, cancellation);

    internal static Task<IDossierStore> OpenAsync(PostgresAddress address, bool canWrite, int wait, TimeProvider? clock, CancellationToken cancellation = default) =>
        DossierStore.OpenAsync(new PostgresDatabase(address, canWrite, wait), clock, cancellation);
}
