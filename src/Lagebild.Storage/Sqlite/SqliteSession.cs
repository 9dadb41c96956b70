using System.Data.Common;
using Lagebild.Storage.Searching;
using Lagebild.Storage.Sessions;
using Microsoft.Data.Sqlite;

namespace Lagebild.Storage.Sqlite;

/// <summary>A connection with its prepared statements. All of it ends before it returns: the driver has no other way.</summary>
internal sealed class SqliteSession(SqliteConnection connection, string path) : Session, IDisposable
{
    public static readonly SqlFiles Files = new("Sqlite");

    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;

    public override ValueTask DoAsync(string statement, params (string Name, object? Value)[] values)
    {
        Guard(Prepare(statement, values), c => c.ExecuteNonQuery());
        return ValueTask.CompletedTask;
    }

    public override async ValueTask DoEachAsync(string statement, IEnumerable<long> keys, params (string Name, object? Value)[] values)
    {
        foreach (var key in keys)
            await DoAsync(statement, [.. values, ("key", key)]).ConfigureAwait(false);
    }

    public override ValueTask<List<T>> RowsAsync<T>(string statement, Func<DbDataReader, T> map, params (string Name, object? Value)[] values)
    {
        var rows = new List<T>();
        Fetch(Prepare(statement, values), map, rows);
        return ValueTask.FromResult(rows);
    }

    public override ValueTask<List<T>> EachAsync<TKey, T>(string statement, Func<DbDataReader, T> map, IEnumerable<TKey> keys, params (string Name, object? Value)[] values)
    {
        var rows = new List<T>();
        SqliteCommand? command = null;
        foreach (var key in keys)
        {
            command ??= Prepare(statement, [.. values, ("key", key)]);
            command.Parameters[^1].Value = key;
            Fetch(command, map, rows);
        }
        return ValueTask.FromResult(rows);
    }

    public override ValueTask ExecuteAsync(string sql)
    {
        Execute(sql);
        return ValueTask.CompletedTask;
    }

    public override ValueTask IndexAsync(long document, IndexedText text) => DoAsync(
        "index-text", ("document", document), ("headline", string.Join(' ', text.Headline)), ("words", string.Join(' ', text.Words)), ("text", string.Join(' ', text.Text)));

    public override string Match(IReadOnlyList<SearchClause> clauses) => FtsMatch.Write(clauses);

    /// <summary>Runs a statement given as text; the first column of its first row, where that is a number.</summary>
    public long? Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        return Guard(command, c => c.ExecuteScalar()) as long?;
    }

    /// <summary>Runs a statement given as text; the first column of its rows as text.</summary>
    public List<string> Texts(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        var rows = new List<string>();
        Fetch(command, row => row.GetString(0), rows);
        return rows;
    }

    /// <summary>All or nothing. A writer takes the lock at once, so that two never meet half-way.</summary>
    public async Task<T> TransactAsync<T>(bool isWriting, Func<Session, Task<T>> work)
    {
        try
        {
            using var transaction = _transaction = connection.BeginTransaction(deferred: !isWriting);
            var result = await work(this).ConfigureAwait(false);
            Cancellation.ThrowIfCancellationRequested();
            transaction.Commit();
            return result;
        }
        catch (SqliteException e)
        {
            throw SqliteProblems.Say(e, path);
        }
        catch (InvalidDataException e)
        {
            throw new StorageException(StorageProblem.Damaged, path, e);
        }
        finally
        {
            _transaction = null;
        }
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
        connection.Dispose();
    }

    private void Fetch<T>(SqliteCommand command, Func<DbDataReader, T> map, List<T> rows) => Guard(command, c =>
    {
        using var reader = c.ExecuteReader();
        while (reader.Read())
        {
            Cancellation.ThrowIfCancellationRequested();
            rows.Add(map(reader));
        }
        return rows.Count;
    });

    private SqliteCommand Prepare(string statement, (string Name, object? Value)[] values)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (!_prepared.TryGetValue(statement, out var command))
        {
            _prepared[statement] = command = connection.CreateCommand();
            command.CommandText = Files.Statement(statement);
            foreach (var (name, _) in values)
                command.Parameters.Add(new SqliteParameter { ParameterName = "@" + name });
        }
        command.Transaction = _transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return command;
    }

    private T Guard<T>(SqliteCommand command, Func<SqliteCommand, T> run)
    {
        try
        {
            return run(command);
        }
        catch (SqliteException e)
        {
            throw SqliteProblems.Say(e, path);
        }
    }
}
