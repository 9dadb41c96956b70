using System.Data.Common;
using Lagebild.Storage.Sessions;

namespace Lagebild.Storage.Records;

/// <summary>The records of one database.</summary>
internal sealed class RecordTable(Database database) : IRecords
{
    public Task<IReadOnlyList<DeskRecord>> ListAsync(string kind, CancellationToken cancellation = default) => database.ReadAsync<IReadOnlyList<DeskRecord>>(
        async session => await session.RowsAsync("records", Record, ("kind", kind)).ConfigureAwait(false), cancellation);

    public Task<DeskRecord?> FindAsync(string kind, string key, CancellationToken cancellation = default) => database.ReadAsync(
        async session => await session.RowsAsync("find-record", Record, ("kind", kind), ("key", key)).ConfigureAwait(false) is [var found] ? found : null, cancellation);

    public Task<bool> PutAsync(DeskRecord record, CancellationToken cancellation = default) => database.WriteAsync(
        async session => await session.NumberAsync(
            record.Revision == 0 ? "add-record" : "change-record",
            ("kind", record.Kind), ("key", record.Key), ("revision", record.Revision), ("content", record.Content)).ConfigureAwait(false) is not null,
        cancellation);

    public Task<bool> RemoveAsync(string kind, string key, long? revision = null, CancellationToken cancellation = default) => database.WriteAsync(
        async session => await session.NumberAsync("drop-record", ("kind", kind), ("key", key), ("revision", revision ?? -1)).ConfigureAwait(false) is not null, cancellation);

    private static DeskRecord Record(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetString(3));
}
