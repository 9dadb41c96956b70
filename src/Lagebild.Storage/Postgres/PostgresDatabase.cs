using System.Data;
using Lagebild.Storage.Sessions;
using Lagebild.Storage.Stories;
using NodaTime;
using Npgsql;

namespace Lagebild.Storage.Postgres;

/// <summary>
/// One schema of a PostgreSQL database. Whoever writes holds the row with the last position of the log until the end of the transaction: so positions
/// become visible in their order, without gaps, and what is derived is never computed on a state that another is about to change.
/// </summary>
internal sealed class PostgresDatabase : Database
{
    private const int OldestServer = 15;

    // A server that is asked and says nothing counts as out of reach after the driver's command timeout (30 s; the address may say otherwise): whoever is cut
    // off learns that, whatever the network says. Waiting for another writer ends before.

    /// <summary>A writer that is cut off holds up the others no longer than this: the server gives up on it, and takes back what it had begun.</summary>
    private const string Vanished = "-c idle_in_transaction_session_timeout=15000 -c tcp_user_timeout=15000 -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    private readonly PostgresAddress _address;
    private readonly NpgsqlDataSource _source;
    private readonly Lazy<PostgresListener> _listener;

    /// <param name="address">Where it is.</param>
    /// <param name="canWrite">False to read only.</param>
    /// <param name="wait">How long to wait for another writer, in milliseconds.</param>
    public PostgresDatabase(PostgresAddress address, bool canWrite, int wait)
    {
        (_address, CanWrite) = (address, canWrite);
        var settings = new NpgsqlConnectionStringBuilder(address.Settings.ConnectionString)
        {
            SearchPath = address.Schema,
            MaxAutoPrepare = 128,
            AutoPrepareMinUsages = 2,
            Options = $"-c lock_timeout={wait} -c default_transaction_read_only={(canWrite ? "off" : "on")} -c client_min_messages=warning {Vanished}",
        };
        // A path names a socket of this machine, which has no such thing.
        if (settings.TcpKeepAliveTime == 0 && settings.Host?.StartsWith('/') == false)
            (settings.TcpKeepAlive, settings.TcpKeepAliveTime, settings.TcpKeepAliveInterval) = (true, 15, 5);
        _source = NpgsqlDataSource.Create(settings);
        _listener = new Lazy<PostgresListener>(() => new PostgresListener(_source, Channel, Wake));
    }

    public override string Name => _address.Name;

    /// <summary>Channels are common to a database; each schema has its own.</summary>
    private string Channel => $"{_address.Schema}_log";

    public override bool CanWrite { get; }

    /// <summary>Checks whose the schema is, brings it up to date where it is opened to write, and says whether the views must be made anew.</summary>
    public override async Task<bool> OpenAsync(CancellationToken cancellation)
    {
        var versions = await Guard(() => VersionsAsync(cancellation)).ConfigureAwait(false);
        if (versions is { } found && found.Schema > PostgresSession.Files.Schema.Count)
            throw new StorageException(StorageProblem.TooNew, Name);
        var isCurrent = versions is { } v && v.Schema == PostgresSession.Files.Schema.Count && v.Views == DerivedViews.Version;
        if (isCurrent)
            return false;
        if (!CanWrite)
            throw new StorageException(versions is null ? StorageProblem.Missing : StorageProblem.TooOld, Name);
        return await Guard(() => MigrateAsync(cancellation)).ConfigureAwait(false);
    }

    /// <summary>The versions found and whether one may write; nothing is made.</summary>
    public Task<StoreCondition> ExamineAsync(CancellationToken cancellation) => Guard(async () =>
    {
        var versions = await VersionsAsync(cancellation).ConfigureAwait(false);
        if (versions is { } found && found.Schema > PostgresSession.Files.Schema.Count)
            throw new StorageException(StorageProblem.TooNew, Name);
        await using var connection = await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        var session = new PostgresSession(connection) { Cancellation = cancellation };
        var may = versions is null
            ? await session.NumberAsync("may-make").ConfigureAwait(false)
            : await session.NumberAsync("may-write", ("schema", _address.Schema)).ConfigureAwait(false);
        return new StoreCondition(
            Name, $"PostgreSQL {connection.PostgreSqlVersion}", versions?.Schema ?? 0, PostgresSession.Files.Schema.Count,
            versions?.Views ?? 0, DerivedViews.Version, may == 1, Damage: null);
    });

    public override Task<T> ReadAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation) => Guard(async () =>
    {
        try
        {
            return await ReadOnceAsync(work, cancellation).ConfigureAwait(false);
        }
        catch (NpgsqlException e) when (IsBroken(e))
        {
            // Connections that lay ready die with the server; reading again on a new one harms nothing.
            _source.Clear();
            return await ReadOnceAsync(work, cancellation).ConfigureAwait(false);
        }
    });

    private async Task<T> ReadOnceAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation).ConfigureAwait(false);
        var result = await work(new PostgresSession(connection) { Cancellation = cancellation }).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return result;
    }

    protected override Task<T> TransactAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation) => Guard(async () =>
    {
        var isHeld = false;
        try
        {
            return await WriteOnceAsync(work, () => isHeld = true, cancellation).ConfigureAwait(false);
        }
        catch (NpgsqlException e) when (IsBroken(e) && !isHeld)
        {
            // Nothing was begun on a connection that had died before.
            _source.Clear();
            return await WriteOnceAsync(work, () => { }, cancellation).ConfigureAwait(false);
        }
    });

    /// <param name="work">What is written.</param>
    /// <param name="held">Called when the row with the last position is held, before the work begins.</param>
    /// <param name="cancellation">Takes everything back where it comes before the end.</param>
    private async Task<T> WriteOnceAsync<T>(Func<Session, Task<T>> work, Action held, CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation).ConfigureAwait(false);
        var session = new PostgresSession(connection) { Cancellation = cancellation };
        await session.RowsAsync("hold-head", row => row.GetInt64(0)).ConfigureAwait(false);
        held();
        var result = await work(session).ConfigureAwait(false);
        await session.FlushAsync().ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return result;
    }

    /// <summary>Whether the connection was lost, and not something refused.</summary>
    private static bool IsBroken(NpgsqlException e) => e is PostgresException { SqlState: ['5', '7', 'P', ..] } or (not PostgresException and { InnerException: IOException or System.Net.Sockets.SocketException });

    /// <summary>Views of this version are emptied, for readers go on with what they see; those of an older program are made anew.</summary>
    public override async ValueTask ClearViewsAsync(Session session)
    {
        var isCurrent = await session.NumberAsync("views-version").ConfigureAwait(false) == DerivedViews.Version;
        foreach (var (name, text) in PostgresSession.Files.Views)
            await session.ExecuteAsync(isCurrent ? $"DELETE FROM {name}" : $"DROP TABLE IF EXISTS {name} CASCADE; {text}").ConfigureAwait(false);
        await session.ExecuteAsync($"UPDATE head SET views = {DerivedViews.Version}").ConfigureAwait(false);
    }

    /// <summary>Long while the database tells; it is looked after all the same, for a message may be lost with its connection.</summary>
    public override TimeSpan Patience => _listener.Value.Hears ? TimeSpan.FromSeconds(5) : base.Patience;

    public override async ValueTask<Instant?> TimeAsync(Session session) => Instant.FromUnixTimeMilliseconds((await session.NumberAsync("time").ConfigureAwait(false))!.Value);

    public override async ValueTask AnnounceAsync(Session session) => await session.RowsAsync("announce", _ => 0, ("channel", Channel)).ConfigureAwait(false);

    public override async ValueTask DisposeAsync()
    {
        if (_listener.IsValueCreated)
            await _listener.Value.DisposeAsync().ConfigureAwait(false);
        await _source.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Versions of the schema and the views; null where there is nothing yet.</summary>
    private async Task<(long Schema, long Views)?> VersionsAsync(CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        if (connection.PostgreSqlVersion.Major < OldestServer)
            throw new StorageException(StorageProblem.TooOld, Name, new NotSupportedException($"PostgreSQL {connection.PostgreSqlVersion}; at least {OldestServer} is needed."));
        var session = new PostgresSession(connection) { Cancellation = cancellation };
        var tables = await session.NumberAsync("count-tables", ("schema", _address.Schema)).ConfigureAwait(false);
        if (tables is 0 or null)
            return null;
        if (await session.NumberAsync("count-heads", ("schema", _address.Schema)).ConfigureAwait(false) != 1)
            throw new StorageException(StorageProblem.NotOurs, Name);
        return (await session.RowsAsync("versions", row => (row.GetInt64(0), row.GetInt64(1))).ConfigureAwait(false)).Single();
    }

    /// <summary>All steps in one transaction, which only one process makes at a time.</summary>
    private async Task<bool> MigrateAsync(CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
        var session = new PostgresSession(connection) { Cancellation = cancellation };
        await session.ExecuteAsync("SELECT pg_advisory_xact_lock(x'4C616765'::int)").ConfigureAwait(false);
        await session.ExecuteAsync($"CREATE SCHEMA IF NOT EXISTS {_address.Schema}").ConfigureAwait(false);
        var isNew = await session.NumberAsync("count-tables", ("schema", _address.Schema)).ConfigureAwait(false) == 0;
        var (schema, views) = isNew ? (0, 0) : (await session.RowsAsync("versions", row => (row.GetInt64(0), row.GetInt64(1))).ConfigureAwait(false)).Single();
        foreach (var (_, statement) in PostgresSession.Files.Schema.Skip((int)schema))
            await session.ExecuteAsync(statement).ConfigureAwait(false);
        await session.ExecuteAsync($"UPDATE head SET schema = {PostgresSession.Files.Schema.Count}").ConfigureAwait(false);
        if (isNew)
            await ClearViewsAsync(session).ConfigureAwait(false);
        await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        return !isNew && views != DerivedViews.Version;
    }

    private async Task<T> Guard<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception e) when (e is NpgsqlException or System.Net.Sockets.SocketException or InvalidDataException)
        {
            throw PostgresProblems.Say(e, Name);
        }
    }
}
