using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;
using NodaTime;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>What no decision may overrule: what lies ahead of publication has not been held, what lies behind is no longer planned; and what a clause denies (<see cref="StatusTruth"/>).</summary>
internal static class Calendar
{
    /// <summary>
    /// The status with the highest score among those that the calendar allows. Where it forbids the likeliest one, only another answer to the same
    /// question may stand in its place: what is ahead instead of what is over, never "cancelled" instead of "held".
    /// </summary>
    public static EngagementStatus Likeliest(OccasionDraft draft, int[] times, ReadOnlySpan<int> scores, int leastTime)
    {
        var forbidden = draft.Forbidden;
        var likeliest = Best(scores, s => !forbidden[(int)s]);
        return Allows(draft, times, likeliest, leastTime) ? likeliest : Instead(likeliest, scores, forbidden);
    }

    /// <summary>
    /// Status and times that agree: where the likeliest of both contradict each other, the one that is less sure gives way.
    /// </summary>
    /// <param name="draft">The occasion.</param>
    /// <param name="times">For each time candidate its probability, in units of 1/65536.</param>
    /// <param name="statuses">For each status its probability, in units of 1/65536.</param>
    /// <param name="leastTime">From which probability on a time is told.</param>
    /// <returns>The status, and the times without those that were given up.</returns>
    public static (EngagementStatus Status, int[] Times) Settle(OccasionDraft draft, int[] times, int[] statuses, int leastTime)
    {
        var forbidden = draft.Forbidden;
        var status = Best(statuses, s => !forbidden[(int)s]);
        times = WithoutDenied(draft.Article, times);
        while (!Allows(draft, times, status, leastTime))
        {
            var (index, probability) = ScoredTrigger.Best(times);
            var other = Instead(status, statuses, forbidden);
            if ((long)statuses[(int)status] * (Softmax.One - probability) <= (long)statuses[(int)other] * probability)
                return (other, times);
            times = [.. times];
            times[index] = 0;
        }
        return (status, IsAhead(status) ? WithoutTellings(draft, times) : times);
    }

    /// <summary>"nicht am Montag, sondern am Dienstag": the day that only gives way to another is none.</summary>
    private static int[] WithoutDenied(ArticleView article, int[] times) => Without(times, t => IsDenied(article, article.Times[t].FirstWord));

    private static bool IsDenied(ArticleView article, int time)
    {
        var before = time - 1;
        while (before >= 0 && article.Words[before].Upos is Upos.ADP or Upos.DET)
            before--;
        return before >= 0 && article.Words[before] is { Upos: Upos.PART, Feats.IsNegative: true } && article.SentenceOf(before) == article.SentenceOf(time)
            && article.Material.Clauses.ClauseOf(time) is { } clause && !clause.Negators.Contains(before);
    }

    /// <summary>
    /// "X schrieb am Donnerstag, er werde Y treffen": of what lies ahead a day until publication on which something has been done in the past tense is
    /// the day of that, not its own.
    /// </summary>
    private static int[] WithoutTellings(OccasionDraft draft, int[] times)
    {
        var article = draft.Article;
        if (article.Material.Document.Published?.Date is not { } published)
            return times;
        // "vor ihrem Treffen mit Y am Donnerstag": a day that hangs on the occasion's own word is its own.
        return Without(times, t => article.Times[t].Days.Latest <= published && !(IsBeforeItToday(draft, t, published) && draft.Mentions.Any(m => article.Words[article.Times[t].FirstWord].Head?.Index == m.Word)) && article.Material.Clauses.ClauseOf(article.Times[t].FirstWord) is
        {
            Mood: ClauseMood.Indicative, Modality: Modality.None, Voice: ClauseVoice.Active, IsCopular: false, Tense: ClauseTense.Past or ClauseTense.Perfect or ClauseTense.Pluperfect,
        });
    }

    /// <summary>The times with a probability of 0 where one is not to be told; the same array where all may.</summary>
    private static int[] Without(int[] times, Func<int, bool> isOut)
    {
        var left = times;
        for (var t = 0; t < times.Length; t++)
        {
            if (times[t] == 0 || !isOut(t))
                continue;
            left = ReferenceEquals(left, times) ? [.. times] : left;
            left[t] = 0;
        }
        return left;
    }

    /// <summary>The likeliest answer to the same question of the other side of publication; unclear where none is left.</summary>
    private static EngagementStatus Instead(EngagementStatus status, ReadOnlySpan<int> scores, bool[] forbidden)
    {
        Func<EngagementStatus, bool> isOther = IsOver(status) ? IsAhead : IsAhead(status) ? IsOver : IsOff;
        return Best(scores, s => isOther(s) && !forbidden[(int)s]);
    }

    private static bool IsOver(EngagementStatus status) => status is EngagementStatus.Held or EngagementStatus.Ongoing;

    /// <summary>What can be said of something ahead that does not come about.</summary>
    private static bool IsOff(EngagementStatus status) => status is EngagementStatus.Cancelled or EngagementStatus.Rejected;

    private static bool IsAhead(EngagementStatus status) =>
        status is EngagementStatus.Planned or EngagementStatus.Confirmed or EngagementStatus.Proposed or EngagementStatus.Sought;

    private static EngagementStatus Best(ReadOnlySpan<int> scores, Func<EngagementStatus, bool> among)
    {
        var best = -1;
        for (var s = 0; s < scores.Length; s++)
        {
            if (among((EngagementStatus)s) && (best < 0 || scores[s] > scores[best]))
                best = s;
        }
        return best < 0 ? EngagementStatus.Unclear : (EngagementStatus)best;
    }

    public static bool Allows(OccasionDraft draft, int[] times, EngagementStatus status, int leastTime)
    {
        var article = draft.Article;
        var (index, probability) = ScoredTrigger.Best(times);
        if (index < 0 || probability < leastTime || article.Material.Document.Published?.Date is not { } published)
            return true;
        var days = article.Times[index].Days;
        if (days.Earliest > published || IsLaterToday(draft, index, published) || IsBeforeItToday(draft, index, published))
            return !IsOver(status) && status != EngagementStatus.Failed;
        // A sitting of days ago may be adjourned or go on elsewhere, but it is not to come.
        return !(days.Latest < published.PlusDays(-1) && !days.IsApproximate) || !IsAhead(status);
    }

    /// <summary>"Vor ihrem Treffen am Dienstag sagte X" in a report of that Tuesday, which tells of it in no other way.</summary>
    private static bool IsBeforeItToday(OccasionDraft draft, int time, LocalDate published) =>
        draft.Article.Times[time].Days is { IsDay: true, Earliest: { } day } && day == published
        && draft.Mentions.All(m => draft.Article.Words[m.Word].Child(Relation.Case) is { } preposition && draft.Article.Material.Language.Words.Is(preposition.Form, WordClass.BeforeOccasion));

    /// <summary>"heute um 15 Uhr" in a report of the morning; where the report or the occasion has no hour, nothing is said.</summary>
    private static bool IsLaterToday(OccasionDraft draft, int time, LocalDate published) =>
        draft.Article.Times[time].Days is { IsDay: true, Earliest: { } day } && day == published && draft.Article.Material.Document.Published is { Clock: not null } now
        && EngagementHours.Of(draft.Article, [.. draft.Mentions.Select(m => m.Word)], draft.Article.Times[time]) is { } hour && EngagementHours.IsAfter(hour.Time, day, now);
}
