using Lagebild.Dossiers.Log;
using Lagebild.Storage.Log;
using Lagebild.Storage.Sessions;

namespace Lagebild.Storage.Searching;

/// <summary>Full-text search; the index holds no text of its own.</summary>
internal sealed class TextSearch(Database database) : ISearch
{
    public static async Task AddAsync(Session session, long document, LogEntry entry) => await session.IndexAsync(document, IndexedText.Of(entry)).ConfigureAwait(false);

    public static async Task RemoveAsync(Session session, long document) => await session.DoAsync("drop-text", ("document", document)).ConfigureAwait(false);

    public async Task<IReadOnlyList<SearchHit>> FindAsync(SearchQuery query, int limit, CancellationToken cancellation = default)
    {
        if (query.IsEmpty || limit <= 0)
            return [];
        var entries = await database.ReadAsync(session => Find(session, query, limit), cancellation).ConfigureAwait(false);
        return [.. entries.Select(e => new SearchHit(e, Passage.Of(e.Document, query)))];
    }

    private static async Task<LogEntry[]> Find(Session session, SearchQuery query, int limit)
    {
        var found = new List<long>();
        SearchClause[] headline = [.. query.Clauses.Where(c => c is { Field: SearchField.Words, IsExcluded: false } && c.Words.Any(w => char.IsLetter(w[0]))).Select(c => c with { Field = SearchField.Headline })];
        if (headline.Length > 0)
            found.AddRange(await Search(session, [.. query.Clauses, .. headline], query, limit).ConfigureAwait(false));
        if (found.Count < limit)
            found.AddRange((await Search(session, query.Clauses, query, limit).ConfigureAwait(false)).Except(found).Take(limit - found.Count).ToArray());
        return await DocumentTable.ReadAsync(session, found).ConfigureAwait(false);
    }

    private static ValueTask<List<long>> Search(Session session, IReadOnlyList<SearchClause> clauses, SearchQuery query, int limit) => session.RowsAsync(
        "search", row => row.GetInt64(0), ("query", session.Match(clauses)),
        ("from", query.From is { } first ? DocumentTable.Ticks(first) : long.MinValue),
        ("to", query.To is { } last ? DocumentTable.Ticks(last.PlusDays(1)) - 1 : long.MaxValue), ("limit", (long)limit));
}
