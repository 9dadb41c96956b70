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

    /// <summary>So many words without a known language make a foreign text and not merely a short one.</summary>
    private const int WordsToBeForeign = 20;

    /// <summary>So many characters at the beginning hold the words that decide.</summary>
    private const int CharactersRead = 40_000;

    /// <summary>So many words outside quotation marks decide alone.</summary>
    private const int WordsToDecide = 12;

    /// <summary>In a foreign text German and English function words are rarer than this.</summary>
    private const double MostShareInForeign = 0.04;

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
        var sums = Sums(text, out var words);
        // A report may quote at length in another language: where enough stands outside quotation marks, that decides.
        var outside = Sums(Quotations.Outside(text[..Math.Min(text.Length, CharactersRead)]), out var own);
        if (own >= WordsToDecide && own < words && Best(outside, own) is not null)
            (sums, words) = (outside, own);
        return Best(sums, words) switch { "de" => TextLanguage.German, "en" => TextLanguage.English, _ => null };
    }

    /// <summary>
    /// True where a text is surely in neither German nor English: the function words of another language prevail, or in a text of some length
    /// those of both are missing.
    /// </summary>
    public static bool IsForeign(ReadOnlySpan<char> text)
    {
        if (Detect(text) is not null)
            return false;
        var sums = Sums(text, out var words);
        var known = sums[Array.IndexOf(Languages, "de")] + sums[Array.IndexOf(Languages, "en")];
        return Best(sums, words) is not (null or "de" or "en") || (words >= WordsToBeForeign && known < words * MostShareInForeign);
    }

    private static string? Best(double[] sums, int words)
    {
        var best = Array.IndexOf(sums, sums.Max());
        return words == 0 || sums[best] < Math.Max(1, words * LeastShare) ? null : Languages[best];
    }

    /// <summary>The weight of each language's function words among the words at the beginning.</summary>
    private static double[] Sums(ReadOnlySpan<char> text, out int words)
    {
        var sums = new double[Languages.Length];
        words = 0;
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
        return sums;
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
