using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Training.Decisions;

/// <summary>
/// Which of an article's actors are an engagement's participants. Each participant is at most one actor, as the scorer pairs them: of "die Innenminister der
/// Länder" and "Länder", whose last words are equal, only the one that says as much as the annotation.
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
        return match;
    }

    /// <summary>Shared words against all, in hundredths.</summary>
    private static int Likeness(string one, string two)
    {
        var (a, b) = (GoldNames.Normal(one).Split(' ').ToHashSet(), GoldNames.Normal(two).Split(' ').ToHashSet());
        return 100 * a.Intersect(b).Count() / a.Union(b).Count();
    }
}
