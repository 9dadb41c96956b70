using System.Collections.Concurrent;
using System.Text;
using Lagebild.Dossiers.Names;
using Lagebild.Language;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Terms;

namespace Lagebild.Storage.Searching;

/// <summary>
/// By what a word is found: as it stands, by its dictionary form, by the parts of a compound, with and without its umlauts, and a word that is in no
/// dictionary by the skeleton that all spellings of a name have in common. The same for texts and for questions, in every database.
/// </summary>
public static class SearchWords
{
    /// <summary>Stands before skeletons, which are no words.</summary>
    public const char Skeleton = '0';

    private const int MostKept = 100_000;
    private const int LongestForm = 64;

    private static readonly ConcurrentDictionary<(TextLanguage, string), string[]> Known = new();

    /// <summary>How many are known, about.</summary>
    private static int _kept;

    /// <summary>What a word of a text is found by; each once.</summary>
    public static string[] Of(string form, TextLanguage language)
    {
        if (Known.TryGetValue((language, form), out var words))
            return words;
        // To count a dictionary that many write to would stop them all.
        if (Interlocked.Increment(ref _kept) > MostKept)
        {
            Known.Clear();
            Volatile.Write(ref _kept, 0);
        }
        return Known.GetOrAdd((language, form), static key => [.. Find(key.Item2, key.Item1)]);
    }

    /// <summary>What a word of a question may be found by: it is not told in which language, nor with which capitals, it was meant.</summary>
    public static string[] OfQuestion(string word)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        found.UnionWith(Plain(word));
        var isKnown = false;
        foreach (var spelling in new[] { word.ToLowerInvariant(), WithUmlauts(word.ToLowerInvariant()) }.Distinct())
        {
            var capital = char.ToUpperInvariant(spelling[0]) + spelling[1..];
            foreach (var lemma in GermanTerms.Shipped.Of(spelling).Take(1).Concat(GermanTerms.Shipped.Of(capital).Take(1)))
                found.UnionWith(Plain(lemma));
            isKnown |= IsKnown(spelling, capital);
        }
        if (!isKnown)
            found.UnionWith(Names(word));
        return [.. found];
    }

    /// <summary>The words of a text in small letters of a to z and figures, as far as they have some: "Weißen Haus" to [weissen, haus].</summary>
    public static string[] Plain(string text) => NameFolding.PlainWords(text);

    /// <summary>Skeletons of the words of a name, marked as such.</summary>
    public static IEnumerable<string> Names(string name) => NameFolding.Words(name).Where(w => w.Length > 1).Select(w => Skeleton + w);

    private static SortedSet<string> Find(string form, TextLanguage language)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        if (form.Length > LongestForm || !form.Any(char.IsLetterOrDigit))
            return found;
        string[] terms = language == TextLanguage.German ? GermanTerms.Shipped.Of(form) : [];
        foreach (var word in terms.Prepend(form))
        {
            found.UnionWith(Plain(word));
            found.UnionWith(WithoutUmlauts(word));
        }
        if (char.IsUpper(form[0]) && (language != TextLanguage.German || !IsKnown(form.ToLowerInvariant(), form)))
            found.UnionWith(Names(form));
        return found;
    }

    /// <summary>As it may have been meant by somebody whose keyboard has no umlauts.</summary>
    private static string WithUmlauts(string word) =>
        word.Replace("ae", "ä", StringComparison.Ordinal).Replace("oe", "ö", StringComparison.Ordinal).Replace("ue", "ü", StringComparison.Ordinal);

    private static bool IsKnown(string small, string capital) => GermanLexicon.Shipped.Readings(small).Length + GermanLexicon.Shipped.Readings(capital).Length > 0;

    /// <summary>As somebody types who leaves the marks out: "Gesprache". A letter that is written with an e behind it loses that.</summary>
    private static string[] WithoutUmlauts(string word)
    {
        var bare = new StringBuilder(word.Length);
        var isMarked = false;
        foreach (var c in word)
        {
            var letter = char.IsAscii(c) ? c : Plain(c.ToString()) is [[var first, 'e']] ? first : c;
            isMarked |= letter != c;
            bare.Append(letter);
        }
        return isMarked ? Plain(bare.ToString()) : [];
    }
}
