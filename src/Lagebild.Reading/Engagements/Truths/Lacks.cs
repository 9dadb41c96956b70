using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>
/// "Sie haben seit 2022 nicht mehr telefoniert", "er hat sie nie getroffen": for all that time there was none, and none failed. "Er sprach mit keinem Minister":
/// nobody was there to speak with. A paper that was never signed is another matter.
/// </summary>
internal static class Lacks
{
    public static bool IsLack(ArticleView article, Occasion occasion, OccasionTruths truths) =>
        occasion.Status is not (EngagementStatus.Planned or EngagementStatus.Confirmed) && occasion.Kind != EngagementKind.Signing && occasion.Words.All(w => IsLack(article, w, truths));

    private static bool IsLack(ArticleView article, int word, OccasionTruths truths)
    {
        if (article.Material.Clauses.ClauseOf(word) is not { IsNegated: true, Modality: Modality.None } clause || clause.Predicate != word || clause.Tense is ClauseTense.Future or ClauseTense.None)
            return false;
        return clause.Negators.Any(n => IsPartner(article, clause, n)) || clause.Negators.Any(n => truths.Is(Form(article, n), TruthWord.Never))
            || article.WordsOf(clause).Any(w => truths.Is(Form(article, w), TruthWord.Since));
    }

    private static bool IsPartner(ArticleView article, Clause clause, int negator) =>
        article.Words[negator] is { Feats.PronType: PronType.Neg } word
        && clause.Heads(ArgumentRelation.Oblique).Any(o => o == negator || word.Relation.Universal() == Relation.Det && word.Head?.Index == o && article.Actors.Any(a => a.Places.Any(p => p.FirstWord <= o && o < p.EndWord)));

    private static string Form(ArticleView article, int word) => article.Words[word].FormString.ToLowerInvariant();
}
