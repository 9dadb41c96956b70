namespace Lagebild.Reading.Engagements;

/// <summary>
/// Finds the occasion that a mention speaks of again. A mention with a status, time or place of its own and other participants opens an
/// occasion of its own; "das Treffen" and "die Gespräche" point back to the last one that they fit.
/// </summary>
internal sealed class Antecedents(Material material)
{
    private const int Reach = 160;
    private const int Near = 60;

    /// <summary>The last one that fits; one that lies where the mention looks before any other.</summary>
    public Occasion? Of(OccasionMention mention, List<Occasion> occasions) =>
        (mention.Outlook == Outlook.Open ? null : Last(mention, occasions, mention.Outlook)) ?? Last(mention, occasions, Outlook.Open);

    private Occasion? Last(OccasionMention mention, List<Occasion> occasions, Outlook outlook)
    {
        Occasion? alike = null;
        for (var i = occasions.Count - 1; i >= 0; i--)
        {
            if (!outlook.Fits(occasions[i].Status) || !Fits(mention, occasions[i]))
                continue;
            if (occasions[i].Kind == mention.Kind || mention.Participants.Count > 0)
                return occasions[i];
            alike ??= occasions[i];
        }
        return alike;
    }

    private bool Fits(OccasionMention mention, Occasion occasion)
    {
        if (mention.IsAnother && !occasion.IsOnlyHeadline || !(AreAlike(mention.Kind, occasion.Kind, mention.IsDefinite) || IsSitting(mention, occasion)) || Differ(mention, occasion))
            return false;
        var own = mention.Participants.Where(IsIn).Select(p => p.Party).ToList();
        if (own.Count == 0)
            return PointsBack(mention, occasion);
        var theirs = occasion.Participants.Where(IsIn).Select(p => p.Party).ToList();
        var shared = own.Count(p => theirs.Exists(t => Representation.IsSame(material, p, t)));
        if (shared == 0)
            return (theirs.Count == 0 && !IsNew(mention, occasion) || mention.IsDefinite && (mention.IsBySpeaker || IsThere(mention, occasion))) && (occasion.IsOnlyHeadline || mention.Word - occasion.LastWord < Near);
        if (!occasion.IsOnlyHeadline && IsOthers(mention, own.Count, theirs.Count, shared))
            return false;
        return shared == own.Count || shared == theirs.Count || shared >= 2 || mention.IsDefinite;
    }

    /// <summary>"ein Gespräch zu dritt" is not the summit that was spoken of.</summary>
    private static bool IsNew(OccasionMention mention, Occasion occasion) =>
        mention is { IsDefinite: false, Noun.Length: > 0 } && mention.Kind != occasion.Kind && !occasion.IsOnlyHeadline;

    /// <summary>True where the mention names everybody and they are others, or where it is new ("ein Treffen mit …") and tells of others.</summary>
    private static bool IsOthers(OccasionMention mention, int own, int theirs, int shared)
    {
        // "ein Treffen mit Vertretern beider Regierungen" is not the one of their heads.
        if (mention is { Group.Of: "state", IsDefinite: false })
            return true;
        if (shared == own && own == theirs)
            return false;
        if (mention.IsComplete)
            return shared < own && theirs > 1 || own < theirs && (!mention.IsDefinite || mention.IsBetween);
        return mention is { IsDefinite: false, Noun.Length: > 0, IsHeadline: false } && shared < own && theirs > 1
            && (mention.Certainty >= 2 || mention.Days is not null || mention.Place is not null);
    }

    /// <summary>A mention that names nobody: "das Treffen", "die Gespräche", or the plan told again ("ein Gipfel werde bald stattfinden").</summary>
    private static bool PointsBack(OccasionMention mention, Occasion occasion)
    {
        var hasOwn = mention.Days is not null || mention.Place is not null;
        if (mention.IsSpecific && hasOwn && mention.Kind != occasion.Kind)
            return false;
        if (mention.Spare.Count > 0 && occasion.Mentions.Exists(m => m.Spare.Count > 0) && !occasion.Mentions.Exists(m => m.Spare.Exists(s => s.Name == mention.Spare[0].Name)))
            return false;
        if (mention.IsDefinite || mention.IsWeak)
            return mention.Word - occasion.LastWord < Reach;
        return mention.Kind == occasion.Kind && mention.Noun.Length > 0 && !hasOwn && !IsPast(mention.Status) && !IsPast(occasion.Status);
    }

    /// <summary>"nach der Sitzung": the one in which was voted, or for which they met.</summary>
    private static bool IsSitting(OccasionMention mention, Occasion occasion) =>
        mention is { Kind: EngagementKind.Session, IsDefinite: true, IsSpecific: false }
        && occasion.Kind is EngagementKind.Vote or EngagementKind.Meeting or EngagementKind.Summit or EngagementKind.Conference;

    /// <summary>"am Treffen in Dakar nahmen … teil": the one that was told to be there.</summary>
    private static bool IsThere(OccasionMention mention, Occasion occasion) => mention.Place is { } place && occasion.Place?.Name == place.Name;

    private static bool Differ(OccasionMention mention, Occasion occasion)
    {
        if (mention.Days is { } mine && occasion.Days is { } its && !mine.MayOverlap(its))
            return true;
        if (mention.Place is { } place && occasion.Place is { } other && place.Name != other.Name
            && (place.Country is null || other.Country is null || place.Country != other.Country))
            return true;
        // "In dem Telefonat ging es um Schritte vor dem Gipfel": what comes before another occasion is not that one.
        if (mention is { Status: EngagementStatus.Planned, Certainty: 0 } && mention.Kind != occasion.Kind && IsPast(occasion.Status))
            return true;
        if (mention.Noun.Length == 0 && occasion.Mentions[^1] is { IsScene: true } scene && scene.Clause.Contains(mention.Word))
            return true;
        return mention.Certainty > 0 && occasion.Certainty > 0 && IsPast(mention.Status) != IsPast(occasion.Status) && !mention.IsHeadline
            && !occasion.IsOnlyHeadline && !IsOpen(mention.Status) && !IsOpen(occasion.Status);
    }

    public static bool AreAlike(EngagementKind one, EngagementKind other, bool isDefinite) =>
        one == other || Family(one) == Family(other) || isDefinite && (Family(one), Family(other)) is (0, 1) or (1, 0);

    private static int Family(EngagementKind kind) => kind switch
    {
        EngagementKind.Summit or EngagementKind.Meeting or EngagementKind.Talks or EngagementKind.Conference => 0,
        EngagementKind.Call => 1,
        _ => 2 + (int)kind,
    };

    private static bool IsIn(Participant participant) => participant.Role != ParticipantRole.Excluded;

    private static bool IsPast(EngagementStatus status) => status == EngagementStatus.Held;

    private static bool IsOpen(EngagementStatus status) =>
        status is EngagementStatus.Ongoing or EngagementStatus.Unclear or EngagementStatus.Failed or EngagementStatus.Postponed or EngagementStatus.Cancelled;
}
