using System.Text;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Tagging;

namespace Lagebild.Sources.Inputs.Repairs;

/// <summary>
/// Headlines and texts in capitals, in the letters they would have had: a word as the body writes it inside a sentence, else as the lexicon
/// of German knows it, a capital for nouns and names. Short words that nobody knows stay ("EU", "NATO").
/// </summary>
internal static class TrueCase
{
    private const int FewestLetters = 12;
    private const int LongestAcronym = 4;
    private const int LongestWord = 60;

    /// <summary>True where nearly all letters are capitals.</summary>
    public static bool IsCapitals(string text)
    {
        int upper = 0, lower = 0;
        foreach (var c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }
        return upper >= FewestLetters && lower * 10 < upper && text.Contains(' ', StringComparison.Ordinal);
    }

    /// <param name="text">A text in capitals; another comes back as it is.</param>
    /// <param name="body">Where words of it may stand in their own letters.</param>
    public static string Restore(string text, string body)
    {
        if (!IsCapitals(text))
            return text;
        var known = IsCapitals(body) ? [] : FormsIn(body);
        var restored = new StringBuilder(text.Length);
        var begins = true;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (end == at)
            {
                begins |= text[at] is '.' or '!' or '?' or ':' or '„' or '"' or '\n';
                restored.Append(text[at++]);
                continue;
            }
            var word = Word(text[at..end], known, isPart: end < text.Length && text[end] == '-' || (at > 0 && text[at - 1] == '-'));
            restored.Append(begins && word.Length > 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word);
            begins = false;
            at = end;
        }
        return restored.ToString();
    }

    /// <summary>Each word of a text with the letters it has most often inside sentences.</summary>
    private static Dictionary<string, string> FormsIn(string body)
    {
        var counts = new Dictionary<string, Dictionary<string, int>>(StringComparer.OrdinalIgnoreCase);
        var begins = true;
        for (var at = 0; at < body.Length;)
        {
            var end = at;
            while (end < body.Length && char.IsLetter(body[end]))
                end++;
            if (end == at)
            {
                begins |= body[at] is '.' or '!' or '?' or ':' or '„' or '"' or '\n' or '–';
                at++;
                continue;
            }
            var word = body[at..Math.Min(end, at + LongestWord)];
            if (!counts.TryGetValue(Key(word), out var forms))
                counts[Key(word)] = forms = new Dictionary<string, int>(StringComparer.Ordinal);
            // What begins a sentence has a capital in any case and tells little.
            forms[word] = forms.GetValueOrDefault(word) + (begins ? 1 : 100);
            begins = false;
            at = end;
        }
        return counts.ToDictionary(c => c.Key, c => c.Value.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).First() is { Value: >= 100 } best ? best.Key : "", StringComparer.OrdinalIgnoreCase);
    }

    private static string Word(string word, Dictionary<string, string> known, bool isPart)
    {
        if (known.TryGetValue(Key(word), out var form) && form.Length > 0)
            return form;
        if (word.Length > LongestWord)
            return word;
        var lower = word.ToLowerInvariant();
        foreach (var spelled in lower.Contains("ss", StringComparison.Ordinal) ? new[] { lower, lower.Replace("ss", "ß", StringComparison.Ordinal) } : [lower])
        {
            var capital = char.ToUpperInvariant(spelled[0]) + spelled[1..];
            var lexicon = GermanLexicon.Shipped;
            if (!isPart && lexicon.Readings(spelled).Length > 0 && !IsRatherNoun(spelled, capital))
                return spelled;
            if (lexicon.Has(capital, Upos.NOUN))
                return capital;
            if (lexicon.Readings(spelled).Length > 0)
                return isPart ? capital : spelled;
        }
        if (FunctionWords.Contains(lower))
            return lower;
        if (KnownNames.Shipped.Of(word) != NameKinds.None && word.Length > 2)
            return char.ToUpperInvariant(lower[0]) + lower[1..];
        return word.Length <= LongestAcronym ? word : char.ToUpperInvariant(lower[0]) + lower[1..];
    }

    /// <summary>A noun that has the letters of a verb or an adjective ("TREFFEN") is the likelier reading in a headline.</summary>
    private static bool IsRatherNoun(string lower, string capital) =>
        GermanLexicon.Shipped.Has(capital, Upos.NOUN) && !GermanLexicon.Shipped.Has(lower, Upos.ADJ) && lower.EndsWith("en", StringComparison.Ordinal);

    private static string Key(string word) => word.Replace("ß", "ss", StringComparison.Ordinal).Replace("ẞ", "ss", StringComparison.Ordinal).ToLowerInvariant();

    private static readonly HashSet<string> FunctionWords = [.. Language.TsvTable.Rows(typeof(TrueCase).Assembly, "Inputs/Repairs/function-words.tsv", 1).SelectMany(r => r[0].Split(' '))];
}
