using System.Collections.Frozen;

namespace Lagebild.Language.Detection;

/// <summary>
/// Tells the language of a text by the share of frequent function words among its words. A word that several languages share counts
/// for each of them in part.
/// </summary>
public static class LanguageDetector
{
    /// <summary>So many words at the beginning decide.</summary>
    private const int WordsRead = 2000;

    /// <summary>Below this share of function words the text is in no language that is known here.</summary>
    private const double LeastShare = 0.12;

    private static readonly string[] Languages;
    private static readonly FrozenDictionary<string, double[]> Weights;
    private static readonly FrozenDictionary<string, double[]>.AlternateLookup<ReadOnlySpan<char>> WeightOf;

    static LanguageDetector()
    {
        var rows = TsvTable.Rows(typeof(LanguageDetector).Assembly, "Detection/function-words.tsv", 2).ToList();
        Languages = [.. rows.Select(r => r[0]).Distinct()];
        Weights = rows.GroupBy(r => r[1]).ToFrozenDictionary(g => g.Key, WeightsOf, StringComparer.Ordinal);
        WeightOf = Weights.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The language of the text, or null where it is neither German nor English or too little is there to tell.</summary>
    public static TextLanguage? Detect(ReadOnlySpan<char> text)
    {
        var sums = new double[Languages.Length];
        var words = 0;
        Span<char> lowered = stackalloc char[16];
        for (var at = 0; at < text.Length && words < WordsRead;)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            if (at == start)
            {
                at++;
                continue;
            }
            words++;
            if (at - start > lowered.Length)
                continue;
            var length = text[start..at].ToLowerInvariant(lowered);
            if (WeightOf.TryGetValue(lowered[..length], out var weights))
            {
                for (var i = 0; i < sums.Length; i++)
                    sums[i] += weights[i];
            }
        }
        var best = Array.IndexOf(sums, sums.Max());
        if (words == 0 || sums[best] < Math.Max(1, words * LeastShare))
            return null;
        return Languages[best] switch { "de" => TextLanguage.German, "en" => TextLanguage.English, _ => null };
    }

    private static double[] WeightsOf(IGrouping<string, string[]> word)
    {
        var weights = new double[Languages.Length];
        var sharing = word.Count();
        foreach (var row in word)
            weights[Array.IndexOf(Languages, row[0])] = 1.0 / sharing;
        return weights;
    }
}
