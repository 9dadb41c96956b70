using Lagebild.Language.Clauses;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>"Er sollte am Montag fliegen, blieb aber in Berlin": what was to be, and by the second half of the sentence was not.</summary>
internal static class Turns
{
    public static Occasion Of(ArticleView article, Occasion occasion, OccasionTruths truths)
    {
        if (occasion.Status is EngagementStatus.Cancelled or EngagementStatus.Failed or EngagementStatus.Rejected || !occasion.Words.All(w => IsTurned(article, w, truths)))
            return occasion;
        return occasion.Told(EngagementStatus.Cancelled);
    }

    private static bool IsTurned(ArticleView article, int word, OccasionTruths truths)
    {
        var clauses = article.Material.Clauses.Sentences[article.SentenceOf(word)].Clauses;
        for (var c = 0; c + 1 < clauses.Length; c++)
        {
            if (clauses[c] is { Tense: ClauseTense.Past, Mood: ClauseMood.Indicative, Modality: Modality.Obligation or Modality.Volition, IsNegated: false } plan
                && plan == article.Material.Clauses.ClauseOf(word) && Turn(article, plan, clauses[c + 1], truths))
                return true;
        }
        return false;
    }

    private static bool Turn(ArticleView article, Clause plan, Clause next, OccasionTruths truths)
    {
        if (next is not { IsNegated: false, Mood: ClauseMood.Indicative, Tense: ClauseTense.Past or ClauseTense.Perfect } || !plan.Subjects.Intersect(next.Subjects).Any())
            return false;
        return truths.Is(next.Lemma, TruthWord.Turns) && !next.Heads(ArgumentRelation.Object).Any()
            || truths.Is(next.Lemma, TruthWord.Stays) && next.Heads(ArgumentRelation.Oblique).Any(o => article.Places.Any(p => p.FirstWord <= o && o < p.EndWord));
    }
}
