using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Actors;

/// <summary>Number of a described person or body, from article, adjective and ending rather than from tags.</summary>
internal static class Grammar
{
    private static readonly string[] Quantities = ["beide", "alle", "mehrere", "viele", "einige", "zahlreiche", "wenige", "manche", "etliche", "zwei", "drei"];

    public static bool IsPlural(ParsedText text, int head, NounMatch match, NounPhrase phrase)
    {
        if (match.MustBePlural)
            return true;
        if (!match.MayBePlural || phrase.Determiner == Determiner.Indefinite)
            return false;
        if (phrase.Adjectives.Any(a => text[a].Upos == Upos.NUM || text.Tokens.FormString(a) is var form && IsQuantity(form)))
            return true;
        var word = text.Tokens.FormString(head);
        var article = phrase.DeterminerWord < 0 ? "" : text.Tokens.FormString(phrase.DeterminerWord).ToLowerInvariant();
        return phrase.Determiner switch
        {
            Determiner.None when phrase.OwnerFirst < 0 => IsBarePlural(text, head, word, match, phrase),
            Determiner.None => text[head].Feats.Number == Number.Plur && !match.Noun.IsAdjectival && word.EndsWith('n'),
            _ => IsPluralBehind(text, article, head, word, match, phrase),
        };
    }

    /// <summary>"beide", "alle", "mehrere", "viele" and the like.</summary>
    public static bool IsQuantity(string word)
    {
        foreach (var stem in Quantities)
        {
            if (word.Length <= stem.Length + 2 && word.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>Without an article an inflected noun is a plural: "vor Journalisten", "Regierungschefs", "Beamte", "hochrangige Vertreter".</summary>
    private static bool IsBarePlural(ParsedText text, int head, string word, NounMatch match, NounPhrase phrase)
    {
        if (match.Gender == Gender.Fem)
            return false;
        if (match.Noun.IsAdjectival)
            return word.EndsWith('e') || word.EndsWith("en", StringComparison.Ordinal) && phrase.Adjectives.Count == 0;
        if (!word.EndsWith(match.Noun.Lemma, StringComparison.OrdinalIgnoreCase))
            return true;
        if (phrase.Adjectives.Count > 0 && text.Tokens.Form(phrase.Adjectives[0])[^1] == 'e' && match.Gender == Gender.Masc)
            return true;
        return text[head].Feats.Number == Number.Plur
            || text[head].Relation.Universal() == Relation.Nsubj && text[head].Head is { } verb && verb.Upos == Upos.VERB && verb.Feats.Number == Number.Plur;
    }

    private static bool IsPluralBehind(ParsedText text, string article, int head, string word, NounMatch match, NounPhrase phrase)
    {
        var isMasculine = match.Gender == Gender.Masc;
        var isInflected = !word.EndsWith(match.Noun.Lemma, StringComparison.OrdinalIgnoreCase);
        if (match.Noun.IsAdjectival)
        {
            return word.EndsWith("en", StringComparison.Ordinal) && (article is "die" or "diese" or "seine" or "ihre" || article is "den" or "diesen" && text[head].Feats.Number != Number.Sing || article == "der" && FollowsNoun(text, phrase));
        }
        return article switch
        {
            "die" or "diese" or "seine" or "ihre" or "unsere" or "keine" => isMasculine || isInflected,
            "der" or "dieser" or "seiner" or "ihrer" => isMasculine && (isInflected && word.EndsWith('n') || FollowsNoun(text, phrase)),
            "den" or "diesen" or "seinen" or "ihren" => isInflected && (word.EndsWith("ern", StringComparison.Ordinal) || text[head].Feats.Number == Number.Plur),
            _ => false,
        };
    }

    /// <summary>Behind a noun "der" is a genitive.</summary>
    private static bool FollowsNoun(ParsedText text, NounPhrase phrase) =>
        phrase.First > text[phrase.First].Sentence.FirstWord && text[phrase.First - 1].Upos is Upos.NOUN or Upos.PROPN;
}
