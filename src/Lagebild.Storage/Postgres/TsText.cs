using System.Globalization;
using System.Text;
using Lagebild.Storage.Searching;

namespace Lagebild.Storage.Postgres;

/// <summary>
/// Texts and clauses in the spelling of <c>tsvector</c> and <c>tsquery</c> (chapter 8.11 of PostgreSQL's manual), without any of its dictionaries. One
/// vector holds all: words as they are, those of the headline behind an 8, those of phrases with their places behind a 9.
/// </summary>
internal static class TsText
{
    private const char Headline = '8', Phrase = '9';

    public static string Vector(IndexedText text)
    {
        var vector = new StringBuilder();
        foreach (var word in text.Words)
            vector.Append('\'').Append(word).Append("' ");
        foreach (var word in text.Headline)
            vector.Append('\'').Append(Headline).Append(word).Append("' ");
        foreach (var places in text.Text.Select((Word, i) => (Word, Place: i + 1)).GroupBy(t => t.Word, t => t.Place, StringComparer.Ordinal))
            vector.Append('\'').Append(Phrase).Append(places.Key).Append("':").AppendJoin(',', places.Select(p => p.ToString(CultureInfo.InvariantCulture))).Append(' ');
        return vector.ToString();
    }

    public static string Query(IReadOnlyList<SearchClause> clauses) =>
        string.Join(" & ", clauses.Select(c => (c.IsExcluded ? "!" : "") + Write(c)).Append($"'{IndexedText.Any}'"));

    private static string Write(SearchClause clause) => clause.Field == SearchField.Text
        ? $"({string.Join(" <-> ", clause.Words.Select(w => $"'{Phrase}{w}'"))})"
        : $"({string.Join(" | ", clause.Words.Select(w => $"'{(clause.Field == SearchField.Headline ? Headline : "")}{w}'{(clause.IsPrefix ? ":*" : "")}"))})";
}
