using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Lagebild.Desk.Pictures;

namespace Lagebild.Desk.People;

/// <summary>Somebody who takes part in an engagement.</summary>
/// <param name="Key">As <see cref="ActorSketch.Key"/>; null where the name was not found among the story's actors.</param>
/// <param name="Name">As the engagement's story has it.</param>
public readonly record struct Attendee(string? Key, string Name);

/// <summary>An engagement with everybody who takes part.</summary>
public sealed record Attended(EngagementSketch Engagement, StorySketch Story, IReadOnlyList<Attendee> Attendees);

/// <summary>Who takes part in which engagements, and in what office, over all stories of a picture; made once for each picture.</summary>
public sealed class Attendance
{
    private static readonly ConditionalWeakTable<Picture, Attendance> Kept = [];

    private readonly FrozenDictionary<string, List<Attended>> _byActor;
    private readonly FrozenDictionary<string, string> _offices;

    private Attendance(Picture picture)
    {
        var byActor = new Dictionary<string, List<Attended>>(StringComparer.Ordinal);
        foreach (var attended in picture.Stories.SelectMany(InStory).DistinctBy(a => a.Engagement.Key))
        {
            foreach (var key in attended.Attendees.Select(a => a.Key).OfType<string>().Distinct())
            {
                if (!byActor.TryGetValue(key, out var all))
                    byActor[key] = all = [];
                all.Add(attended);
            }
        }
        _byActor = byActor.ToFrozenDictionary(StringComparer.Ordinal);
        ByReports = [.. picture.Actors.Values.OrderByDescending(a => a.Reports).ThenByDescending(a => a.Statements).ThenBy(a => a.Key, StringComparer.Ordinal)];
        _offices = picture.Stories.SelectMany(s => s.Actors).Where(a => a.Role is not null).DistinctBy(a => a.Key).ToFrozenDictionary(a => a.Key, a => a.Role!, StringComparer.Ordinal);
    }

    internal static Attendance Of(Picture picture) => Kept.GetValue(picture, p => new Attendance(p));

    /// <summary>Everybody, those in most reports first.</summary>
    public IReadOnlyList<ActorView> ByReports { get; }

    /// <summary>The engagements in which somebody takes part, by key.</summary>
    public IReadOnlyList<Attended> this[string actor] => _byActor.TryGetValue(actor, out var all) ? all : [];

    /// <summary>The last office in the story that was reported on last; null where none gives one.</summary>
    public string? OfficeOf(string actor) => _offices.GetValueOrDefault(actor);

    private static IEnumerable<Attended> InStory(StorySketch story)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var actor in story.Actors)
            keys.TryAdd(actor.Name, actor.Key);
        return story.Engagements.Select(e => new Attended(e, story, [.. e.Participants.Select(p => new Attendee(keys.GetValueOrDefault(p), p))]));
    }
}
