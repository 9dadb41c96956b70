using Lagebild.Storage.Searching;

namespace Lagebild.Storage.Sqlite;

/// <summary>Clauses in the query language of FTS5 (sqlite.org/fts5.html, section 3). Every word is quoted, so that none is an operator.</summary>
internal static class FtsMatch
{
    public static string Write(IReadOnlyList<SearchClause> clauses)
    {
        var wanted = string.Join(" AND ", clauses.Where(c => !c.IsExcluded).Select(Write).DefaultIfEmpty($"words : \"{IndexedText.Any}\""));
        var excluded = string.Join(" OR ", clauses.Where(c => c.IsExcluded).Select(Write));
        return excluded.Length == 0 ? wanted : $"({wanted}) NOT ({excluded})";
    }

    private static string Write(SearchClause clause) => clause.Field == SearchField.Text
        ? $"text : \"{string.Join(' ', clause.Words)}\""
        : $"{(clause.Field == SearchField.Headline ? "headline" : "words")} : ({string.Join(" OR ", clause.Words.Select(w => $"\"{w}\"{(clause.IsPrefix ? " *" : "")}"))})";
}
