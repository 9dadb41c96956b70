using Lagebild.Dossiers.Actors;
using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Engagements;

/// <summary>
/// How well a report's engagement fits an engagement that earlier reports told of. Participants weigh most; place and time speak for
/// it or, where they differ, against it, the more so when both occasions are already held.
/// </summary>
internal static class Likeness
{
    /// <summary>From here on the two are taken for one occasion.</summary>
    public const double Threshold = 3;

    /// <summary>Days after which a report no longer tells of the same occasion, unless it names its time.</summary>
    public const int WindowDays = 21;

    public static double Of(EngagementThread thread, EngagementMention mention, ActorIndex actors)
    {
        if (!AreOfOneFamily(thread.Kind, mention.Engagement.Kind) || thread.Round is { } round && mention.Round is { } other && round != other)
            return double.NegativeInfinity;
        var time = Times(thread, mention);
        var isRecent = !mention.Published.IsKnown || !thread.Last.IsKnown || mention.Published.Day - thread.Last.Day <= WindowDays;
        if (!isRecent && time <= 0)
            return double.NegativeInfinity;
        var place = Places(thread, mention);
        var sameKind = thread.Kind == mention.Engagement.Kind;
        var name = Names(thread, mention);
        var score = Participants(thread, mention, actors, place + time + name, sameKind) + place + time + name + (sameKind ? 1 : 0);
        return score + Phases(thread, mention, time > 0) + (sameKind || place + time + name > 0 ? 0 : Failures(thread, mention));
    }

    /// <summary>
    /// The same particular word ("Parteitag", "Sondergipfel") says much, a compound with the same head a little. Words that stand for a whole kind
    /// say nothing. The same number of a round says as much as a place.
    /// </summary>
    private static double Names(EngagementThread thread, EngagementMention mention)
    {
        var score = thread.Round is { } round && round == mention.Round ? 2.0 : 0;
        if (thread.Nouns.Contains(mention.Noun))
            return score + (mention.IsNamedByKind ? 0 : 1);
        return thread.Nouns.Any(n => n.EndsWith(mention.Noun, StringComparison.Ordinal) || mention.Noun.EndsWith(n, StringComparison.Ordinal)) ? score + 0.5 : score;
    }

    private static double Participants(EngagementThread thread, EngagementMention mention, ActorIndex actors, double setting, bool sameKind)
    {
        var (left, right) = (thread.Core, mention.Core);
        if (left.Count == 0 || right.Count == 0)
            return IsToldByNoun(thread, mention) ? 1 : sameKind && setting >= 2 && (setting >= 4 || thread.Kind is EngagementKind.Summit or EngagementKind.Conference) ? 0.5 : -4;
        var shared = right.Count(key => left.Any(other => Same(key, other, actors)));
        if (shared == 0)
            return double.NegativeInfinity;
        var (least, most) = (Math.Min(left.Count, right.Count), Math.Max(left.Count, right.Count));
        shared = Math.Min(shared, least);
        var score = 2.0 * shared / least + 2.0 * Overlap(thread, right, actors);
        return least == 1 && most > 1 ? score - 1.5 : score;
    }

    /// <summary>The weighted Jaccard index of both: whom few of the reports name is of little weight (Ruzicka 1958).</summary>
    private static double Overlap(EngagementThread thread, IReadOnlySet<ActorKey> right, ActorIndex actors)
    {
        var (least, most) = (0.0, 0.0);
        var met = new HashSet<ActorKey>();
        foreach (var key in right)
        {
            ActorKey[] same = [.. thread.Core.Where(other => Same(key, other, actors))];
            least += same.Select(thread.Share).DefaultIfEmpty(0).Max();
            most += 1;
            met.UnionWith(same);
        }
        return least / (most + thread.Core.Where(other => !met.Contains(other)).Sum(thread.Share));
    }

    /// <summary>"Der für den 7. November geplante Parteitag ist abgesagt": the particular word alone tells which occasion has been called off or put off.</summary>
    private static bool IsToldByNoun(EngagementThread thread, EngagementMention mention) =>
        thread.Phase == Phase.Ahead && mention.Phase == Phase.Off && !mention.IsNamedByKind && thread.Nouns.Contains(mention.Noun);

    /// <summary>A state and whoever acts for it can stand for each other, and a body for itself with less of its name ("Parlament", "Parlament in Orsund").</summary>
    public static bool Same(ActorKey left, ActorKey right, ActorIndex actors) =>
        left == right || actors.ActsFor(left, right) || actors.ActsFor(right, left) || left.IsShortFor(right) || right.IsShortFor(left);

    /// <summary>2 where it leads to one place, below zero where it is elsewhere.</summary>
    public static double Places(EngagementThread thread, EngagementMention mention)
    {
        if (LeadToOnePlace(thread, mention))
            return 2;
        if (thread.PlaceKeys.Count == 0 || mention.PlaceKey is not { } place)
            return 0;
        if (thread.PlaceKeys.Contains(place))
            return 2;
        // What is put off is often put elsewhere too.
        if (thread.Phase == Phase.Ahead && mention.Status == EngagementStatus.Postponed)
            return 0;
        return thread.Phase == Phase.Done || mention.Phase == Phase.Done ? -4 : -2;
    }

    /// <summary>"Frankreichreise" leads where a visit to France does; that it names no city is no contradiction.</summary>
    private static bool LeadToOnePlace(EngagementThread thread, EngagementMention mention) =>
        mention.Destination is { } there && (thread.PlaceKeys.Contains(there) || thread.Destinations.Contains(there))
        || mention.PlaceKey is { } place && thread.Destinations.Contains(place);

    private static double Times(EngagementThread thread, EngagementMention mention)
    {
        if (mention.Time is not { } said || thread.Times.Count == 0)
            return 0;
        if (thread.Times.Any(known => TimeValues.Meet(known, said)))
            return 2;
        var days = thread.Times.Min(known => TimeValues.DaysBetween(known, said));
        if (mention.Status == EngagementStatus.Postponed || thread.Status == EngagementStatus.Postponed)
            return 0;
        if (thread.Phase == Phase.Done || mention.Phase == Phase.Done)
            return days == 0 ? 0 : -4;
        // A body sits and votes on many days.
        if (days > 0 && mention.Phase != Phase.Off && thread.Kind is EngagementKind.Vote or EngagementKind.Session && mention.Engagement.Kind == thread.Kind)
            return -4;
        // What is put off or shortened is told with its new day, and a plan that shifts often without a word for it.
        if (mention.Phase == Phase.Off && thread.Phase == Phase.Ahead)
            return Math.Max(-1, -days / 10.0);
        return days switch { 0 => 0, <= 3 => -1, <= 10 => -2.5, _ => -4 };
    }

    /// <summary>What was held is not planned again; what failed with other participants was another occasion.</summary>
    private static double Phases(EngagementThread thread, EngagementMention mention, bool sameTime) => (thread.Phase, mention.Phase) switch
    {
        (Phase.Done, Phase.Ahead) => sameTime ? 0 : -4,
        (Phase.Ahead, Phase.Off) or (Phase.Off, Phase.Ahead) => thread.Core.SetEquals(mention.Core) ? 0 : -0.5,
        (Phase.Ahead, Phase.Done) when mention.Time?.Latest is { } latest && thread.FirstDay is { } first && latest < first.PlusDays(-1) => -4,
        _ => 0,
    };

    /// <summary>What came to nothing, told as another kind and with no setting in common, is another try of the same people.</summary>
    private static double Failures(EngagementThread thread, EngagementMention mention) =>
        mention.Phase == Phase.Off && thread.Phase is Phase.Done or Phase.Unclear ? -2 : 0;

    private static bool AreOfOneFamily(EngagementKind left, EngagementKind right) =>
        left == right || Family(left) == Family(right) || left == EngagementKind.Other || right == EngagementKind.Other;

    private static int Family(EngagementKind kind) => kind switch
    {
        EngagementKind.Summit or EngagementKind.Meeting or EngagementKind.Talks or EngagementKind.Conference or EngagementKind.Visit => 0,
        _ => 1 + (int)kind,
    };
}
