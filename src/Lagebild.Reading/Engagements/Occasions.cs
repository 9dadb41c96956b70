using Lagebild.Reading.Actors;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// Decides which mentions are of one occasion, in text order: by kind, participants, place, time and whether it is past. A definite noun
/// without participants points back to the last occasion that it fits.
/// </summary>
internal static class Occasions
{
    private const int Reach = 160;

    public static List<Occasion> Merge(IEnumerable<OccasionMention> mentions)
    {
        var occasions = new List<Occasion>();
        foreach (var mention in mentions)
        {
            if (mention.IsAboutGroup && mention.Participants.Count < 2)
                TakeGroup(mention, occasions);
            if (Antecedent(mention, occasions) is { } occasion)
                occasion.Add(mention);
            else if (!mention.IsWeak)
                occasions.Add(new Occasion(mention));
        }
        return [.. occasions.Where(IsSound)];
    }

    private static void TakeGroup(OccasionMention mention, List<Occasion> occasions)
    {
        if (occasions.LastOrDefault(o => o.Participants.Count(IsIn) >= 2) is not { } group)
            return;
        foreach (var participant in group.Participants.Where(IsIn).Take(2))
            mention.Add([participant.Party], participant.Role);
    }

    private static Occasion? Antecedent(OccasionMention mention, List<Occasion> occasions)
    {
        for (var i = occasions.Count - 1; i >= 0; i--)
        {
            if (Fits(mention, occasions[i]))
                return occasions[i];
        }
        return null;
    }

    private static bool Fits(OccasionMention mention, Occasion occasion)
    {
        if (mention.IsAnother && !occasion.Mentions.All(m => m.IsHeadline) || !AreAlike(mention.Kind, occasion.Kind, mention.IsDefinite) || Differ(mention, occasion))
            return false;
        var own = mention.Participants.Where(IsIn).ToList();
        if (own.Count == 0)
            return (mention.IsDefinite || mention.IsWeak) && mention.Word - occasion.LastWord < Reach;
        var theirs = occasion.Participants.Where(IsIn).ToList();
        var shared = own.Count(p => theirs.Any(t => IsSame(p.Party, t.Party)));
        if (shared == 0)
            return theirs.Count == 0 && occasion.Mentions.All(m => m.IsHeadline);
        return shared == own.Count || shared == theirs.Count || shared >= 2 || mention.IsDefinite;
    }

    private static bool Differ(OccasionMention mention, Occasion occasion)
    {
        if (mention.Time?.Edtf is { } mine && occasion.Time?.Edtf is { } its && !mine.MayOverlap(its))
            return true;
        if (mention.Place is { } place && occasion.Place is { } other && place.Name != other.Name
            && (place.Country is null || other.Country is null || place.Country != other.Country))
            return true;
        return mention.Certainty > 0 && occasion.Certainty > 0 && IsPast(mention.Status) != IsPast(occasion.Status) && !mention.IsHeadline
            && occasion.Mentions.Any(m => !m.IsHeadline) && !IsOpen(mention.Status) && !IsOpen(occasion.Status);
    }

    private static bool IsPast(EngagementStatus status) => status == EngagementStatus.Held;

    private static bool IsOpen(EngagementStatus status) =>
        status is EngagementStatus.Ongoing or EngagementStatus.Unclear or EngagementStatus.Failed or EngagementStatus.Postponed or EngagementStatus.Cancelled;

    private static bool AreAlike(EngagementKind one, EngagementKind other, bool isDefinite) =>
        one == other || Group(one) == Group(other) || isDefinite && (Group(one), Group(other)) is (0, 1) or (1, 0) && isDefinite;

    private static int Group(EngagementKind kind) => kind switch
    {
        EngagementKind.Summit or EngagementKind.Meeting or EngagementKind.Talks or EngagementKind.Conference => 0,
        EngagementKind.Call => 1,
        _ => 2 + (int)kind,
    };

    private static bool IsIn(Participant participant) => participant.Role != ParticipantRole.Excluded;

    private static bool IsSame(Party one, Party other) => one.Actor is { } id ? id == other.Actor : one.Name == other.Name;

    /// <summary>What is left without anybody to meet is no engagement.</summary>
    private static bool IsSound(Occasion occasion)
    {
        var people = occasion.Participants.Count(IsIn);
        var isSomewhere = occasion.Place is not null;
        var isSometime = occasion.Time is not null;
        return occasion.Kind switch
        {
            EngagementKind.Conference or EngagementKind.Summit => people > 0 && (people > 1 || isSomewhere || isSometime) || isSomewhere && isSometime,
            EngagementKind.Visit => people > 1 || people == 1 && isSomewhere,
            EngagementKind.Vote or EngagementKind.Session => people > 0,
            _ => people > 1 || people == 1 && (isSomewhere || isSometime),
        };
    }
}
