using Lagebild.Reading.Engagements.Candidates;
using NodaTime;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>What no decision may overrule: what lies ahead of publication has not been held, what lies behind is no longer planned.</summary>
internal static class Calendar
{
    /// <summary>The status with the highest score among those that the calendar allows.</summary>
    public static EngagementStatus Likeliest(OccasionDraft draft, int[] times, ReadOnlySpan<int> scores, int leastTime)
    {
        var best = -1;
        for (var s = 0; s < scores.Length; s++)
        {
            if (Allows(draft, times, (EngagementStatus)s, leastTime) && (best < 0 || scores[s] > scores[best]))
                best = s;
        }
        return (EngagementStatus)best;
    }

    public static bool Allows(OccasionDraft draft, int[] times, EngagementStatus status, int leastTime)
    {
        var article = draft.Article;
        var (index, probability) = ScoredTrigger.Best(times);
        if (index < 0 || probability < leastTime || article.Material.Document.Published?.Date is not { } published)
            return true;
        var days = article.Times[index].Days;
        if (days.Earliest > published || IsLaterToday(draft, index, published))
            return status is not (EngagementStatus.Held or EngagementStatus.Ongoing);
        // A sitting of days ago may be adjourned or go on elsewhere, but it is not to come.
        return !(days.Latest < published.PlusDays(-1) && !days.IsApproximate)
            || status is not (EngagementStatus.Planned or EngagementStatus.Confirmed or EngagementStatus.Proposed or EngagementStatus.Sought);
    }

    /// <summary>"heute um 15 Uhr" in a report of the morning; where the report or the occasion has no hour, nothing is said.</summary>
    private static bool IsLaterToday(OccasionDraft draft, int time, LocalDate published) =>
        draft.Article.Times[time].Days is { IsDay: true, Earliest: { } day } && day == published && draft.Article.Material.Document.Published is { Clock: not null } now
        && EngagementHours.Of(draft.Article, [.. draft.Mentions.Select(m => m.Word)], draft.Article.Times[time]) is { } hour && EngagementHours.IsAfter(hour.Time, day, now);
}
