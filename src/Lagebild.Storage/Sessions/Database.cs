namespace Lagebild.Storage.Sessions;

/// <summary>Where sessions come from: one writes at a time, any number read, each the state of one moment.</summary>
internal abstract class Database : IAsyncDisposable
{
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

    /// <summary>The dialect's own way to empty the views, or to make them anew where they are of an older program.</summary>
    public abstract ValueTask ClearViewsAsync(Session session);

    public abstract ValueTask DisposeAsync();
}
