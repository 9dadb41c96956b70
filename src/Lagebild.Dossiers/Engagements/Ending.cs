using Lagebild.Dossiers.Actors;
using Lagebild.Reading.Engagements;
using NodaTime;

namespace Lagebild.Dossiers.Engagements;

/// <summary>
/// Which occasion ahead a report ends that it does not describe well. What is called off or put off was planned: so it is the one that can be meant. Told of
/// as known ("das Treffen") it may bear another noun of its family, come without its parties or with some that were not named before; what was held must
/// have been due.
/// </summary>
internal static class Ending
{
    /// <summary>Days within which a report tells that something was held, without saying when.</summary>
    private const int Grace = 3;

    private static readonly Func<EngagementThread, EngagementMention, ActorIndex, bool>[] Readings =
    [
        IsCalledOffByItsParties,
        (thread, mention, actors) => thread.Kind == mention.Engagement.Kind && IsKnownToEnd(thread, mention, actors),
        IsKnownToEnd,
    ];

    /// <summary>Whether a status says that an occasion has come to its end, or does not come when it was meant to.</summary>
    public static bool MayEnd(EngagementStatus status) =>
        status is EngagementStatus.Cancelled or EngagementStatus.Postponed or EngagementStatus.Failed or EngagementStatus.Held;

    /// <summary>The one thread that is meant; null where there is none, or where more than one can be.</summary>
    public static EngagementThread? Of(EngagementMention mention, IReadOnlyCollection<EngagementThread> threads, ActorIndex actors)
    {
        foreach (var mayBe in Readings)
        {
            if (threads.Where(t => mayBe(t, mention, actors)).Take(2).ToArray() is { Length: > 0 } meant)
                return meant is [var only] ? only : null;
        }
        return null;
    }

    /// <summary>Of the same family, with everybody whom the report names. One party of many meetings is too little to go by.</summary>
    private static bool IsCalledOffByItsParties(EngagementThread thread, EngagementMention mention, ActorIndex actors)
    {
        var kind = mention.Engagement.Kind;
        if (mention.Status is not (EngagementStatus.Cancelled or EngagementStatus.Postponed) || thread.Phase != Phase.Ahead || thread.Kind != kind || mention.Core.Count == 0)
            return false;
        if (mention.Core.Count == 1 && kind is EngagementKind.Meeting or EngagementKind.Talks or EngagementKind.Call or EngagementKind.Other)
            return false;
        return NamesNoOther(thread, mention, actors) && IsInOneSetting(thread, mention);
    }

    private static bool IsKnownToEnd(EngagementThread thread, EngagementMention mention, ActorIndex actors)
    {
        if (!IsPending(thread) || !(AreKin(thread.Kind, mention.Engagement.Kind) || thread.Nouns.Contains(mention.Noun)) || !IsInOneSetting(thread, mention) || !mention.IsTold)
            return false;
        var isSaid = !mention.IsNamedByKind && thread.Nouns.Any(n => n.EndsWith(mention.Noun, StringComparison.Ordinal) || mention.Noun.EndsWith(n, StringComparison.Ordinal));
        return mention.Status switch
        {
            EngagementStatus.Cancelled or EngagementStatus.Failed => IsOnItsDay(thread, mention) is not false && (NamesNoOther(thread, mention, actors) || IsOnItsDay(thread, mention) is true || isSaid),
            EngagementStatus.Postponed => NamesNoOther(thread, mention, actors) || IsOnItsDay(thread, mention) is true || isSaid,
            EngagementStatus.Held => NamesNoOther(thread, mention, actors) && IsDue(thread, mention),
            _ => false,
        };
    }

    private static bool IsPending(EngagementThread thread) => thread.Phase == Phase.Ahead || thread.Status == EngagementStatus.Postponed;

    private static bool NamesNoOther(EngagementThread thread, EngagementMention mention, ActorIndex actors) =>
        mention.Core.All(key => thread.Core.Any(other => Likeness.Same(key, other, actors)));

    /// <summary>Not elsewhere, no other round, and not too long after.</summary>
    private static bool IsInOneSetting(EngagementThread thread, EngagementMention mention) =>
        Likeness.Places(thread, mention) >= 0
        && !(thread.Round is { } round && mention.Round is { } number && round != number)
        && (!mention.Published.IsKnown || !thread.Last.IsKnown || mention.Published.Day - thread.Last.Day <= Likeness.WindowDays);

    /// <summary>Whether the report names a day that the occasion has; null where no day is known.</summary>
    private static bool? IsOnItsDay(EngagementThread thread, EngagementMention mention) =>
        mention.Time is { } time && thread.Times.Count > 0 ? thread.Times.Exists(t => TimeValues.Meet(t, time)) : null;

    private static bool IsDue(EngagementThread thread, EngagementMention mention) => IsOnItsDay(thread, mention) switch
    {
        { } same => same,
        null => mention.Support.Published is { } published && thread.Due is { } due && due <= published.Date && due.PlusDays(Grace) >= published.Date,
    };

    /// <summary>A body sits to vote, and a summit is a meeting: reports tell one by the other's noun.</summary>
    private static bool AreKin(EngagementKind left, EngagementKind right) => left == right || (left, right) is
        (EngagementKind.Session or EngagementKind.Vote, EngagementKind.Session or EngagementKind.Vote)
        or (EngagementKind.Summit or EngagementKind.Meeting or EngagementKind.Talks, EngagementKind.Summit or EngagementKind.Meeting or EngagementKind.Talks);
}
