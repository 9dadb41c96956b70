using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>Whoever the report only tells not to have come is no participant of anything; and that somebody did not come is no occasion of its own.</summary>
internal static class StayingAway
{
    public static Occasion Of(ArticleView article, Occasion occasion) =>
        OccasionTruths.Without(article, occasion, (p, actor) => p.Role != ParticipantRole.Excluded && article.Material.Language.Engagements.Attendance.IsOnlyAway(article, actor));

    /// <summary>"Nicht angereist war X": told of another occasion.</summary>
    public static bool IsNothingElse(ArticleView article, Occasion occasion) =>
        occasion.Words.All(w => article.Material.Language.Engagements.Attendance.IsNotComing(article, w));
}
