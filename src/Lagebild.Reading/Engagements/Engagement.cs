using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Factuality;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Statements;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// One occasion on which parties meet, talk, negotiate, visit, confer, sign or vote together, whether it happened, is planned, is
/// only wanted, or failed. However often a report mentions it, it is one engagement.
/// </summary>
public sealed record Engagement : Fact
{
    public Engagement(EngagementId id, Evidence evidence)
        : base(evidence) => Id = id;

    public EngagementId Id { get; }

    public required EngagementKind Kind { get; init; }

    /// <summary>The status at the time of publication, according to the report.</summary>
    public required EngagementStatus Status { get; init; }

    /// <summary>A short name in the report's language ("Gipfel Trump–Putin in Budapest").</summary>
    public required string Title { get; init; }

    public ValueArray<Participant> Participants { get; init; }

    /// <summary>Where; null where the report does not say.</summary>
    public PlaceMention? Place { get; init; }

    /// <summary>When; null where the report does not say.</summary>
    public TimeMention? Time { get; init; }

    public ValueArray<Passage> Topics { get; init; }

    public Passage? Outcome { get; init; }

    /// <summary>Slots that the report itself says are not settled.</summary>
    public ValueArray<OpenSlot> Open { get; init; }

    /// <summary>Who stands behind the status, and how firmly; the first one decided it.</summary>
    public ValueArray<Vouch> Vouches { get; init; }

    /// <summary>Every place that mentions the occasion, in text order.</summary>
    public ValueArray<Evidence> Mentions { get; init; }

    /// <summary>How sure the reading is.</summary>
    public EngagementConfidence Confidence { get; init; } = EngagementConfidence.Certain;
}

/// <summary>Number of an engagement within its report, from 1, by first mention.</summary>
public readonly record struct EngagementId(int Value) : IComparable<EngagementId>
{
    public int CompareTo(EngagementId other) => Value.CompareTo(other.Value);

    public override string ToString() => $"e{Value}";
}

/// <summary>Kinds of occasion.</summary>
public enum EngagementKind { Summit, Meeting, Talks, Call, Visit, Conference, Signing, Session, Vote, Other }

/// <summary>How far an occasion has come.</summary>
public enum EngagementStatus
{
    /// <summary>One side wants it, nothing is agreed.</summary>
    Sought,

    /// <summary>Offered to the other side, answer pending.</summary>
    Proposed,

    /// <summary>Announced by a side, or scheduled.</summary>
    Planned,

    /// <summary>Confirmed by both or all sides, or by the host.</summary>
    Confirmed,

    Ongoing,
    Held,

    /// <summary>Was wanted or under way but did not come about or broke down.</summary>
    Failed,

    Postponed,
    Cancelled,
    Rejected,
    Unclear,
}

/// <summary>Somebody who takes part, is to take part, or is said not to.</summary>
public sealed record Participant(Party Party, ParticipantRole Role)
{
    /// <summary>How sure it is that the party belongs to the engagement, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}

/// <summary>Part played in an engagement.</summary>
public enum ParticipantRole { Principal, Host, Delegate, Mediator, Excluded, Unclear }

/// <summary>A place as named in a report.</summary>
/// <param name="Name">The name in the nominative.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code where it is known, or null.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="Evidence">Where the report names it.</param>
public sealed record PlaceMention(string Name, string? Country, double? Latitude, double? Longitude, Evidence Evidence);

/// <summary>A time as given in a report; the value is null where it cannot be resolved without inventing.</summary>
/// <param name="Value">The days.</param>
/// <param name="Evidence">Where the report tells them.</param>
public sealed record TimeMention(Edtf? Value, Evidence Evidence)
{
    /// <summary>The hour on that day; null where the report tells none, which is not midnight but a whole day.</summary>
    public HourMention? Hour { get; init; }
}

/// <summary>The hour of an occasion as a report tells it: start, end, zone, how finely, and whether it is from or after then.</summary>
public sealed record HourMention(TimeOfDay Time, Evidence Evidence);

/// <summary>A passage of the report: its words, and where they stand.</summary>
public sealed record Passage(string Text, Evidence Evidence);

/// <summary>A slot that the report says is not settled.</summary>
public sealed record OpenSlot(SlotName Slot, Evidence Evidence);

/// <summary>The slots of an engagement.</summary>
public enum SlotName { Time, Place, Participants, Outcome, Topics, Format, Other }
