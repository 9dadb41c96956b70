using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Clauses;

/// <summary>Tense and mood of a finite full verb: the tagger's, put right where the lexicon leaves one reading for the third person.</summary>
internal static class FiniteForm
{
    public static (ClauseTense Tense, ClauseMood Mood) Of(Word verb, ClauseTables tables)
    {
        (ClauseTense, ClauseMood)? subjunctive = null, indicative = null;
        var isThird = verb.Feats.Person is Person.Third or Person.None;
        foreach (var reading in isThird ? tables.Readings(Small(verb)) : [])
        {
            var feats = reading.Feats;
            if (feats.VerbForm != VerbForm.Fin || feats.Person is not (Person.Third or Person.None) || (feats.Number != Number.None && verb.Feats.Number != Number.None && feats.Number != verb.Feats.Number))
                continue;
            if (feats.Mood == Mood.Sub)
                subjunctive = (ClauseTense.Present, feats.Tense == Tense.Past ? ClauseMood.SubjunctiveTwo : ClauseMood.SubjunctiveOne);
            else if (feats.Mood == Mood.Ind)
                indicative = (feats.Tense == Tense.Past ? ClauseTense.Past : ClauseTense.Present, ClauseMood.Indicative);
        }
        if (subjunctive is { } one && indicative is null)
            return one;
        if (indicative is { } only && subjunctive is null)
            return only;
        // A weak verb's second Konjunktiv is its preterite: what could be either is told, not wished.
        if (indicative is { Item1: ClauseTense.Past } past)
            return past;
        return verb.Feats switch
        {
            { Mood: Mood.Sub, Tense: Tense.Past } => (ClauseTense.Present, ClauseMood.SubjunctiveTwo),
            { Mood: Mood.Sub } => (ClauseTense.Present, ClauseMood.SubjunctiveOne),
            { Tense: Tense.Past } => (ClauseTense.Past, ClauseMood.Indicative),
            _ => (ClauseTense.Present, ClauseMood.Indicative),
        };
    }

    /// <summary>The form as the lexicon has it; it knows verbs in small letters.</summary>
    private static string Small(Word verb) => verb.FormString.ToLowerInvariant();
}
