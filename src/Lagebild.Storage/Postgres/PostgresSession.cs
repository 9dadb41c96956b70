using System.Data.Common;
using Lagebild.Storage.Searching;
using Lagebild.Storage.Sessions;
using Npgsql;

namespace Lagebild.Storage.Postgres;

/// <summary>A connection within one transaction. What gives no rows waits and is sent with the next statement that does, in one journey.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : Session
{
    public static readonly SqlFiles Files = new("Postgres");

    /// <summary>Statements that wait at most.</summary>
    private const int MostWaiting = 512;

    private NpgsqlBatch _waiting = new(connection);

    public override ValueTask DoAsync(string statement, params (string Name, object? Value)[] values) => DoAsync(Command(Files.Statement(statement), values));

    /// <summary>One statement for all keys.</summary>
    public override ValueTask DoEachAsync(string statement, IEnumerable<long> keys, params (string Name, object? Value)[] values) =>
        keys.ToArray() is { Length: > 0 } all ? DoAsync(Command(ForAll(statement), [.. values, ("key", all)])) : default;

    public override async ValueTask<List<T>> RowsAsync<T>(string statement, Func<DbDataReader, T> map, params (string Name, object? Value)[] values)
    {
        _waiting.BatchCommands.Add(Command(Files.Statement(statement), values));
        var rows = new List<T>();
        await FetchAsync(map, rows).ConfigureAwait(false);
        return rows;
    }

    public override async ValueTask<List<T>> EachAsync<TKey, T>(string statement, Func<DbDataReader, T> map, IEnumerable<TKey> keys, params (string Name, object? Value)[] values)
    {
        var rows = new List<T>();
        foreach (var chunk in keys.Chunk(MostWaiting))
        {
            foreach (var key in chunk)
                _waiting.BatchCommands.Add(Command(Files.Statement(statement), [.. values, ("key", key)]));
            await FetchAsync(map, rows).ConfigureAwait(false);
        }
        return rows;
    }

    /// <summary>One statement for all keys: which of them found a number does not matter here.</summary>
    public override async ValueTask<SortedSet<long>> NumbersAsync(string statement, IEnumerable<long> keys, params (string Name, object? Value)[] values)
    {
        var rows = new List<long>();
        if (keys.ToArray() is { Length: > 0 } all)
        {
            _waiting.BatchCommands.Add(Command(ForAll(statement), [.. values, ("key", all)]));
            await FetchAsync(row => row.GetInt64(0), rows).ConfigureAwait(false);
        }
        return [.. rows];
    }

    public override ValueTask IndexAsync(long document, IndexedText text) => DoAsync("index-text", ("document", document), ("words", TsText.Vector(text)));

    public override string Match(IReadOnlyList<SearchClause> clauses) => TsText.Query(clauses);

    public override async ValueTask ExecuteAsync(string sql)
    {
        await FlushAsync().ConfigureAwait(false);
        // Steps of a migration, and emptying the views: they take as long as there is data.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(Cancellation).ConfigureAwait(false);
    }

    /// <summary>Sends what waits.</summary>
    public async Task FlushAsync()
    {
        if (_waiting.BatchCommands.Count == 0)
            return;
        await using var batch = Take();
        await batch.ExecuteNonQueryAsync(Cancellation).ConfigureAwait(false);
    }

    private async Task FetchAsync<T>(Func<DbDataReader, T> map, List<T> rows)
    {
        await using var batch = Take();
        await using var reader = await batch.ExecuteReaderAsync(Cancellation).ConfigureAwait(false);
        do
        {
            while (await reader.ReadAsync(Cancellation).ConfigureAwait(false))
                rows.Add(map(reader));
        }
        while (await reader.NextResultAsync(Cancellation).ConfigureAwait(false));
    }

    private NpgsqlBatch Take()
    {
        var batch = _waiting;
        _waiting = new NpgsqlBatch(connection);
        return batch;
    }

    private async ValueTask DoAsync(NpgsqlBatchCommand command)
    {
        _waiting.BatchCommands.Add(command);
        if (_waiting.BatchCommands.Count >= MostWaiting)
            await FlushAsync().ConfigureAwait(false);
    }

    /// <summary>What looks for a key, looking for all that an array holds; an index serves both.</summary>
    private static string ForAll(string statement) => Files.Statement(statement).Replace("= @key", "= ANY (@key)", StringComparison.Ordinal);

    private static NpgsqlBatchCommand Command(string sql, (string Name, object? Value)[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var (name, value) in values)
            command.Parameters.Add(new NpgsqlParameter(name, value ?? DBNull.Value));
        return command;
    }
}
