using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Actors;

/// <summary>Number of a described person or body, from article, adjective and ending rather than from tags.</summary>
internal static class Grammar
{
    public static bool IsPlural(ReadingText text, int head, NounMatch match, NounPhrase phrase)
    {
        if (match.MustBePlural)
            return true;
        if (!match.MayBePlural || phrase.Determiner == Determiner.Indefinite)
            return false;
        if (phrase.Adjectives.Any(a => text[a].Upos == Upos.NUM || text.Is(a, WordClass.Quantity)))
            return true;
        var word = text.Tokens.FormString(head);
        return phrase.Determiner switch
        {
            Determiner.None when phrase.OwnerFirst < 0 => IsBarePlural(text, head, word, match, phrase),
            Determiner.None => text[head].Feats.Number == Number.Plur && !match.Noun.IsAdjectival && word.EndsWith('n'),
            _ => IsPluralBehind(text, phrase.DeterminerWord, head, word, match, phrase),
        };
    }

    /// <summary>Without an article an inflected noun is a plural: "vor Journalisten", "Regierungschefs", "Beamte", "hochrangige Vertreter".</summary>
    private static bool IsBarePlural(ReadingText text, int head, string word, NounMatch match, NounPhrase phrase)
    {
        if (match.Gender == Gender.Fem)
            return false;
        if (match.Noun.IsAdjectival)
            return word.EndsWith('e') || word.EndsWith(text.Language.Endings.WeakNoun, StringComparison.Ordinal) && phrase.Adjectives.Count == 0;
        if (!word.EndsWith(match.Noun.Lemma, StringComparison.OrdinalIgnoreCase))
            return true;
        if (phrase.Adjectives.Count > 0 && text.Tokens.Form(phrase.Adjectives[0])[^1] == 'e' && match.Gender == Gender.Masc)
            return true;
        return text[head].Feats.Number == Number.Plur
            || text[head].Relation.Universal() == Relation.Nsubj && text[head].Head is { } verb && verb.Upos == Upos.VERB && verb.Feats.Number == Number.Plur;
    }

    private static bool IsPluralBehind(ReadingText text, int article, int head, string word, NounMatch match, NounPhrase phrase)
    {
        var isMasculine = match.Gender == Gender.Masc;
        var isInflected = !word.EndsWith(match.Noun.Lemma, StringComparison.OrdinalIgnoreCase);
        if (match.Noun.IsAdjectival)
        {
            return word.EndsWith(text.Language.Endings.WeakNoun, StringComparison.Ordinal) && (text.Is(article, WordClass.DirectPlural) && phrase.Determiner != Determiner.Negative
                || text.Is(article, WordClass.DativePlural) && phrase.Determiner != Determiner.Possessive && text[head].Feats.Number != Number.Sing
                || text.Is(article, WordClass.GenitivePlural) && phrase.Determiner == Determiner.Definite && FollowsNoun(text, phrase));
        }
        if (text.Is(article, WordClass.DirectPlural))
            return isMasculine || isInflected;
        if (text.Is(article, WordClass.GenitivePlural))
            return isMasculine && (isInflected && word.EndsWith('n') || FollowsNoun(text, phrase));
        return text.Is(article, WordClass.DativePlural) && isInflected
            && (word.EndsWith(text.Language.Endings.DativePlural, StringComparison.Ordinal) || text[head].Feats.Number == Number.Plur);
    }

    /// <summary>Behind a noun "der" is a genitive.</summary>
    private static bool FollowsNoun(ReadingText text, NounPhrase phrase) =>
        phrase.First > text[phrase.First].Sentence.FirstWord && text[phrase.First - 1].Upos is Upos.NOUN or Upos.PROPN;
}
