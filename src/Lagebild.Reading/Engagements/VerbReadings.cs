using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Engagements;

/// <summary>What a verb's form can be, by the lexicon; the tagger decides where the form is not known.</summary>
internal static class VerbReadings
{
    public static bool IsParticiple(Word verb) => Has(verb, VerbForm.Part) ?? verb.Feats.VerbForm == VerbForm.Part;

    public static bool IsFinite(Word verb) => Has(verb, VerbForm.Fin) ?? verb.Feats.VerbForm == VerbForm.Fin;

    /// <summary>True for a form that can only be past; where it can be both, the tagger decides for strong verbs alike.</summary>
    public static bool IsPast(Word verb)
    {
        var (past, present) = (false, false);
        foreach (var reading in GermanLexicon.Shipped.Readings(verb.Form))
        {
            past |= reading.Feats is { VerbForm: VerbForm.Fin, Tense: Tense.Past };
            present |= reading.Feats is { VerbForm: VerbForm.Fin, Tense: Tense.Pres, Mood: Mood.Ind };
        }
        return past != present ? past : verb.Feats.Tense == Tense.Past;
    }

    private static bool? Has(Word verb, VerbForm form)
    {
        var isKnown = false;
        foreach (var reading in GermanLexicon.Shipped.Readings(verb.Form))
        {
            if (reading.Upos is not (Upos.VERB or Upos.AUX))
                continue;
            isKnown = true;
            if (reading.Feats.VerbForm == form)
                return true;
        }
        return isKnown ? false : null;
    }
}
