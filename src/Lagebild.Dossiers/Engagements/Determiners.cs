using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Lagebild.Dossiers.Names;
using Lagebild.Language;

namespace Lagebild.Dossiers.Engagements;

/// <summary>Whether a sentence speaks of an occasion as one that is known: "das für Montag geplante Treffen", not "ein Treffen".</summary>
internal static partial class Determiners
{
    /// <summary>How many words, numbers with them, may stand between the article and its noun.</summary>
    private const int Reach = 12;

    private static readonly FrozenDictionary<string, bool> Known =
        TsvTable.Rows(typeof(Determiners).Assembly, "Engagements/determiners.tsv", 2).ToFrozenDictionary(r => r[0], r => r[1] == "1", StringComparer.OrdinalIgnoreCase);

    /// <param name="sentence">The sentence that tells of the occasion.</param>
    /// <param name="noun">The word that names it, folded.</param>
    public static bool SayKnown(string sentence, string noun)
    {
        foreach (var clause in Clauses().Split(sentence))
        {
            string[] words = [.. Words().Matches(clause).Select(m => m.Value)];
            var at = Array.FindIndex(words, w => IsForm(NameFolding.Fold(w), noun));
            if (at >= 0 && Before(words, at) is { } article)
                return Known[words[article]];
        }
        return false;
    }

    /// <summary>The nearest article before a noun; of two with one word between them ("das für den 7. November geplante Treffen") the first one is the noun's.</summary>
    private static int? Before(string[] words, int noun)
    {
        var article = Array.FindLastIndex(words, Math.Max(0, noun - 1), Math.Min(Reach, noun), Known.ContainsKey);
        return article < 0 ? null : article >= 2 && Known.ContainsKey(words[article - 2]) ? article - 2 : article;
    }

    /// <summary>The noun itself, with an ending, or behind other parts of a compound.</summary>
    private static bool IsForm(string word, string noun) =>
        noun.Length > 2 && word.IndexOf(noun, StringComparison.Ordinal) is >= 0 and var at && word.Length - at - noun.Length <= 2;

    [GeneratedRegex(@"[,;:–—]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"\p{L}[\p{L}-]*|\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
