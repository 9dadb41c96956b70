using Lagebild.Language.Tagging;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>"wird ihn nicht vor Ostern empfangen": neither is it at Easter nor has anybody refused it.</summary>
internal static class NotBefore
{
    public static Occasion Of(ArticleView article, Occasion occasion, OccasionTruths truths)
    {
        if (occasion.Words is not [var word] || article.Material.Clauses.ClauseOf(word) is not { } clause)
            return occasion;
        var bound = article.Times.FirstOrDefault(t => t.IsBound && truths.Is(t.Preposition, TruthWord.Before) && article.SentenceOf(t.FirstWord) == article.SentenceOf(word) && IsNegated(article, t, clause.Negators));
        if (bound is null)
            return occasion;
        return occasion with
        {
            Time = occasion.Time == bound ? null : occasion.Time,
            Hour = occasion.Time == bound ? null : occasion.Hour,
            Status = StatusVerb.Off.Statuses.Contains(occasion.Status) ? EngagementStatus.Unclear : occasion.Status,
        };
    }

    private static bool IsNegated(ArticleView article, TimeCandidate time, IReadOnlyList<int> negators)
    {
        var before = time.FirstWord - 1;
        while (before >= 0 && article.Words[before].Upos is Upos.ADP or Upos.DET)
            before--;
        return negators.Contains(before);
    }
}
