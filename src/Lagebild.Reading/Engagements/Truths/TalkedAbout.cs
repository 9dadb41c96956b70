using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>"Gespräche über das Verhältnis zu China": whoever the sentences of an occasion name only within what it is about does not take part.</summary>
internal static class TalkedAbout
{
    public static Occasion Without(ArticleView article, Occasion occasion, OccasionTruths truths) =>
        OccasionTruths.Without(article, occasion, (_, actor) => IsOnlyTopic(article, actor, occasion, truths));

    private static bool IsOnlyTopic(ArticleView article, ActorCandidate actor, Occasion occasion, OccasionTruths truths)
    {
        var places = actor.Places.Where(p => occasion.Words.Any(w => article.SentenceOf(w) == p.Sentence)).ToList();
        return places.Count > 0 && places.TrueForAll(p => IsInTopic(article, p.Top, occasion, truths) && !IsScene(article, p.Top, actor));
    }

    private static bool IsInTopic(ArticleView article, Word within, Occasion occasion, OccasionTruths truths)
    {
        for (Word? at = within; at is { } word && word.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON; at = IsPart(word) ? word.Head : null)
        {
            if (occasion.Words.Contains(word.Index))
                return false;
            if (word.Child(Relation.Case) is { } preposition && truths.Is(preposition.FormString.ToLowerInvariant(), TruthWord.Topic))
                return IsTopicOf(article, word, occasion);
        }
        return false;
    }

    /// <summary>What is of it or beside it; a name that the tree has set on a noun without a comma is often somebody else ("… über das Programm Jan Ott").</summary>
    private static bool IsPart(Word word) => word.Relation.Universal() is Relation.Nmod or Relation.Conj or Relation.Obl;

    /// <summary>"die Abstimmung über die Verfassung im Parlament": a body that something is done in.</summary>
    private static bool IsScene(ArticleView article, Word name, ActorCandidate actor) =>
        actor.Kind is ActorKind.Institution or ActorKind.Organisation && name.Child(Relation.Case) is { } preposition && article.Material.Language.Words.Is(preposition.FormString.ToLowerInvariant(), WordClass.Locative);

    /// <summary>True where a noun hangs on a word of the occasion, or on the verb of its clause.</summary>
    public static bool IsTopicOf(ArticleView article, Word noun, Occasion occasion) =>
        noun.Head is { } above && (occasion.Words.Contains(above.Index) || above.Upos is Upos.VERB && occasion.Words.Any(w => IsInClauseOf(article, w, above.Index)));

    private static bool IsInClauseOf(ArticleView article, int word, int verb) =>
        article.SentenceOf(word) == article.SentenceOf(verb) && article.Material.Clauses.ClauseOf(word) is { } clause && clause == article.Material.Clauses.ClauseOf(verb);
}
