using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>Whoever the report only tells not to have come is no participant of anything; and that somebody did not come is no occasion of its own.</summary>
internal static class StayingAway
{
    public static Occasion Of(ArticleView article, Occasion occasion)
    {
        var attendance = article.Material.Language.Engagements.Attendance;
        var left = occasion.Participants.Where(p => p.Role == ParticipantRole.Excluded || article.Actors.FirstOrDefault(a => a.Actor.Id == p.Party.Actor) is not { } actor || !attendance.IsOnlyAway(article, actor)).ToList();
        return left.Count == occasion.Participants.Count || left.Count == 0 ? occasion : occasion with { Participants = left };
    }

    /// <summary>"Nicht angereist war X": told of another occasion.</summary>
    public static bool IsNothingElse(ArticleView article, Occasion occasion) =>
        occasion.Words.All(w => article.Material.Language.Engagements.Attendance.IsNotComing(article, w));
}
