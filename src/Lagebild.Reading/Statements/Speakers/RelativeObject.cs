using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Clauses;

namespace Lagebild.Reading.Statements.Speakers;

/// <summary>
/// "die Alternative, die Berg nannte": the form of the relative pronoun leaves open who does it; a thing does not speak, so that the name
/// behind the pronoun does.
/// </summary>
internal static class RelativeObject
{
    /// <summary>The head of the name that speaks in a relative clause whose pronoun is the object, or -1.</summary>
    public static int Speaker(ReadingText text, Clause clause)
    {
        var pronoun = clause.First;
        if (clause.Kind != ClauseKind.Relative || clause.Verb < 0 || pronoun < 2 || !text.IsSmall(pronoun, WordClass.AmbiguousRelative)
            || !IsThing(text, pronoun))
            return -1;
        var first = pronoun + 1;
        while (first < clause.Verb && text[first].Upos is Upos.ADV or Upos.PART && !Prepositions.IsName(text, text[first]))
            first++;
        if (NounPhraseSpan.From(text, first, clause.Verb) is not { IsEmpty: false } phrase)
            return -1;
        var head = NounPhraseSpan.HeadOf(text, phrase);
        return Prepositions.IsName(text, text[head]) || text.IsSmall(head, WordClass.MaySpeak) ? head : -1;
    }

    private static bool IsThing(ReadingText text, int pronoun) =>
        text[pronoun - 1].Form is "," && text[pronoun - 2] is { Upos: Upos.NOUN } noun ? Things.IsThing(text, noun) : text.IsSmall(pronoun, WordClass.FreeRelative);
}
