using Lagebild.Reading.Actors;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// Decides which mentions are of one occasion, in text order: by kind, participants, place, time and whether it is past. A definite noun
/// without participants points back to the last occasion that it fits.
/// </summary>
internal static class Occasions
{
    private const int Reach = 160;
    private const int Near = 60;

    public static List<Occasion> Merge(Material material, IEnumerable<OccasionMention> mentions)
    {
        var occasions = new List<Occasion>();
        foreach (var mention in mentions)
        {
            if (mention.IsAboutGroup && mention.Participants.Count < 2)
                TakeGroup(mention, occasions);
            else if (mention.IsAnother && mention.Participants.Count == 0)
                TakeFormer(mention, occasions);
            if (Antecedent(material, mention, occasions) is { } occasion)
                occasion.Add(mention);
            else if (!mention.IsWeak || mention.IsAnother && mention.Participants.Count > 0)
                occasions.Add(new Occasion(mention, material));
        }
        Join(material, occasions);
        return occasions;
    }

    /// <summary>Two occasions of the same people on the same day are one, whatever words they were told with.</summary>
    private static void Join(Material material, List<Occasion> occasions)
    {
        for (var i = 0; i < occasions.Count; i++)
        {
            for (var j = occasions.Count - 1; j > i; j--)
            {
                var (one, other) = (occasions[i], occasions[j]);
                if (one.Days is null || one.Days != other.Days || !AreAlike(one.Kind, other.Kind, false)
                    || one.Place?.Name != other.Place?.Name || !other.Participants.All(p => one.Participants.Any(q => IsSame(material, p.Party, q.Party))))
                    continue;
                foreach (var mention in other.Mentions)
                    one.Add(mention);
                occasions.RemoveAt(j);
            }
        }
    }

    private static void TakeGroup(OccasionMention mention, List<Occasion> occasions)
    {
        if (occasions.LastOrDefault(o => o.Participants.Count(IsIn) >= mention.GroupSize) is not { } group)
            return;
        foreach (var participant in group.Participants.Where(IsIn).Take(mention.GroupSize))
            mention.Add([participant.Party], participant.Role);
    }

    /// <summary>"Das letzte Treffen", "eine dritte Runde": the same people as the last time, unless it says otherwise.</summary>
    private static void TakeFormer(OccasionMention mention, List<Occasion> occasions)
    {
        if (occasions.LastOrDefault(o => o.Participants.Count(IsIn) > 0 && o.Kind == mention.Kind) is not { } former)
            return;
        foreach (var participant in former.Participants.Where(IsIn))
            mention.Add([participant.Party], participant.Role);
        mention.IsTaken = true;
    }

    private static Occasion? Antecedent(Material material, OccasionMention mention, List<Occasion> occasions)
    {
        Occasion? alike = null;
        for (var i = occasions.Count - 1; i >= 0; i--)
        {
            if (!Fits(material, mention, occasions[i]))
                continue;
            if (occasions[i].Kind == mention.Kind || mention.Participants.Count > 0)
                return occasions[i];
            alike ??= occasions[i];
        }
        return alike;
    }

    private static bool Fits(Material material, OccasionMention mention, Occasion occasion)
    {
        if (mention.IsAnother && !occasion.Mentions.All(m => m.IsHeadline) || !AreAlike(mention.Kind, occasion.Kind, mention.IsDefinite) || Differ(mention, occasion))
            return false;
        var own = mention.Participants.Where(IsIn).ToList();
        if (own.Count == 0)
            return (mention.IsDefinite || mention.IsWeak) && mention.Word - occasion.LastWord < Reach;
        var theirs = occasion.Participants.Where(IsIn).ToList();
        var shared = own.Count(p => theirs.Any(t => IsSame(material, p.Party, t.Party)));
        if (shared == 0)
            return theirs.Count == 0 && (occasion.Mentions.All(m => m.IsHeadline) || mention.Word - occasion.LastWord < Near);
        return shared == own.Count || shared == theirs.Count || shared >= 2 || mention.IsDefinite;
    }

    private static bool Differ(OccasionMention mention, Occasion occasion)
    {
        if (mention.Days is { } mine && occasion.Days is { } its && !mine.MayOverlap(its))
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

    private static bool IsSame(Material material, Party one, Party other) =>
        (one.Actor is { } id ? id == other.Actor : one.Name == other.Name) || Represents(material, one, other) || Represents(material, other, one);

    /// <summary>True where the one is a person who holds an office of the other.</summary>
    public static bool Represents(Material material, Party one, Party other) =>
        one.Actor is { } id && material.Actors.Find(id) is { Kind: ActorKind.Person } person && other.Actor is { } state
        && material.Actors.Find(state) is { Kind: ActorKind.State or ActorKind.Alliance or ActorKind.Organisation or ActorKind.Institution }
        && person.Roles.Any(r => r.Of == other.Name);

    private static bool IsBody(Material material, Party party) =>
        party.Actor is not { } id || material.Actors.Find(id) is not { Kind: ActorKind.Person } || material.Actors.Mentions.Any(m => m.IsPlural && m.Range == party.Evidence.Range);

    /// <summary>What is left without anybody to meet is no engagement.</summary>
    public static bool IsSound(Material material, Occasion occasion)
    {
        var people = occasion.Participants.Count(IsIn);
        var isSomewhere = occasion.Place is not null;
        var isSometime = occasion.Time is not null;
        return occasion.Kind switch
        {
            EngagementKind.Conference or EngagementKind.Summit => people > 0 && (people > 1 || isSomewhere || isSometime) || isSomewhere && isSometime,
            EngagementKind.Visit => people > 1 || people == 1 && isSomewhere,
            EngagementKind.Vote or EngagementKind.Session => occasion.Participants.Any(p => IsIn(p) && IsBody(material, p.Party)),
            _ => people > 1 || people == 1 && (isSomewhere || isSometime),
        };
    }
}
