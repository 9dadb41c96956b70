using Lagebild.Reading.Documents;

namespace Lagebild.Storage.Sqlite;

/// <summary>Full-text search by FTS5, without regard to case and accents; the index holds no text of its own.</summary>
internal sealed class TextSearch(Session session)
{
    public void Add(long document, Document text) =>
        session.Do("index-text", ("document", document), ("headline", text.Headline), ("body", text.Body));

    /// <summary>Documents with all the words; words in double quotes are a phrase, a star at the end of a word stands for any ending.</summary>
    public List<long> Find(string words, int limit)
    {
        var query = Query(words);
        return query.Length == 0 ? [] : session.Rows("search", row => row.GetInt64(0), ("query", query), ("limit", (long)limit));
    }

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
