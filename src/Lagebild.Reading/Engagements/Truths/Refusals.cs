using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>"lehnte den Ruf nach Verhandlungen mit X ab", "wies die Bitte um ein Treffen zurück": whoever refuses what asks for an occasion refuses it.</summary>
internal static class Refusals
{
    public static Occasion Of(ArticleView article, Occasion occasion, OccasionTruths truths)
    {
        if (occasion.Words.All(w => Refusal(article, w, truths) is { IsAsserted: true, IsNegated: false }))
            return occasion.Told(EngagementStatus.Rejected);
        // "lehnte den Ruf nach Verhandlungen nicht ab".
        return occasion.Words.All(w => Refusal(article, w, truths) is { IsNegated: true }) ? occasion.Told(EngagementStatus.Unclear) : occasion;
    }

    /// <summary>The clause that refuses what asks for an occasion, or null.</summary>
    private static Clause? Refusal(ArticleView article, int word, OccasionTruths truths) =>
        article.Material.Clauses.ClauseOf(word) is { Tense: not ClauseTense.Future } clause && article.Material.Language.Engagements.StatusVerbs.Of(clause.Lemma) == StatusVerb.Refused
        && clause.Heads(clause.Voice == ClauseVoice.Active ? ArgumentRelation.Object : ArgumentRelation.Subject).Any(o => o < word && IsFor(article, clause, word, o, truths)) ? clause : null;

    /// <summary>What is asked for stands behind its preposition below the noun that asks; the tree may hang it on the verb.</summary>
    private static bool IsFor(ArticleView article, Clause clause, int word, int asking, OccasionTruths truths)
    {
        var first = article.Words[word];
        while (first.Relation.Universal() == Relation.Conj && first.Head is { } before)
            first = before;
        // "den Ruf nach", but "den Vorschlag nach dem Treffen".
        return first.Child(Relation.Case) is { } preposition
            && (truths.Is(article.Words[asking].Lemma, TruthWord.Asks)
                || truths.Is(article.Words[asking].Lemma, TruthWord.Offer) && !article.Material.Language.Words.Is(preposition.Form, WordClass.AfterOccasion))
            && (first.Head?.Index == asking || first.Head?.Index == clause.Predicate && Enumerable.Range(asking + 1, word - asking - 1).All(w => article.Nouns[w] is null && article.Words[w].Head?.Index != asking));
    }
}
