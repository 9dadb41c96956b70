using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Notes;

/// <summary>A note about one fact.</summary>
public abstract record FactNote : NoteContent
{
    private protected FactNote(FactKey fact) => Fact = fact;

    public FactKey Fact { get; init; }

    /// <summary>
    /// The reports that its author had before him, as far as they tell of the fact. What another report says against the note is a contradiction, whenever
    /// that report was published or came in.
    /// </summary>
    public ValueArray<DocumentId> Seen { get; init; }

    /// <summary>Whether a report was known when the note was written; that which the fact stands in always was.</summary>
    public bool HasSeen(DocumentId document) => Fact is ReportedFact reported && reported.Evidence.Document == document || Seen.Contains(document);

    internal override void Check() => Fact.Check();
}

/// <summary>A fact is right, or it is not.</summary>
public sealed record Verdict(FactKey Fact, bool IsRight) : FactNote(Fact)
{
    public override string Words => Fact.Words;
}

/// <summary>A slot of an engagement is set, or cleared: no value that was told holds.</summary>
public abstract record SlotNote : FactNote
{
    private protected SlotNote(FactKey fact)
        : base(fact)
    {
    }

    public abstract bool Clears { get; }

    internal override void Check()
    {
        Demand(Fact.Kind == FactKind.Engagement, "slots", "Only an engagement has slots.");
        base.Check();
    }
}

/// <summary>The status of an engagement; null where it is not known.</summary>
public sealed record StatusNote(FactKey Fact, EngagementStatus? Status) : SlotNote(Fact)
{
    public override bool Clears => Status is null;

    public override string Words => Status?.ToString().ToLowerInvariant() ?? NoValue;

    internal const string NoValue = "–";
}

/// <summary>Where it is; null where that is not known.</summary>
public sealed record PlaceNote(FactKey Fact, string? Place) : SlotNote(Fact)
{
    public override bool Clears => Place is null;

    public override string Words => Place ?? StatusNote.NoValue;

    internal override void Check()
    {
        base.Check();
        if (Place is not null)
            DemandText(Place, "place");
    }
}

/// <summary>When it is, with the hour where one is known; null where the days are not known.</summary>
public sealed record TimeNote(FactKey Fact, Edtf? Days, TimeOfDay? Hour) : SlotNote(Fact)
{
    public override bool Clears => Days is null;

    public override string Words => Days is null ? StatusNote.NoValue : Hour is { } hour ? $"{Days.Text} {TimeOfDayText.Format(hour)}" : Days.Text;

    internal override void Check()
    {
        base.Check();
        Demand(Hour is null || Days is { IsDay: true }, "hour", "An hour needs its day.");
    }
}

/// <summary>Somebody's part in an engagement; null where the party does not belong there at all.</summary>
public sealed record ParticipantNote(FactKey Fact, string Name, ParticipantRole? Role) : SlotNote(Fact)
{
    public override bool Clears => Role is null;

    public override string Words => Name;

    internal override void Check()
    {
        base.Check();
        DemandText(Name, "participant");
    }
}

/// <summary>What it is about; empty where that is not known.</summary>
public sealed record TopicsNote(FactKey Fact, ValueArray<string> Topics) : SlotNote(Fact)
{
    public override bool Clears => Topics.IsEmpty;

    public override string Words => Topics.IsEmpty ? StatusNote.NoValue : string.Join("; ", Topics.AsEnumerable());

    internal override void Check()
    {
        base.Check();
        foreach (var topic in Topics)
            DemandText(topic, "topic");
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
        DemandText(Title, "title");
        foreach (var participant in Participants)
            DemandText(participant.Name, "participant");
        foreach (var topic in Topics)
            DemandText(topic, "topic");
        if (Place is not null)
            DemandText(Place, "place");
        Demand(Hour is null || Days is { IsDay: true }, "hour", "An hour needs its day.");
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
        Demand(One.Kind == FactKind.Engagement && Other.Kind == FactKind.Engagement, "engagements", "Only engagements can be the same engagement.");
        Demand(One != Other, "sameEngagement", "An engagement is always the same as itself.");
    }
}

/// <summary>Two names are of one actor, or are not, wherever they stand.</summary>
public sealed record SameActor(string One, string Other, bool AreSame) : NoteContent
{
    public override string Words => $"{One} {(AreSame ? "=" : "≠")} {Other}";

    internal override void Check()
    {
        DemandText(One, "name");
        DemandText(Other, "name");
        Demand(One != Other, "sameName", "A name is always the same as itself.");
    }
}
