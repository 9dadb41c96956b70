using Lagebild.Dossiers.Log;
using Lagebild.Reading.Documents;
using Lagebild.Storage.Log;
using Lagebild.Storage.Sessions;

namespace Lagebild.Storage.Searching;

/// <summary>Full-text search, without regard to case and accents; the index holds no text of its own.</summary>
internal sealed class TextSearch(Database database) : ISearch
{
    public static async Task AddAsync(Session session, long document, Document text) =>
        await session.DoAsync("index-text", ("document", document), ("headline", text.Headline), ("body", text.Body)).ConfigureAwait(false);

    public static async Task RemoveAsync(Session session, long document) => await session.DoAsync("drop-text", ("document", document)).ConfigureAwait(false);

    public Task<IReadOnlyList<LogEntry>> FindAsync(string words, int limit, CancellationToken cancellation = default) => database.ReadAsync<IReadOnlyList<LogEntry>>(
        async session =>
        {
            var query = Query(words);
            if (query.Length == 0)
                return [];
            var documents = await session.RowsAsync("search", row => row.GetInt64(0), ("query", query), ("limit", (long)limit)).ConfigureAwait(false);
            return await DocumentTable.ReadAsync(session, documents).ConfigureAwait(false);
        },
        cancellation);

    /// <summary>Quotes every term, so that nothing a user types is an operator or a syntax error.</summary>
    private static string Query(string words)
    {
        var terms = new List<string>();
        var parts = words.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1)
                Add(parts[i], false);
            else
                foreach (var word in parts[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                    Add(word.TrimEnd('*'), word.EndsWith('*'));
        }
        return string.Join(' ', terms);

        void Add(string term, bool isPrefix)
        {
            if (term.Any(char.IsLetterOrDigit))
                terms.Add($"\"{term}\"{(isPrefix ? "*" : "")}");
        }
    }
}
