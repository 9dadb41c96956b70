using System.Data.Common;
using Lagebild.Reading.Documents;
using Lagebild.Storage.Sessions;
using NodaTime;

namespace Lagebild.Storage.Sources;

/// <summary>
/// The sources of one database. Times are kept in milliseconds since 1970 (UTC) by the database's clock, so that machines whose clocks differ agree when a
/// source is due and when a lease has ended.
/// </summary>
internal sealed class SourceTable(Database database, TimeProvider clock) : ISources
{
    /// <summary>Differences below are the way to the database and back.</summary>
    private static readonly Duration LeastSkew = Duration.FromSeconds(2);

    public Task<IReadOnlyList<StoredSource>> ListAsync(CancellationToken cancellation = default) => database.ReadAsync<IReadOnlyList<StoredSource>>(
        async session =>
        {
            var skew = await SkewAsync(session).ConfigureAwait(false);
            return await session.RowsAsync("sources", row => Source(row, skew)).ConfigureAwait(false);
        },
        cancellation);

    public Task<StoredSource?> FindAsync(SourceId source, CancellationToken cancellation = default) => database.ReadAsync(async session => await Find(session, source, await SkewAsync(session).ConfigureAwait(false)).ConfigureAwait(false), cancellation);

    public Task<bool> AddAsync(StoredSource source, CancellationToken cancellation = default) => database.WriteAsync(
        async session =>
        {
            var skew = await SkewAsync(session).ConfigureAwait(false);
            if (await Find(session, source.Id, skew).ConfigureAwait(false) is not null)
                return false;
            await session.DoAsync("add-source", ("id", source.Id.Value), ("settings", source.Settings), ("state", source.State), ("due", Number(source.Due + skew))).ConfigureAwait(false);
            return true;
        },
        cancellation);

    public Task<bool> ChangeAsync(SourceId source, string settings, Instant? due, string? state = null, CancellationToken cancellation = default) => database.WriteAsync(
        async session => await session.NumberAsync(
            "change-source", ("id", source.Value), ("settings", settings), ("state", state), ("due", Number(due + await SkewAsync(session).ConfigureAwait(false)))).ConfigureAwait(false) is not null,
        cancellation);

    public Task<bool> RemoveAsync(SourceId source, CancellationToken cancellation = default) => database.WriteAsync(
        async session =>
        {
            await session.DoAsync("drop-seen-items", ("source", source.Value)).ConfigureAwait(false);
            return await session.NumberAsync("drop-source", ("id", source.Value)).ConfigureAwait(false) is not null;
        },
        cancellation);

    public Task<SourceLease?> LeaseAsync(Instant now, Duration length, CancellationToken cancellation = default) => database.WriteAsync(
        async session =>
        {
            var (holder, skew) = (Guid.NewGuid(), await SkewAsync(session).ConfigureAwait(false));
            var taken = await session.RowsAsync(
                "lease-source", row => Source(row, skew), ("now", Number(now + skew)), ("holder", holder.ToString()), ("until", Number(now + length + skew))).ConfigureAwait(false);
            return taken is [var source] ? new SourceLease(source, holder) : null;
        },
        cancellation);

    public Task<bool> ExtendAsync(SourceLease lease, Instant until, CancellationToken cancellation = default) => database.WriteAsync(
        async session => await session.NumberAsync(
            "extend-lease", ("id", lease.Source.Id.Value), ("holder", lease.Holder.ToString()), ("until", Number(until + await SkewAsync(session).ConfigureAwait(false)))).ConfigureAwait(false) is not null,
        cancellation);

    public Task<Instant?> NextDueAsync(CancellationToken cancellation = default) => database.ReadAsync(
        async session => await session.NumberAsync("next-due").ConfigureAwait(false) is { } due
            ? Instant.FromUnixTimeMilliseconds(due) - await SkewAsync(session).ConfigureAwait(false) : (Instant?)null,
        cancellation);

    public Task<bool> SettleAsync(
        SourceLease lease, string state, Instant? due, IReadOnlyCollection<SeenItem> seen, Instant forgotten, CancellationToken cancellation = default) => database.WriteAsync(
        async session =>
        {
            var id = lease.Source.Id.Value;
            if (await session.NumberAsync("settle-source", ("id", id), ("holder", lease.Holder.ToString()), ("state", state), ("due", Number(due + await SkewAsync(session).ConfigureAwait(false)))).ConfigureAwait(false) is null)
                return false;
            foreach (var item in seen)
            {
                await session.DoAsync(
                    "see-item", ("source", id), ("key", item.Key), ("content", item.Content), ("document", item.Document?.Value), ("seen", item.Seen.ToUnixTimeMilliseconds())).ConfigureAwait(false);
            }
            await session.DoAsync("forget-items", ("source", id), ("before", forgotten.ToUnixTimeMilliseconds())).ConfigureAwait(false);
            return true;
        },
        cancellation);

    public Task<IReadOnlyDictionary<string, SeenItem>> SeenAsync(SourceId source, CancellationToken cancellation = default) => database.ReadAsync<IReadOnlyDictionary<string, SeenItem>>(
        async session => (await session.RowsAsync("seen-items", Item, ("source", source.Value)).ConfigureAwait(false)).ToDictionary(i => i.Key, StringComparer.Ordinal), cancellation);

    /// <summary>How far the database's clock is ahead of this machine's, in whole seconds.</summary>
    private async Task<Duration> SkewAsync(Session session)
    {
        if (await database.TimeAsync(session).ConfigureAwait(false) is not { } time)
            return Duration.Zero;
        var skew = time - Instant.FromDateTimeOffset(clock.GetUtcNow());
        return skew > -LeastSkew && skew < LeastSkew ? Duration.Zero : Duration.FromSeconds(Math.Round(skew.TotalSeconds));
    }

    private static async Task<StoredSource?> Find(Session session, SourceId source, Duration skew) =>
        await session.RowsAsync("find-source", row => Source(row, skew), ("id", source.Value)).ConfigureAwait(false) is [var found] ? found : null;

    private static StoredSource Source(DbDataReader row, Duration skew) =>
        new(new SourceId(row.GetString(0)), row.GetString(1), row.GetString(2), Time(row, 3) - skew) { HeldUntil = Time(row, 4) - skew };

    private static SeenItem Item(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : new DocumentId(row.GetString(2)), Instant.FromUnixTimeMilliseconds(row.GetInt64(3)));

    private static Instant? Time(DbDataReader row, int column) => row.IsDBNull(column) ? null : Instant.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static long? Number(Instant? time) => time?.ToUnixTimeMilliseconds();
}
