using Lagebild.Language.Parsing;

namespace Lagebild.Reading.Actors;

/// <summary>Known names of one or several words, found in a text in any inflection ("der Vereinten Nationen", "im Weißen Haus").</summary>
/// <param name="endings">What words of longer names lose.</param>
/// <param name="isArticle">True for an article that may begin a name in small letters ("al-Qaida").</param>
internal sealed class NameTable(string[] endings, Func<string, bool> isArticle)
{
    private const int MostWords = 8;

    private readonly Dictionary<string, KnownName> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);

    /// <summary>Adds a name; the first entry of a name wins.</summary>
    public void Add(string name, KnownName known)
    {
        var parts = name.Replace("-", " - ", StringComparison.Ordinal).Replace("/", " / ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var key = "";
        for (var i = 0; i < parts.Length; i++)
        {
            key = parts.Length == 1 ? parts[i] : i == 0 ? Stem(parts[i]) : key + " " + Stem(parts[i]);
            _beginnings.Add(key);
        }
        _names.TryAdd(key, known);
    }

    /// <summary>The longest known name that begins at the word, and how many words it takes.</summary>
    public (KnownName Name, int Words)? Find(ParsedText text, int start, int end)
    {
        var first = text.Tokens.FormString(start);
        if (first.Length < 2 || !(char.IsUpper(first[0]) || isArticle(first)))
            return null;
        (KnownName, int)? found = Find(first) is { } single ? (single, 1) : null;
        var key = Stem(first);
        for (var (parts, word) = (1, start + 1); parts < MostWords && word < end && _beginnings.Contains(key); parts++)
        {
            // A name holds "vom", not the two words that it stands for.
            var token = text.Tokens.Tokens[text.Tokens.TokenOf(word)];
            key += " " + Stem(token.WordCount > 1 ? token.Range.Of(text.Text) : text.Tokens.FormString(word));
            word += token.WordCount;
            if (_names.TryGetValue(key, out var known))
                found = (known, word - start);
        }
        return found;
    }

    /// <summary>The known name that is one word, as it stands or with a genitive ending.</summary>
    public KnownName? Find(string name) =>
        _names.TryGetValue(name, out var known) ? known
        : name.Length > 3 && name[^1] is 's' or '’' or '\'' ? _names.GetValueOrDefault(name[..^1])
        : null;

    /// <summary>Words of longer names lose every ending, one after the other, so that "Hauses" meets "Haus".</summary>
    private string Stem(string word)
    {
        while (Array.Find(endings, e => word.Length > e.Length + 2 && char.IsLower(word[^1]) && word.EndsWith(e, StringComparison.Ordinal)) is { } ending)
            word = word[..^ending.Length];
        return word;
    }
}
