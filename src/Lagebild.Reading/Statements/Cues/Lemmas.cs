using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Statements.Cues;

/// <summary>The lemmas a word may have: the analysis' own first, then what the lexicon knows of its form.</summary>
internal static class Lemmas
{
    public static List<string> Of(Word word, Upos upos)
    {
        var lemmas = new List<string> { word.Lemma };
        foreach (var reading in GermanLexicon.Shipped.Readings(word.Form))
        {
            if (reading.Upos == upos && reading.Lemma(word.Form) is var lemma && !lemmas.Contains(lemma))
                lemmas.Add(lemma);
        }
        if (char.IsUpper(word.Form[0]) && upos == Upos.VERB)
        {
            var lower = word.FormString.ToLowerInvariant();
            foreach (var reading in GermanLexicon.Shipped.Readings(lower))
            {
                if (reading.Upos == upos && reading.Lemma(lower) is var lemma && !lemmas.Contains(lemma))
                    lemmas.Add(lemma);
            }
        }
        // Swiss spelling: "hiess" is "hieß".
        if (lemmas.Count == 1 && word.Form.Contains("ss", StringComparison.Ordinal))
        {
            var sharp = word.FormString.ToLowerInvariant().Replace("ss", "ß", StringComparison.Ordinal);
            foreach (var reading in GermanLexicon.Shipped.Readings(sharp))
            {
                if (reading.Upos == upos)
                    lemmas.Add(reading.Lemma(sharp));
            }
        }
        return lemmas;
    }

    public static bool Is(Word word, string lemma) => Of(word, Upos.VERB).Contains(lemma);
}
