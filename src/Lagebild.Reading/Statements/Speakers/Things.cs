using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Clauses;

namespace Lagebild.Reading.Statements.Speakers;

/// <summary>What does not speak: common nouns that are neither somebody's role nor a body that acts.</summary>
internal static class Things
{
    public static bool IsThing(ReadingText text, Word noun)
    {
        if (noun.Upos != Upos.NOUN)
            return false;
        var (tables, form) = (text.Language.Actors, noun.FormString);
        return tables.Roles.Match(form) is null && tables.Bodies.Match(form) is null or { Noun.Class: "none" } && tables.Inhabitants.Match(form) is null;
    }

    /// <summary>"Eine Verschiebung bezeichnete Kern als fatal": the name right behind the verb, where a thing stands before it; else -1.</summary>
    public static int SpeakerBehind(ReadingText text, Clause clause)
    {
        if (clause.Kind != ClauseKind.Main || clause.Verb <= clause.First || clause.Verb + 1 >= clause.End || !(Prepositions.IsName(text, text[clause.Verb + 1]) || IsNominative(text, text[clause.Verb + 1])))
            return -1;
        var before = NounPhraseSpan.From(text, clause.First, clause.Verb);
        return !before.IsEmpty && IsThing(text, text[NounPhraseSpan.HeadOf(text, before)]) ? clause.Verb + 1 : -1;
    }

    private static bool IsNominative(ReadingText text, Word pronoun) => pronoun.Upos == Upos.PRON && text.IsSmall(pronoun, WordClass.OnlySubject);
}
