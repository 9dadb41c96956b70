using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Training.Decisions;

/// <summary>
/// Which of an article's actors are an engagement's participants. Names count as the scorer compares them, by their last words; but of a phrase and a name within
/// it ("die Innenminister der Länder", "Länder") only the one that says as much as the annotation is meant.
/// </summary>
internal static class GoldParticipants
{
    /// <returns>For each actor the index of the participant that it is, or -1.</returns>
    public static int[] Match(IReadOnlyList<ActorCandidate> actors, GoldEngagement engagement)
    {
        var match = new int[actors.Count];
        Array.Fill(match, -1);
        var pairs = new List<(int Likeness, int Participant, int Actor)>();
        for (var p = 0; p < engagement.Participants.Count; p++)
        {
            foreach (var actor in actors)
            {
                if (GoldNames.AreSame(engagement.Participants[p].Name, actor.Actor.Name))
                    pairs.Add((Likeness(engagement.Participants[p].Name, actor.Actor.Name), p, actor.Index));
            }
        }
        var taken = new HashSet<int>();
        foreach (var (_, participant, actor) in pairs.OrderByDescending(p => p.Likeness).ThenByDescending(p => actors[p.Actor].Places.Count).ThenBy(p => p.Participant).ThenBy(p => p.Actor))
        {
            if (match[actor] < 0 && taken.Add(participant))
                match[actor] = participant;
        }
        foreach (var (_, participant, actor) in pairs)
        {
            if (match[actor] < 0 && !actors.Any(a => match[a.Index] == participant && AreNested(a, actors[actor])))
                match[actor] = participant;
        }
        return match;
    }

    private static bool AreNested(ActorCandidate one, ActorCandidate two) =>
        one.Places.Any(a => two.Places.Any(b => a.Sentence == b.Sentence && (a.Holds(b) || b.Holds(a))));

    /// <summary>Shared words against all, in hundredths.</summary>
    private static int Likeness(string one, string two)
    {
        var (a, b) = (GoldNames.Normal(one).Split(' ').ToHashSet(), GoldNames.Normal(two).Split(' ').ToHashSet());
        return 100 * a.Intersect(b).Count() / a.Union(b).Count();
    }
}
