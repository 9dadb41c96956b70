using System.Data.Common;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using Lagebild.Reading.Documents;
using Lagebild.Storage.Log;
using Lagebild.Storage.Sessions;

namespace Lagebild.Storage.Stories;

/// <summary>Stories as one moment of the database has them.</summary>
internal sealed class StoryViews(Database database, DerivedViews views) : IStoryViews
{
    /// <summary>In the place of an outlet: any.</summary>
    private const long AnyOutlet = -1;

    public Task<IReadOnlyList<StorySummary>> ListAsync(int least = 1, int limit = int.MaxValue, CancellationToken cancellation = default) => database.ReadAsync<IReadOnlyList<StorySummary>>(
        async session =>
        {
            var rows = await session.RowsAsync("stories", ToRow, ("least", (long)least), ("limit", (long)limit)).ConfigureAwait(false);
            return [.. (await Named(session, rows).ConfigureAwait(false)).Select(s => s.Summary)];
        },
        cancellation);

    public Task<Story?> FindAsync(string prefix, CancellationToken cancellation = default) => database.ReadAsync(
        async session =>
        {
            var documents = await DocumentTable.FindByPrefixAsync(session, prefix.ToLowerInvariant()).ConfigureAwait(false);
            var stories = await session.NumbersAsync("story-of", documents).ConfigureAwait(false);
            return stories.Count == 1 ? (await StoryIndex.GatherAsync(session, stories.Min, await views.Decided.OfAsync(session).ConfigureAwait(false)).ConfigureAwait(false)).Story : null;
        },
        cancellation);

    public Task<IReadOnlyList<LogEntry>> ReadAsync(Story story, CancellationToken cancellation = default) => database.ReadAsync<IReadOnlyList<LogEntry>>(
        async session =>
        {
            if (await DocumentTable.FindAsync(session, story.Id.First).ConfigureAwait(false) is not { } document
                || await StoryIndex.StoryOfAsync(session, document).ConfigureAwait(false) is not { } number)
            {
                return [];
            }
            var (_, members, guests) = await StoryIndex.GatherAsync(session, number, await views.Decided.OfAsync(session).ConfigureAwait(false)).ConfigureAwait(false);
            return [.. members, .. guests];
        },
        cancellation);

    public Task<IReadOnlyList<ListedReport>> ReportsAsync(ReportFilter filter, CancellationToken cancellation = default) => database.ReadAsync<IReadOnlyList<ListedReport>>(
        async session =>
        {
            var listed = new List<(long Document, long Story, long Moment)>();
            foreach (var outlet in filter.Source is { } source ? await DocumentTable.OutletsAsync(session, source).ConfigureAwait(false) : [AnyOutlet])
                listed.AddRange(await List(session, outlet, filter).ConfigureAwait(false));
            listed = [.. listed.OrderByDescending(l => l.Moment).Take(filter.Limit)];
            var rows = await session.EachAsync("story-line", ToRow, listed.Select(l => l.Story).Distinct()).ConfigureAwait(false);
            var stories = (await Named(session, rows).ConfigureAwait(false)).ToDictionary(s => s.Number, s => s.Summary);
            var decided = await views.Decided.OfAsync(session).ConfigureAwait(false);
            var documents = await DocumentTable.ReadAsync(session, listed.Select(l => l.Document)).ConfigureAwait(false);
            return [.. listed.Zip(documents, (l, d) => new ListedReport((decided.Correct(d) ?? d).Document, stories[l.Story]))];
        },
        cancellation);

    public Task RebuildAsync(CancellationToken cancellation = default) => views.RebuildAsync(cancellation);

    private static ValueTask<List<(long Document, long Story, long Moment)>> List(Session session, long outlet, ReportFilter filter) => session.RowsAsync(
        "list-documents", row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), ("outlet", outlet),
        ("from", filter.From is { } first ? DocumentTable.Ticks(first) : long.MinValue),
        ("to", filter.To is { } last ? DocumentTable.Ticks(last.PlusDays(1)) - 1 : long.MaxValue), ("limit", (long)filter.Limit));

    private static StoryRow ToRow(DbDataReader row) => new(
        row.GetInt64(0), (int)row.GetInt64(1), DocumentTable.ToId((byte[])row[2]), row.GetInt64(3), row.GetInt64(4), row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? 0 : (int)row.GetInt64(6));

    /// <summary>What the writer has not named yet is named here, for this answer alone.</summary>
    private async Task<List<(long Number, StorySummary Summary)>> Named(Session session, List<StoryRow> rows)
    {
        var decided = await views.Decided.OfAsync(session).ConfigureAwait(false);
        var named = new List<(long, StorySummary)>(rows.Count);
        foreach (var row in rows)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            var name = row.Title is null ? await StoryName.OfAsync(session, row.Number, decided).ConfigureAwait(false) : new StoryName(row.Number, row.Title, row.Origins);
            named.Add((row.Number, new StorySummary(new StoryId(row.Id), name.Title, row.Reports, name.Origins, DocumentTable.ToMoment(row.First), DocumentTable.ToMoment(row.Last))));
        }
        return named;
    }

    private readonly record struct StoryRow(long Number, int Reports, DocumentId Id, long First, long Last, string? Title, int Origins);
}
