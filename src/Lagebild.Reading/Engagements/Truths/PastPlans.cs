using Lagebild.Language.Clauses;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>
/// "war ursprünglich für Februar angesetzt", "eigentlich wollten sie sich treffen", "sagte seine Reise ab; dort waren Gespräche geplant": that something was
/// planned tells neither that it has been held nor, beside what became of it, that it is still to come.
/// </summary>
internal static class PastPlans
{
    public static Occasion Of(ArticleView article, Occasion occasion, OccasionTruths truths)
    {
        var isOn = StatusVerb.Done.Statuses.Contains(occasion.Status);
        if (!isOn && occasion.Status is not (EngagementStatus.Proposed or EngagementStatus.Sought or EngagementStatus.Unclear or EngagementStatus.Rejected) || !occasion.Words.All(w => IsPlanned(article, w) || IsMeant(article, w)))
            return occasion;
        if (occasion.Words.Any(w => Has(article, w, TruthWord.Once, truths)))
            return occasion.Told(EngagementStatus.Postponed);
        if (occasion.Words.Any(w => Has(article, w, TruthWord.Otherwise, truths)))
            return occasion.Told(EngagementStatus.Cancelled);
        if (!occasion.Words.All(w => IsPlanned(article, w)))
            return occasion;
        if (occasion.Words.Select(w => Off(article, w)).FirstOrDefault(c => c is not null) is { } off)
            return occasion.Told(truths.Begins(off.Lemma, TruthWord.Later) ? EngagementStatus.Postponed : EngagementStatus.Cancelled);
        // Whatever was planned nobody had refused.
        return (isOn || occasion.Status == EngagementStatus.Rejected) && !IsAhead(article, occasion) ? occasion.Told(EngagementStatus.Unclear) : occasion;
    }

    /// <summary>What was planned for a day to come, or for no day, is planned still.</summary>
    private static bool IsAhead(ArticleView article, Occasion occasion) => occasion.Status is EngagementStatus.Planned or EngagementStatus.Confirmed
        && !(occasion.Time is { Days.Latest: { } last } && article.Material.Document.Published?.Date is { } published && last < published);

    private static Clause? PastClause(ArticleView article, int word) =>
        article.Material.Clauses.ClauseOf(word) is { Tense: ClauseTense.Past or ClauseTense.Pluperfect, Mood: ClauseMood.Indicative, Polarity: Polarity.Affirmative } clause ? clause : null;

    /// <summary>"Gespräche waren geplant".</summary>
    private static bool IsPlanned(ArticleView article, int word) => PastClause(article, word) is { } clause && (clause.Voice == ClauseVoice.StatePassive || clause.IsCopular)
        && clause.Subjects.Contains(word) && article.Material.Language.Engagements.StatusVerbs.Of(clause.Lemma).Statuses.Contains(EngagementStatus.Planned);

    /// <summary>"wollten sich treffen".</summary>
    private static bool IsMeant(ArticleView article, int word) => PastClause(article, word) is { Modality: Modality.Obligation or Modality.Volition } clause && clause.Predicate == word;

    /// <summary>A word of the kind in its clause.</summary>
    private static bool Has(ArticleView article, int word, TruthWord kind, OccasionTruths truths) =>
        article.Material.Clauses.ClauseOf(word) is { } clause && article.WordsOf(clause).Any(w => truths.Is(article.Words[w].FormString.ToLowerInvariant(), kind));

    /// <summary>The clause that calls off another occasion in its sentence, or in the one before.</summary>
    private static Clause? Off(ArticleView article, int word)
    {
        var sentence = article.SentenceOf(word);
        return Enumerable.Range(Math.Max(sentence - 1, 0), sentence > 0 ? 2 : 1).SelectMany(s => article.Material.Clauses.Sentences[s].Clauses)
            .FirstOrDefault(c => c is { IsAsserted: true, Tense: not ClauseTense.Future } && article.Material.Language.Engagements.StatusVerbs.Of(c.Lemma) is { IsOff: true } told && told != StatusVerb.Refused
                && c.Heads(c.Voice == ClauseVoice.Active ? ArgumentRelation.Object : ArgumentRelation.Subject).Any(o => article.Nouns[o] is not null));
    }
}
