using Lagebild.Desk.Pictures;
using Lagebild.Dossiers.Names;
using Lagebild.Dossiers.Notes;

namespace Lagebild.Desk.Alerts;

/// <summary>What a rule, a watch or a feed asks of the news. A search, and what somebody watches, are answered elsewhere.</summary>
/// <param name="subject">What it is about.</param>
/// <param name="what">The story's id, the name, the place or the kind; empty for everything.</param>
internal sealed class Interest(AlertSubject subject, string what)
{
    private readonly AskedName _name = new(what);
    private readonly string _place = NameForm.PlaceKey(what);

    public static Interest Of(Watch watch) => new(watch.Kind switch
    {
        WatchKind.Story => AlertSubject.Story,
        WatchKind.Place => AlertSubject.Place,
        WatchKind.Kind => AlertSubject.Kind,
        _ => AlertSubject.Actor,
    }, watch.What);

    /// <summary>Whether anything in a story is what it asks for.</summary>
    public bool Asks(StorySketch story) => subject switch
    {
        AlertSubject.Everything => true,
        AlertSubject.Story => IsMember(story),
        AlertSubject.Actor => story.Actors.Any(a => _name.IsIn(a.Name)) || story.Engagements.Any(e => e.Participants.Any(_name.IsIn)),
        _ => story.Engagements.Any(Asks),
    };

    /// <summary>Whether a change of a story is what it asks for.</summary>
    public bool Asks(ChangeSketch change, StorySketch story) => subject switch
    {
        AlertSubject.Everything => true,
        AlertSubject.Story => IsMember(story),
        AlertSubject.Actor => Names(change, story).Any(_name.IsIn),
        _ => story.EngagementOf(change) is { } engagement && Asks(engagement),
    };

    private bool Asks(EngagementSketch engagement) => subject switch
    {
        AlertSubject.Place => engagement.Place is { } place && NameForm.PlaceKey(place) == _place,
        AlertSubject.Kind => engagement.Kind.ToString().Equals(what, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private bool IsMember(StorySketch story) => story.Members.Any(m => m.Value.StartsWith(what, StringComparison.Ordinal));

    private static IEnumerable<string> Names(ChangeSketch change, StorySketch story)
    {
        yield return change.Change.Subject;
        if (change.Change.Party is { } party)
            yield return party;
        foreach (var participant in (story.EngagementOf(change)?.Participants ?? default).AsEnumerable())
            yield return participant;
    }
}
