using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Clauses;

namespace Lagebild.Reading.Statements.Speakers;

/// <summary>What does not speak: common nouns that are neither somebody's role nor a body that acts.</summary>
internal static class Things
{
    public static bool IsThing(ReadingText text, Word noun)
    {
        if (noun.Upos != Upos.NOUN || text.UntaggedNames.Contains(noun.Index))
            return false;
        var (tables, form) = (text.Language.Actors, noun.FormString);
        return !HasPersonEnding(text, noun) && tables.Roles.Match(form) is null && tables.Bodies.Match(form) is null or { Noun.Class: "none" } && tables.Inhabitants.Match(form) is null;
    }

    /// <summary>A thing, or "eines der Themen".</summary>
    public static bool IsThingOrOneOfThem(ReadingText text, Word word) =>
        IsThing(text, word) || word.Upos is Upos.PRON or Upos.DET or Upos.NUM && word.Children.Any(c => c.Relation.Universal() == Relation.Nmod && c.Feats.Case == Case.Gen && IsThing(text, c));

    /// <summary>"die Richterin": a noun whose ending means a person.</summary>
    private static bool HasPersonEnding(ReadingText text, Word noun)
    {
        foreach (var (ending, gender) in text.Language.Statements.PersonEndings)
        {
            if (noun.Form.Length > ending.Length + 2 && noun.Form.EndsWith(ending, StringComparison.Ordinal) && (gender == Gender.None || noun.Feats.Gender == gender))
                return true;
        }
        return false;
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
