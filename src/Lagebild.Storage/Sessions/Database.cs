using NodaTime;

namespace Lagebild.Storage.Sessions;

/// <summary>Where sessions come from: one writes at a time, any number read, each the state of one moment.</summary>
internal abstract class Database : IAsyncDisposable
{
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How it is called in messages: a file, or an address without its password.</summary>
    public abstract string Name { get; }

    /// <summary>False where it was opened to read.</summary>
    public abstract bool CanWrite { get; }

    /// <summary>Opens it, brings the schema up to date where it is opened to write, and says whether the views must be made anew.</summary>
    public abstract Task<bool> OpenAsync(CancellationToken cancellation);

    /// <summary>Reads the state of one moment, whatever others write meanwhile; waits for no writer.</summary>
    public abstract Task<T> ReadAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation);

    /// <summary>Writes all or nothing. The right to write is taken at once and waited for no longer than the limit, so that two writers never meet half-way.</summary>
    public Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation) =>
        CanWrite ? TransactAsync(work, cancellation) : throw new StorageException(StorageProblem.ReadOnly, Name);

    protected abstract Task<T> TransactAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation);

    /// <summary>Ends when the log may have grown. To be taken before the log is looked at, so that nothing falls between.</summary>
    public Task Grown => Volatile.Read(ref _grown).Task;

    /// <summary>How long one may wait for <see cref="Grown"/> alone: other processes write too, and not every database tells of it.</summary>
    public virtual TimeSpan Patience => TimeSpan.FromMilliseconds(400);

    /// <summary>The time by the database's own clock; null where it has none but that of this machine.</summary>
    public virtual ValueTask<Instant?> TimeAsync(Session session) => default;

    /// <summary>Tells other processes, when the transaction ends, that the log has grown.</summary>
    public virtual ValueTask AnnounceAsync(Session session) => default;

    /// <summary>Ends what waits in this process.</summary>
    public void Wake() => Interlocked.Exchange(ref _grown, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>The dialect's own way to empty the views, or to make them anew where they are of an older program.</summary>
    public abstract ValueTask ClearViewsAsync(Session session);

    public abstract ValueTask DisposeAsync();
}
