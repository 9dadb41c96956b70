using Lagebild.Language.German;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Tagging;

namespace Lagebild.Training.Treebank.Normalising;

/// <summary>
/// FEATS of Universal Dependencies from UniMorph tags (MISC <c>UM=</c>), completed by what the form, the part of speech and the
/// lexicon tell, spelled exactly as the treebank spells it. Runs last: it relies on today's parts of speech and relations.
/// </summary>
internal sealed class FeaturesFromUniMorph(GermanLexicon lexicon) : INormalisingRule
{
    /// <summary>Stands in FEATS where the features are not known; "_" says that there are none.</summary>
    public const string Unknown = "?";

    private const string GenderTags = "MASC FEM NEUT";

    public void Apply(Draft sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence[i];
            if (!Enum.TryParse<Upos>(word.Upos, out var upos))
                upos = Upos.X;
            var given = Given(word);
            var feats = Complete(sentence, word, upos, given);
            word.Feats = feats is { } known ? known.ToString() : Unknown;
        }
    }

    private Morphology? Complete(Draft sentence, DraftWord word, Upos upos, Morphology? given)
    {
        switch (upos)
        {
            case Upos.PUNCT or Upos.ADP or Upos.CCONJ or Upos.SCONJ or Upos.INTJ or Upos.SYM:
                return Morphology.None;
            case Upos.PART or Upos.ADV:
                return ClosedClasses.German.Feats(word.Lower, upos);
            case Upos.NUM:
                return Morphology.None.With(NumType.Card);
            case Upos.ADJ when word.Universal != "amod" && !IsInflected(word):
                return Morphology.None.With(given?.Degree is Degree.Cmp or Degree.Sup ? given.Value.Degree : Degree.Pos);
        }
        if (given is not { } core)
            return null;
        return upos switch
        {
            Upos.NOUN or Upos.PROPN => Noun(word, core),
            Upos.ADJ => Adjective(word, core),
            Upos.DET or Upos.PRON => Pronoun(sentence, word, upos, core),
            Upos.VERB or Upos.AUX => Verb(word, upos, core),
            _ => null,
        };
    }

    private bool IsInflected(DraftWord word)
    {
        foreach (var reading in lexicon.Readings(word.Lower))
        {
            if (reading.Upos == Upos.ADJ && reading.Feats.Case == Case.None)
                return false;
        }
        return word.UniMorph.Any(t => t is "NOM" or "ACC" or "DAT" or "GEN");
    }

    private Morphology? Noun(DraftWord word, Morphology core)
    {
        var feats = Only(core, MorphologyField.Case, MorphologyField.Number, MorphologyField.Gender);
        if (feats.Gender == Gender.None && UniqueGender(word) is { } gender)
            feats = feats.With(gender);
        return feats.Case == Case.None || feats.Number == Number.None || feats.Gender == Gender.None ? null : feats;
    }

    /// <summary>The gender of a noun whose tags name several, or none, as the lexicon has it.</summary>
    private Gender? UniqueGender(DraftWord word)
    {
        var found = Gender.None;
        foreach (var reading in lexicon.Readings(word.Form))
        {
            if (reading.Upos != Upos.NOUN || reading.Feats.Gender == Gender.None)
                continue;
            if (found != Gender.None && found != reading.Feats.Gender)
                return null;
            found = reading.Feats.Gender;
        }
        return found == Gender.None ? null : found;
    }

    private static Morphology? Adjective(DraftWord word, Morphology core)
    {
        var feats = Only(core, MorphologyField.Case, MorphologyField.Number, MorphologyField.Gender, MorphologyField.Degree);
        if (feats.Degree == Degree.None)
            feats = feats.With(Degree.Pos);
        if (IsOrdinal(word))
            feats = feats.With(NumType.Ord);
        return feats.Case == Case.None || feats.Number == Number.None || feats.Gender == Gender.None ? null : feats;
    }

    private static bool IsOrdinal(DraftWord word) =>
        (char.IsAsciiDigit(word.Form[0]) && word.Form.EndsWith('.')) || word.Lower.StartsWith("erst", StringComparison.Ordinal) && word.Lower.Length <= 6
        || word.Lower.StartsWith("zweit", StringComparison.Ordinal) && word.Lower.Length <= 7 || word.Lower.StartsWith("dritt", StringComparison.Ordinal) && word.Lower.Length <= 7
        || word.Lower.StartsWith("viert", StringComparison.Ordinal) && word.Lower.Length <= 7;

    private Morphology? Pronoun(Draft sentence, DraftWord word, Upos upos, Morphology core)
    {
        if (upos == Upos.PRON && word.UniMorph.Contains("FORM"))
            return core.Case == Case.None ? null : Morphology.Parse("Person=2|Polite=Form|PronType=Prs").With(core.Case);
        var @fixed = ClosedClasses.German.Feats(word.Lower, upos);
        if (@fixed == Morphology.None)
            return null;
        var feats = @fixed.CompletedBy(Only(core, MorphologyField.Case, MorphologyField.Number, MorphologyField.Gender));
        if (word.Lower == "sich")
            feats = feats.With(MorphologyField.Number, 0).With(MorphologyField.Gender, 0);
        else if (word.UniMorph.Contains("REFL") && word.Lower is "mich" or "mir" or "dich" or "dir" or "uns")
            feats = feats.With(MorphologyField.Reflex, 1);
        if (word.Lower is "man" or "jemand" or "niemand" or "wer" or "wen" or "wem")
            feats = feats.With(Gender.None).With(Number.Sing);
        else if (word.Lower is "das" or "was" or "dies" && feats.Number == Number.None)
            feats = feats.With(Gender.Neut).With(Number.Sing);
        else if (HasNoGender(feats, upos))
            feats = feats.With(Gender.None);
        else if (upos == Upos.DET && feats.Number == Number.Sing && feats.Gender == Gender.None)
            feats = feats.With(GenderOfNoun(sentence, word));
        var needsNumber = word.Lower != "sich";
        var needsGender = feats.Number == Number.Sing && feats.PronType is PronType.Art or PronType.DemRel;
        return feats.Case == Case.None || (needsNumber && feats.Number == Number.None) || (needsGender && feats.Gender == Gender.None) ? null : feats;
    }

    /// <summary>Plural articles and relatives, and the first and second person, show no gender in the treebank.</summary>
    private static bool HasNoGender(Morphology feats, Upos upos) =>
        (feats.Number == Number.Plur && (upos == Upos.PRON || feats.Definite == Definite.Def))
        || (upos == Upos.PRON && feats.Person is Person.First or Person.Second);

    private Gender GenderOfNoun(Draft sentence, DraftWord determiner)
    {
        if (determiner.Head < 0 || sentence[determiner.Head] is not { Upos: "NOUN" } noun)
            return Gender.None;
        var given = Given(noun)?.Gender ?? Gender.None;
        return given != Gender.None ? given : UniqueGender(noun) ?? Gender.None;
    }

    private Morphology? Verb(DraftWord word, Upos upos, Morphology core)
    {
        var feats = Only(core, MorphologyField.Number, MorphologyField.Person, MorphologyField.Tense, MorphologyField.Mood, MorphologyField.VerbForm);
        var form = feats.VerbForm;
        if (form == VerbForm.None)
            form = LexicalVerbForm(word);
        if (form == VerbForm.None)
            return null;
        var voice = upos == Upos.AUX && word.Relation == "aux:pass" && ClosedClasses.German.Lemma(word.Lower, Upos.AUX) == "werden" ? Voice.Pass : Voice.None;
        if (form is VerbForm.Inf or VerbForm.Part)
            return Morphology.None.With(form).With(voice);
        feats = CompleteFinite(word, feats.With(VerbForm.Fin));
        if (feats.Mood == Mood.None || feats.Number == Number.None || feats.Person == Person.None || (feats.Tense == Tense.None && feats.Mood != Mood.Imp))
            return null;
        return feats.With(voice);
    }

    private VerbForm LexicalVerbForm(DraftWord word)
    {
        var found = VerbForm.None;
        foreach (var reading in lexicon.Readings(word.Lower))
        {
            if (reading.Upos != Upos.VERB)
                continue;
            if (found != VerbForm.None && found != reading.Feats.VerbForm)
                return VerbForm.None;
            found = reading.Feats.VerbForm;
        }
        return found;
    }

    /// <summary>Tags that were left out are taken from the one reading of the lexicon that does not contradict the others; indicative first.</summary>
    private Morphology CompleteFinite(DraftWord word, Morphology feats)
    {
        if (feats.Person == Person.None)
            feats = feats.With(Person.Third);
        foreach (var mood in (Mood[])[Mood.Ind, Mood.Sub])
        {
            foreach (var reading in lexicon.Readings(word.Lower))
            {
                if (reading.Upos == Upos.VERB && reading.Feats.VerbForm == VerbForm.Fin && reading.Feats.Mood == mood && reading.Feats.AgreesWith(feats))
                    return feats.CompletedBy(reading.Feats);
            }
        }
        return feats;
    }

    private static Morphology Only(Morphology from, params ReadOnlySpan<MorphologyField> fields)
    {
        var result = Morphology.None;
        foreach (var field in fields)
            result = result.With(field, from.Get(field));
        return result;
    }

    /// <summary>What the tags say; null where there are none. A gender that is not told apart is left open.</summary>
    private static Morphology? Given(DraftWord word)
    {
        if (word.UniMorph.Length == 0)
            return null;
        var feats = Morphology.None;
        if (word.UniMorph.Count(t => GenderTags.Contains(t, StringComparison.Ordinal) && t.Length >= 3) > 1)
            return UniMorphTags.Read(word.UniMorph.Where(t => t is not ("MASC" or "FEM" or "NEUT")), feats);
        return UniMorphTags.Read(word.UniMorph, feats);
    }
}
