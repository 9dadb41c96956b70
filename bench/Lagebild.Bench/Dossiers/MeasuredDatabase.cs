using System.Globalization;
using Lagebild.Storage;
using Lagebild.Storage.Postgres;
using Lagebild.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Lagebild.Bench.Dossiers;

/// <summary>A database that is filled and weighed: a file, or a schema of a server.</summary>
/// <param name="name">A path, or <c>postgres://…</c>.</param>
internal sealed class MeasuredDatabase(string name)
{
    /// <summary>What a reader finds words by, without the words' own table in each of the two databases.</summary>
    private const string SqliteIndex = """
        SELECT (SELECT coalesce(sum(length(block)), 0) FROM search_data) + (SELECT coalesce(sum(length(term) + 8), 0) FROM search_idx)
            + (SELECT coalesce(sum(length(sz) + 16), 0) FROM search_docsize)
        """;

    public bool IsServer { get; } = PostgresAddress.Names(name);

    public Task<IDossierStore> OpenAsync() => IsServer ? PostgresDossierStore.OpenAsync(PostgresAddress.Parse(name)) : SqliteDossierStore.OpenAsync(name);

    public Task<IDossierStore> OpenToReadAsync() => IsServer ? PostgresDossierStore.OpenToReadAsync(PostgresAddress.Parse(name)) : SqliteDossierStore.OpenToReadAsync(name);

    /// <summary>Bytes of the closed database, and those of its search index among them.</summary>
    public async Task<(long Whole, long Index)> WeighAsync()
    {
        if (!IsServer)
            return (SizeAtRest(), await NumberAsync(new SqliteConnection($"Data Source={name};Mode=ReadOnly;Pooling=False"), SqliteIndex));
        var address = PostgresAddress.Parse(name);
        await using var store = await OpenToReadAsync();
        return ((await store.CountAsync()).Bytes, await NumberAsync(new NpgsqlConnection(address.Settings.ConnectionString), $"SELECT pg_total_relation_size('{address.Schema}.search')"));
    }

    /// <summary>A closed file: its write-ahead log has been taken in.</summary>
    private long SizeAtRest() => new FileInfo(name).Length + (new FileInfo(name + "-wal") is { Exists: true } log ? log.Length : 0);

    private static async Task<long> NumberAsync(System.Data.Common.DbConnection connection, string sql)
    {
        await using (connection)
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        }
    }
}
