namespace Lagebild.Dossiers.Notes;

/// <summary>What can be watched.</summary>
public enum WatchKind { Story, Actor, Place, Kind }

/// <summary>The author wants to be told of whatever is new about a story, an actor, a place or a kind of engagement.</summary>
/// <param name="Kind">What is watched.</param>
/// <param name="What">The id of a report of the story, the actor's or the place's name, or the kind's name.</param>
public sealed record Watch(WatchKind Kind, string What) : NoteContent
{
    public override string Words => What;

    internal override void Check() => DemandText(What, "watched");
}

/// <summary>Another note is taken back, as if it had not been written; taking that back puts it in force again.</summary>
public sealed record Undo(NoteId Note) : NoteContent
{
    public override string Words => Note.Short;

    internal override void Check() => Demand(NoteId.IsId(Note.Value), "id", $"'{Note.Value}' is no id of a note.");
}
