using Lagebild.Reading.Actors;

namespace Lagebild.Reading.Engagements;

/// <summary>Gathers mentions to occasions, in text order, and keeps those that are engagements.</summary>
internal sealed class Occasions(Material material)
{
    /// <summary>How many words behind a visit a meeting still belongs to it.</summary>
    private const int VisitReach = 90;

    private readonly Antecedents _antecedents = new(material);

    public List<Occasion> Merge(IEnumerable<OccasionMention> mentions)
    {
        var occasions = new List<Occasion>();
        foreach (var mention in mentions)
        {
            if (mention.Group is { } group && mention.Participants.Count < 2)
                TakeGroup(mention, group, occasions);
            else if (mention.IsAnother)
                TakeFormer(mention, occasions);
            if (_antecedents.Of(mention, occasions) is { } occasion)
                occasion.Add(mention);
            else if (!mention.IsWeak || mention.IsAnother && mention.Participants.Count > 0)
                occasions.Add(Opened(mention));
        }
        JoinSameDay(occasions);
        JoinVisits(occasions);
        return occasions;
    }

    private Occasion Opened(OccasionMention mention)
    {
        if (mention.Participants.Count == 0)
            mention.Add(mention.Spare, ParticipantRole.Principal);
        return new Occasion(mention, material);
    }

    /// <summary>What is left without anybody to meet is no engagement.</summary>
    public bool IsSound(Occasion occasion)
    {
        if (PrivateRoles.German.AreAll(material, occasion.Participants))
            return false;
        var people = occasion.Participants.Count(IsIn);
        var (isSomewhere, isSometime) = (occasion.Place is not null, occasion.Time is not null);
        return occasion.Kind switch
        {
            EngagementKind.Conference or EngagementKind.Summit => people > 0 && (people > 1 || isSomewhere || isSometime) || isSomewhere && isSometime,
            EngagementKind.Visit => people > 1 || people == 1 && (isSomewhere || isSometime),
            EngagementKind.Vote or EngagementKind.Session => occasion.Participants.Exists(p => IsIn(p) && IsBody(p.Party)),
            EngagementKind.Signing => people > 1 || isSomewhere && isSometime && occasion.Best.Noun.Length == 0 || people == 1 && (isSomewhere || isSometime),
            _ => people > 1 || people == 1 && (isSomewhere || isSometime || occasion.Certainty >= 2 && occasion.Kind == EngagementKind.Talks),
        };
    }

    /// <summary>Two occasions of the same people on the same day are one, whatever words they were told with.</summary>
    private void JoinSameDay(List<Occasion> occasions) => Join(occasions, (one, other) =>
        one.Days is not null && one.Days == other.Days && (Antecedents.AreAlike(one.Kind, other.Kind, false) || IsVoteAtSession(one, other)) && one.Place?.Name == other.Place?.Name
        && other.Participants.TrueForAll(p => one.Participants.Exists(q => Representation.IsSame(material, p.Party, q.Party))));

    private static bool IsVoteAtSession(Occasion one, Occasion other) =>
        (one.Kind, other.Kind) is (EngagementKind.Session, EngagementKind.Vote) or (EngagementKind.Vote, EngagementKind.Session);

    /// <summary>A meeting within a visit that has no time and place of its own is part of the visit.</summary>
    private void JoinVisits(List<Occasion> occasions) => Join(occasions, (visit, meeting) =>
        visit.Kind == EngagementKind.Visit && meeting.Kind is EngagementKind.Meeting or EngagementKind.Talks
        && (meeting.Place is null || meeting.Place.Name == visit.Place?.Name) && (meeting.Days is null || meeting.Days == visit.Days || visit.IsOnlyHeadline && visit.Days is null)
        && (visit.IsOnlyHeadline && visit.Certainty == 0 || (meeting.Status == EngagementStatus.Held) == (visit.Status is EngagementStatus.Held or EngagementStatus.Ongoing))
        && meeting.Mentions[0].Word - visit.Mentions[0].Word is > 0 and < VisitReach
        && (visit.Place is not null || visit.Participants.Count > 1)
        && meeting.Participants.Exists(p => visit.Participants.Exists(q => Representation.IsSame(material, p.Party, q.Party))));

    private static void Join(List<Occasion> occasions, Func<Occasion, Occasion, bool> areOne)
    {
        for (var i = 0; i < occasions.Count; i++)
        {
            for (var j = occasions.Count - 1; j > i; j--)
            {
                if (!areOne(occasions[i], occasions[j]))
                    continue;
                foreach (var mention in occasions[j].Mentions)
                    occasions[i].Add(mention);
                occasions.RemoveAt(j);
            }
        }
    }

    private void TakeGroup(OccasionMention mention, Group group, List<Occasion> occasions)
    {
        for (var i = occasions.Count - 1; i >= 0; i--)
        {
            if (Groups.In(material, group, occasions[i], mention.Participants) is not { } members || members.Count < group.Size)
                continue;
            mention.Add(members, ParticipantRole.Principal);
            return;
        }
    }

    /// <summary>"Das letzte Treffen", "eine dritte Runde": the same people as the last time, also where it names only one of them.</summary>
    private void TakeFormer(OccasionMention mention, List<Occasion> occasions)
    {
        if (mention.Participants.Count(IsIn) > 1 || mention.IsComplete)
            return;
        var named = mention.Participants.Select(p => p.Party).FirstOrDefault();
        bool IsFormer(Occasion o) => o.Participants.Exists(IsIn) && Antecedents.AreAlike(o.Kind, mention.Kind, false)
            && (named is null || !mention.IsBySpeaker && o.Participants.Exists(p => Representation.IsSame(material, p.Party, named)));
        if ((occasions.FindLast(o => o.Kind == mention.Kind && IsFormer(o)) ?? occasions.FindLast(IsFormer)) is not { } former)
            return;
        foreach (var participant in former.Participants.Where(p => IsIn(p) && (named is null || !Representation.IsSame(material, p.Party, named))))
            mention.Add([participant.Party], participant.Role);
        mention.IsTaken = true;
    }

    private static bool IsIn(Participant participant) => participant.Role != ParticipantRole.Excluded;

    private bool IsBody(Party party) =>
        party.Actor is not { } id || material.Actors.Find(id) is not { Kind: ActorKind.Person } || material.Actors.Mentions.Any(m => m.IsPlural && m.Range == party.Evidence.Range);
}
