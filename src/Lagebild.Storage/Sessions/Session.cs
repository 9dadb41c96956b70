using System.Data.Common;
using Lagebild.Storage.Searching;

namespace Lagebild.Storage.Sessions;

/// <summary>
/// A connection within one piece of work. All that is derived from the log is computed above these few members, so that no algorithm is written twice;
/// statements are named after the files in <c>Statements/</c>, those of the database's own dialect in <c>Sqlite/</c> and <c>Postgres/</c>. Not thread-safe.
/// </summary>
internal abstract class Session
{
    /// <summary>Ends the work between two statements or two rows.</summary>
    public CancellationToken Cancellation { get; set; }

    /// <summary>Runs a statement that gives no rows. It may be sent along with the next one that gives some, or at the end of the work.</summary>
    public abstract ValueTask DoAsync(string statement, params (string Name, object? Value)[] values);

    /// <summary>Runs a statement that gives no rows for each key, which it calls <c>@key</c>. It may wait as that of <see cref="DoAsync"/>.</summary>
    public abstract ValueTask DoEachAsync(string statement, IEnumerable<long> keys, params (string Name, object? Value)[] values);

    /// <summary>All rows; they are fetched at once, so that the statement can be used again meanwhile.</summary>
    public abstract ValueTask<List<T>> RowsAsync<T>(string statement, Func<DbDataReader, T> map, params (string Name, object? Value)[] values);

    /// <summary>The rows that a statement gives for each key, which it calls <c>@key</c>: the look-up on which all views rest.</summary>
    public abstract ValueTask<List<T>> EachAsync<TKey, T>(string statement, Func<DbDataReader, T> map, IEnumerable<TKey> keys, params (string Name, object? Value)[] values)
        where TKey : notnull;

    /// <summary>Takes a report into the full-text index.</summary>
    public abstract ValueTask IndexAsync(long document, IndexedText text);

    /// <summary>Clauses that must all hold, as the database's full-text search spells them.</summary>
    public abstract string Match(IReadOnlyList<SearchClause> clauses);

    /// <summary>Runs statements given as text: schema, views and versions.</summary>
    public abstract ValueTask ExecuteAsync(string sql);

    /// <summary>The first column of the first row as a number, or null.</summary>
    public async ValueTask<long?> NumberAsync(string statement, params (string Name, object? Value)[] values) =>
        await RowsAsync<long?>(statement, row => row.IsDBNull(0) ? null : row.GetInt64(0), values).ConfigureAwait(false) is [var number, ..] ? number : null;

    /// <summary>The documents, or other numbers, that a look-up finds; each once, ascending.</summary>
    public virtual async ValueTask<SortedSet<long>> NumbersAsync(string statement, IEnumerable<long> keys, params (string Name, object? Value)[] values) =>
        [.. await EachAsync(statement, row => row.GetInt64(0), keys, values).ConfigureAwait(false)];
}
