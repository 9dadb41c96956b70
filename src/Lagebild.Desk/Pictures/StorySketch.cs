using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;

namespace Lagebild.Desk.Pictures;

/// <summary>What lists show of a story. Thousands of them are held in memory, so that they hold short texts and no dossier.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Title">As the dossier has it.</param>
/// <param name="Members">Its own reports, in canonical order; each is in no other story.</param>
/// <param name="Guests">Reports of other stories of which something belongs here.</param>
/// <param name="Occasions">Keys by which reports of other stories may be guests.</param>
public sealed record StorySketch(StoryId Id, string Title, ValueArray<DocumentId> Members, ValueArray<DocumentId> Guests, ValueArray<string> Occasions)
{
    public int Reports { get; init; }

    public int Origins { get; init; }

    /// <summary>Publication of the first report that has a date.</summary>
    public PublicationTime? FirstTime { get; init; }

    /// <summary>Publication of the last report.</summary>
    public PublicationTime? LastTime { get; init; }

    public Moment First => Moment.Of(FirstTime);

    public Moment Last => Moment.Of(LastTime);

    /// <summary>Outlets in the order of their first report.</summary>
    public ValueArray<string> Sources { get; init; }

    /// <summary>Number of reports on each day from <see cref="First"/> to <see cref="Last"/>, at most the last thirty days.</summary>
    public ValueArray<int> ReportsByDay { get; init; }

    public ValueArray<EngagementSketch> Engagements { get; init; }

    public ValueArray<QuestionSketch> Questions { get; init; }

    public ValueArray<SilenceSketch> Silences { get; init; }

    public ValueArray<ActorSketch> Actors { get; init; }

    /// <summary>The latest changes, the newest first.</summary>
    public ValueArray<ChangeSketch> Changes { get; init; }

    /// <summary>Contradictions that nothing has settled, each in a few words.</summary>
    public ValueArray<ContradictionSketch> Contradictions { get; init; }

    /// <summary>Who marked it as checked last, and when; null where nobody did.</summary>
    public string? CheckedBy { get; init; }

    /// <summary>The engagement that a change of it is about; null where it is about none.</summary>
    internal EngagementSketch? EngagementOf(ChangeSketch change) => change.Change.Engagement is { } key ? Engagements.FirstOrDefault(e => e.Key == key) : null;

    /// <summary>By its identity alone: sketches are told apart by the thousand for each page, and what they hold is long.</summary>
    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>An open question, or one that was answered.</summary>
public sealed record QuestionSketch(string Text, EngagementKey? Engagement, string? Concerns, SlotName? Slot, Proof Since, Proof? AnsweredBy, int Reports);

/// <summary>Somebody's silence, or one that was broken.</summary>
public sealed record SilenceSketch(string Name, Proof Since, Proof? BrokenBy, int Reports);

/// <summary>Somebody in a story.</summary>
/// <param name="Key">Identity within the dossier, made from the name: the same in other stories where the name is.</param>
/// <param name="Name">The fullest name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Role">The last office that reports gave, or null.</param>
/// <param name="Reports">Reports that name it.</param>
/// <param name="Statements">Statements of it.</param>
public sealed record ActorSketch(string Key, string Name, ActorKind Kind, string? Role, int Reports, int Statements);

/// <summary>One thing that a report or an editor changed.</summary>
public sealed record ChangeSketch(Change Change, Proof Proof);

/// <summary>Two values held against each other.</summary>
public sealed record ContradictionSketch(string Title, SlotName? Slot, string First, string Second, EngagementKey? Engagement, Proof Since);
