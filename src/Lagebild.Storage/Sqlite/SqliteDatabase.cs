using System.Collections.Concurrent;
using Lagebild.Storage.Log;
using Lagebild.Storage.Sessions;
using Lagebild.Storage.Stories;

namespace Lagebild.Storage.Sqlite;

/// <summary>
/// One SQLite file with write-ahead logging. SQLite's driver knows no asynchrony: all work is done on threads of the pool, so that no caller is blocked;
/// it ends between two rows or statements where that is asked for.
/// </summary>
internal sealed class SqliteDatabase(string path, Limits limits, bool canWrite) : Database
{
    /// <summary>Connections that read at once; further readers wait for one of them.</summary>
    private const int Readers = 4;

    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private readonly SemaphoreSlim _reading = new(Readers);
    private readonly SemaphoreSlim _writing = new(1);
    private SqliteSession? _writer;

    public override string Name => path;

    public override bool CanWrite => canWrite;

    /// <summary>Opens the first connection, brings the schema up to date, and says whether the views must be made anew.</summary>
    public override async Task<bool> OpenAsync(CancellationToken cancellation)
    {
        if (canWrite)
        {
            _writer = await Task.Run(() => SqliteFile.OpenToWrite(path, limits), cancellation).ConfigureAwait(false);
            return await MigrateAsync(_writer, cancellation).ConfigureAwait(false);
        }
        _idle.Add(await Task.Run(() => SqliteFile.OpenToRead(path, limits), cancellation).ConfigureAwait(false));
        return false;
    }

    public override async Task<T> ReadAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Read(work, cancellation), cancellation).ConfigureAwait(false);
        }
        finally
        {
            _reading.Release();
        }
    }

    protected override async Task<T> TransactAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        if (!await _writing.WaitAsync(limits.BusyMilliseconds, cancellation).ConfigureAwait(false))
            throw new StorageException(StorageProblem.Busy, path);
        try
        {
            return await Run(_writer!, true, work, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _writing.Release();
        }
    }

    public override async ValueTask ClearViewsAsync(Session session)
    {
        foreach (var (name, text) in SqliteSession.Files.Views)
        {
            await session.ExecuteAsync($"DROP TABLE IF EXISTS {name}").ConfigureAwait(false);
            await session.ExecuteAsync(text).ConfigureAwait(false);
        }
        await session.ExecuteAsync($"PRAGMA user_version = {SqliteFile.Version}").ConfigureAwait(false);
    }

    /// <summary>The writer closes last, for it alone can take the write-ahead log into the file.</summary>
    public override ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var reader))
            reader.Dispose();
        _writer?.Dispose();
        _writer = null;
        return ValueTask.CompletedTask;
    }

    private async Task<T> Read<T>(Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        var session = _idle.TryTake(out var idle) ? idle : SqliteFile.OpenToRead(path, limits);
        try
        {
            return await Run(session, false, work, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _idle.Add(session);
        }
    }

    private static Task<T> Run<T>(SqliteSession session, bool isWriting, Func<Session, Task<T>> work, CancellationToken cancellation) => Task.Run(
        () =>
        {
            session.Cancellation = cancellation;
            return session.TransactAsync(isWriting, work);
        },
        cancellation);

    private async Task<bool> MigrateAsync(SqliteSession session, CancellationToken cancellation)
    {
        var version = await Task.Run(() => session.Execute("PRAGMA user_version") ?? 0, cancellation).ConfigureAwait(false);
        if (version == SqliteFile.Version)
            return false;
        var files = SqliteSession.Files;
        version = await Run(
            session, true,
            async _ =>
            {
                var before = session.Execute("PRAGMA user_version") ?? 0;
                foreach (var (name, statement) in files.Schema.Skip((int)(before / 1000)))
                {
                    session.Execute(statement);
                    if (name == OldNotes.Step)
                        await OldNotes.MigrateAsync(session).ConfigureAwait(false);
                }
                if (before == 0)
                    await ClearViewsAsync(session).ConfigureAwait(false);
                session.Execute($"PRAGMA application_id = {SqliteFile.ApplicationId}");
                session.Execute($"PRAGMA user_version = {(files.Schema.Count * 1000) + (before == 0 ? DerivedViews.Version : before % 1000)}");
                return before;
            },
            cancellation).ConfigureAwait(false);
        return version != 0 && version % 1000 != DerivedViews.Version;
    }
}
