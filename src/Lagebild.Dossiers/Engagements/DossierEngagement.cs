using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using NodaTime;

namespace Lagebild.Dossiers.Engagements;

/// <summary>Identity of an engagement in a dossier: the report that mentions it first, and its number there.</summary>
public readonly record struct EngagementKey(DocumentId First, EngagementId Number) : IComparable<EngagementKey>
{
    /// <summary>By the report, then in the order of the text.</summary>
    public int CompareTo(EngagementKey other)
    {
        var first = string.CompareOrdinal(First.Value, other.First.Value);
        return first != 0 ? first : Number.CompareTo(other.Number);
    }

    public override string ToString() => $"{First.Value[..Math.Min(8, First.Value.Length)]}-{Number}";
}

/// <summary>One occasion as all reports of the story know it.</summary>
public sealed record DossierEngagement
{
    public required EngagementKey Key { get; init; }

    public required EngagementKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The status that holds: the last move's.</summary>
    public EngagementStatus Status => Moves.IsEmpty ? EngagementStatus.Unclear : Moves[^1].Status;

    public Phase Phase => Lifecycle.PhaseOf(Status);

    /// <summary>How the engagement came to its status, the first report's status first.</summary>
    public ValueArray<StatusMove> Moves { get; init; }

    /// <summary>Reports that hold against the status what they know, and were not followed.</summary>
    public ValueArray<StatusMove> Objections { get; init; }

    /// <summary>The last day on which it was due, where that has passed and no report tells whether it took place; otherwise null.</summary>
    public LocalDate? UnconfirmedSince { get; init; }

    /// <summary>How surely the surest report was read to tell of it, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>How surely the status that holds was read, from 0 to 1; 1 where a note gives it.</summary>
    public double StatusConfidence { get; init; } = 1;

    /// <summary>How surely the place that holds was read; null where there is none, 1 where a note gives it.</summary>
    public double? PlaceConfidence { get; init; }

    /// <summary>How surely the time that holds was read; null where there is none, 1 where a note gives it.</summary>
    public double? TimeConfidence { get; init; }

    public ValueArray<DossierParticipant> Participants { get; init; }

    public required SlotHistory Place { get; init; }

    public required SlotHistory Time { get; init; }

    public required SlotHistory Outcome { get; init; }

    /// <summary>Topics, format and other matters that were only said to be open.</summary>
    public ValueArray<SlotHistory> Other { get; init; }

    public ValueArray<SlotValue> Topics { get; init; }

    /// <summary>One for each report that mentions the engagement.</summary>
    public ValueArray<Support> Supports { get; init; }

    /// <summary>Who was told to take part and was struck out by a note.</summary>
    public ValueArray<DossierParticipant> Removed { get; init; }

    /// <summary>The note by which the status goes, or null.</summary>
    public NoteId? StatusBy { get; init; }

    /// <summary>The note by which it is right, or is not; or null.</summary>
    public NoteId? JudgedBy { get; init; }

    /// <summary>True where a note rejects it. Such an engagement is in no list of the dossier.</summary>
    public bool IsRejected { get; init; }

    /// <summary>Every slot with its history, participants one by one.</summary>
    public IEnumerable<SlotHistory> Slots() => [Time, Place, Outcome, .. Participants.Select(p => p.Part), .. Removed.Select(p => p.Part), .. Other];
}

/// <summary>A status and the report that moved the engagement there.</summary>
public sealed record StatusMove(EngagementStatus Status, ValueArray<Support> Supports)
{
    /// <summary>For an objection: the note that it speaks against, or null.</summary>
    public NoteId? Against { get; init; }
}

/// <summary>Somebody's part in an engagement.</summary>
/// <param name="Actor">The actor in the dossier.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Role">The part that holds.</param>
/// <param name="Part">What reports said of it: taking part, excluded, or open.</param>
public sealed record DossierParticipant(ActorKey Actor, string Name, ParticipantRole Role, SlotHistory Part)
{
    public ValueArray<Support> Supports { get; init; }

    /// <summary>Whether it takes part, in whatever role, as far as is known.</summary>
    public bool IsIn => Role is not (ParticipantRole.Excluded or ParticipantRole.Unclear);
}
