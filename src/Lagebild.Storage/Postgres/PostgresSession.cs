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

    public override async ValueTask DoAsync(string statement, params (string Name, object? Value)[] values)
    {
        Add(statement, values);
        if (_waiting.BatchCommands.Count >= MostWaiting)
            await FlushAsync().ConfigureAwait(false);
    }

    public override async ValueTask<List<T>> RowsAsync<T>(string statement, Func<DbDataReader, T> map, params (string Name, object? Value)[] values)
    {
        Add(statement, values);
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
                Add(statement, [.. values, ("key", key)]);
            await FetchAsync(map, rows).ConfigureAwait(false);
        }
        return rows;
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

    private void Add(string statement, (string Name, object? Value)[] values)
    {
        var command = new NpgsqlBatchCommand(Files.Statement(statement));
        foreach (var (name, value) in values)
            command.Parameters.Add(new NpgsqlParameter(name, value ?? DBNull.Value));
        _waiting.BatchCommands.Add(command);
    }
}
