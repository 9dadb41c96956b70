using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Statements.Cues;

/// <summary>The lemmas a word may have: the analysis' own first, then what the lexicon knows of its form.</summary>
internal sealed class Lemmas(ReadingLanguage language)
{
    public List<string> Of(Word word, Upos upos)
    {
        var lemmas = new List<string> { word.Lemma };
        foreach (var reading in language.Lexicon.Readings(word.Form))
        {
            if (reading.Upos == upos && reading.Lemma(word.Form) is var lemma && !lemmas.Contains(lemma))
                lemmas.Add(lemma);
        }
        if (char.IsUpper(word.Form[0]) && upos == Upos.VERB)
        {
            var lower = word.FormString.ToLowerInvariant();
            foreach (var reading in language.Lexicon.Readings(lower))
            {
                if (reading.Upos == upos && reading.Lemma(lower) is var lemma && !lemmas.Contains(lemma))
                    lemmas.Add(lemma);
            }
        }
        // Swiss spelling: "hiess" is "hieß".
        if (lemmas.Count == 1 && word.Form.Contains(language.Endings.OtherSpelling, StringComparison.Ordinal))
        {
            var sharp = word.FormString.ToLowerInvariant().Replace(language.Endings.OtherSpelling, language.Endings.Spelling, StringComparison.Ordinal);
            foreach (var reading in language.Lexicon.Readings(sharp))
            {
                if (reading.Upos == upos)
                    lemmas.Add(reading.Lemma(sharp));
            }
        }
        return lemmas;
    }
}
