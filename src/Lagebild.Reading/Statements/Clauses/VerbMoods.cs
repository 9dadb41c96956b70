using System.Collections.Frozen;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Statements.Clauses;

/// <summary>The mood of a finite verb: what the tagger says, put right where the lexicon leaves one reading.</summary>
internal sealed class VerbMoods(GermanLexicon lexicon, IEnumerable<string[]> rows)
{
    private readonly FrozenDictionary<string, ClauseMood> _sure =
        rows.ToFrozenDictionary(r => r[0], r => r[1] == "1" ? ClauseMood.SubjunctiveOne : ClauseMood.SubjunctiveTwo, StringComparer.OrdinalIgnoreCase);

    public ClauseMood Of(Word verb)
    {
        if (_sure.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(verb.Form, out var sure))
            return sure;
        var (subjunctive, indicative) = (ClauseMood.None, ClauseMood.None);
        foreach (var reading in lexicon.Readings(verb.Form))
        {
            var feats = reading.Feats;
            if (feats.VerbForm != VerbForm.Fin || (feats.Person != Person.Third && feats.Person != Person.None))
                continue;
            if (feats.Mood == Mood.Sub)
                subjunctive = feats.Tense == Tense.Past ? ClauseMood.SubjunctiveTwo : ClauseMood.SubjunctiveOne;
            else if (feats.Mood == Mood.Ind)
                indicative = feats.Tense == Tense.Past ? ClauseMood.Past : ClauseMood.Indicative;
        }
        if (subjunctive != ClauseMood.None && indicative == ClauseMood.None)
            return subjunctive;
        if (subjunctive == ClauseMood.None && indicative != ClauseMood.None)
            return indicative;
        var tagged = verb.Feats;
        return tagged.Mood switch
        {
            Mood.Sub => tagged.Tense == Tense.Past ? ClauseMood.SubjunctiveTwo : ClauseMood.SubjunctiveOne,
            _ => tagged.Tense == Tense.Past ? ClauseMood.Past : ClauseMood.Indicative,
        };
    }
}
