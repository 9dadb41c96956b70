using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Notes;

/// <summary>A fact is right, or it is not.</summary>
public sealed record Verdict(FactKey Fact, bool IsRight) : NoteContent
{
    public override string Words => Fact.Words;

    internal override void Check() => Fact.Check();
}

/// <summary>A slot of an engagement is set, or cleared: no value that was told holds.</summary>
public abstract record SlotNote : NoteContent
{
    private protected SlotNote(FactKey engagement) => Engagement = engagement;

    public FactKey Engagement { get; init; }

    public abstract bool Clears { get; }

    internal override void Check()
    {
        Demand(Engagement.Kind == FactKind.Engagement, "Only an engagement has slots.");
        Engagement.Check();
    }
}

/// <summary>The status of an engagement; null where it is not known.</summary>
public sealed record StatusNote(FactKey Engagement, EngagementStatus? Status) : SlotNote(Engagement)
{
    public override bool Clears => Status is null;

    public override string Words => Status?.ToString().ToLowerInvariant() ?? NoValue;

    internal const string NoValue = "–";
}

/// <summary>Where it is; null where that is not known.</summary>
public sealed record PlaceNote(FactKey Engagement, string? Place) : SlotNote(Engagement)
{
    public override bool Clears => Place is null;

    public override string Words => Place ?? StatusNote.NoValue;

    internal override void Check()
    {
        base.Check();
        if (Place is not null)
            DemandText(Place, "A place");
    }
}

/// <summary>When it is, with the hour where one is known; null where the days are not known.</summary>
public sealed record TimeNote(FactKey Engagement, Edtf? Days, TimeOfDay? Hour) : SlotNote(Engagement)
{
    public override bool Clears => Days is null;

    public override string Words => Days is null ? StatusNote.NoValue : Hour is { } hour ? $"{Days.Text} {TimeOfDayText.Format(hour)}" : Days.Text;

    internal override void Check()
    {
        base.Check();
        Demand(Hour is null || Days is { IsDay: true }, "An hour needs its day.");
    }
}

/// <summary>Somebody's part in an engagement; null where the party does not belong there at all.</summary>
public sealed record ParticipantNote(FactKey Engagement, string Name, ParticipantRole? Role) : SlotNote(Engagement)
{
    public override bool Clears => Role is null;

    public override string Words => Name;

    internal override void Check()
    {
        base.Check();
        DemandText(Name, "A participant's name");
    }
}

/// <summary>What it is about; empty where that is not known.</summary>
public sealed record TopicsNote(FactKey Engagement, ValueArray<string> Topics) : SlotNote(Engagement)
{
    public override bool Clears => Topics.IsEmpty;

    public override string Words => Topics.IsEmpty ? StatusNote.NoValue : string.Join("; ", Topics.AsEnumerable());

    internal override void Check()
    {
        base.Check();
        foreach (var topic in Topics)
            DemandText(topic, "A topic");
    }
}

/// <summary>An engagement that no report tells of, or that was not read: its evidence is the note itself.</summary>
/// <param name="Story">The story that it belongs to, by one of its reports.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Title">A short name.</param>
public sealed record AddedEngagement(DocumentId Story, EngagementKind Kind, EngagementStatus Status, string Title) : NoteContent
{
    public ValueArray<AddedParticipant> Participants { get; init; }

    public string? Place { get; init; }

    public Edtf? Days { get; init; }

    public TimeOfDay? Hour { get; init; }

    public ValueArray<string> Topics { get; init; }

    public override string Words => Title;

    internal override void Check()
    {
        DemandText(Title, "A title");
        foreach (var participant in Participants)
            DemandText(participant.Name, "A participant's name");
        foreach (var topic in Topics)
            DemandText(topic, "A topic");
        if (Place is not null)
            DemandText(Place, "A place");
        Demand(Hour is null || Days is { IsDay: true }, "An hour needs its day.");
    }
}

/// <summary>Somebody who takes part in an engagement that was added by hand.</summary>
public sealed record AddedParticipant(string Name, ParticipantRole Role);

/// <summary>Two tellings are of one occasion, or are not.</summary>
public sealed record SameEngagement(FactKey One, FactKey Other, bool AreSame) : NoteContent
{
    public override string Words => $"{One.Words} {(AreSame ? "=" : "≠")} {Other.Words}";

    internal override void Check()
    {
        One.Check();
        Other.Check();
        Demand(One.Kind == FactKind.Engagement && Other.Kind == FactKind.Engagement, "Only engagements can be the same engagement.");
        Demand(One != Other, "An engagement is always the same as itself.");
    }
}

/// <summary>Two names are of one actor, or are not, wherever they stand.</summary>
public sealed record SameActor(string One, string Other, bool AreSame) : NoteContent
{
    public override string Words => $"{One} {(AreSame ? "=" : "≠")} {Other}";

    internal override void Check()
    {
        DemandText(One, "A name");
        DemandText(Other, "A name");
        Demand(One != Other, "A name is always the same as itself.");
    }
}
