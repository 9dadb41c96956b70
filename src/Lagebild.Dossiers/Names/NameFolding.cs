using System.Collections.Frozen;
using System.Text;
using Lagebild.Language;

namespace Lagebild.Dossiers.Names;

/// <summary>
/// Brings the spellings of one name to one skeleton (Selenskyj, Zelensky, Zelenskyy: "selenski"), by the rules of
/// Names/letters.tsv and Names/transliteration.tsv and by no list of persons.
/// </summary>
public static class NameFolding
{
    private static readonly FrozenDictionary<char, string> Letters =
        TsvTable.Rows(typeof(NameFolding).Assembly, "Names/letters.tsv", 2).ToFrozenDictionary(row => row[0][0], row => row[1]);

    private static readonly Rule[] Rules = [.. TsvTable.Rows(typeof(NameFolding).Assembly, "Names/transliteration.tsv", 2).Select(row => new Rule(row[0], row[1]))];

    /// <summary>The words of a name in plain a-z and 0-9, without transliteration: "Wolodymyr Selenskyj" to [wolodymyr, selenskyj].</summary>
    public static string[] PlainWords(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in name)
        {
            var lower = char.ToLowerInvariant(c);
            if (Letters.TryGetValue(lower, out var written))
                word.Append(written);
            else if (char.IsLetterOrDigit(lower))
                word.Append(lower);
            else if (c is not '-' and not '.')
                Close();
        }
        Close();
        return [.. words];

        void Close()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>The words of a name as skeletons; spellings of one name agree in them.</summary>
    public static string[] Words(string name)
    {
        var words = PlainWords(name);
        for (var i = 0; i < words.Length; i++)
            words[i] = Skeleton(words[i]);
        return words;
    }

    public static string Fold(string name) => string.Join(' ', Words(name));

    private static string Skeleton(string word)
    {
        foreach (var rule in Rules)
            word = rule.Apply(word);
        var single = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (single.Length == 0 || single[^1] != c)
                single.Append(c);
        }
        return single.ToString();
    }

    private sealed class Rule(string from, string to)
    {
        private readonly string _letters = from.Trim('^', '$');

        public string Apply(string word)
        {
            if (from[0] == '^')
                return word.StartsWith(_letters, StringComparison.Ordinal) ? to + word[_letters.Length..] : word;
            if (from[^1] == '$')
                return word.EndsWith(_letters, StringComparison.Ordinal) ? word[..^_letters.Length] + to : word;
            return word.Replace(_letters, to, StringComparison.Ordinal);
        }
    }
}
