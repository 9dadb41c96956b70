using Lagebild.Language;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;

namespace Lagebild.Reading.Statements;

/// <summary>Something that somebody said, thought or wrote, as a report renders it.</summary>
public sealed record Statement : Fact
{
    private const int LongestPointer = 4;

    /// <param name="id">Number within the report, in text order.</param>
    /// <param name="evidence">The sentence or sentences that hold it.</param>
    /// <param name="content">The rendered words; more than one piece where a frame interrupts them. At least one.</param>
    /// <exception cref="ArgumentException">There is no content.</exception>
    public Statement(StatementId id, Evidence evidence, ValueArray<Evidence> content)
        : base(evidence)
    {
        if (content.IsEmpty)
            throw new ArgumentException("A statement needs content.", nameof(content));
        Id = id;
        Content = content;
    }

    public StatementId Id { get; }

    public ValueArray<Evidence> Content { get; }

    /// <summary>
    /// True where the content is one short word that stands for nothing that could be told, as in "die andere lehnt das ab": it says nothing
    /// alone, so that pages leave it out.
    /// </summary>
    public bool IsPointer => Content is [{ Quote: var quote }] && quote.Length <= LongestPointer && !quote.Contains(' ');

    /// <summary>Who speaks; null where the report does not say.</summary>
    public Party? Speaker { get; init; }

    /// <summary>To whom; null where the report does not say.</summary>
    public Party? Addressee { get; init; }

    public required StatementForm Form { get; init; }

    public required StatementMedium Medium { get; init; }

    public required Force Force { get; init; }

    /// <summary>True where the report passes on that somebody is said to have said it ("soll … zurückgewiesen haben"): it is no statement of the speaker.</summary>
    public bool IsHearsay { get; init; }

    /// <summary>True where the document is the speaker's own, a post on a platform, say: it proves that it was said, and when.</summary>
    public bool IsFirstHand { get; init; }

    /// <summary>The words that introduce the content ("kündigt … an"); empty in free indirect speech.</summary>
    public ValueArray<Evidence> Cue { get; init; }

    /// <summary>The whole introducing clause without the content.</summary>
    public ValueArray<Evidence> Frame { get; init; }

    /// <summary>Platform, outlet, press conference, letter …; null where the report does not say.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The statement inside whose content this one stands, or null.</summary>
    public StatementId? Within { get; init; }

    /// <summary>Actors of the same report that the content speaks of, in text order.</summary>
    public ValueArray<ActorId> About { get; init; }

    /// <summary>Engagements of the same report that the content speaks of, in text order.</summary>
    public ValueArray<EngagementId> AboutEngagements { get; init; }
}

/// <summary>Number of a statement within its report, from 1, in text order.</summary>
public readonly record struct StatementId(int Value) : IComparable<StatementId>
{
    public int CompareTo(StatementId other) => Value.CompareTo(other.Value);

    public override string ToString() => $"s{Value}";
}

/// <summary>How speech is rendered (Semino and Short 2004; German: Brunner et al. 2020).</summary>
public enum StatementForm { Direct, Indirect, FreeIndirect, IndirectFreeIndirect, Reported }

/// <summary>Whether it was spoken, thought or written, as far as the cue tells; mixtures where it does not.</summary>
public enum StatementMedium { None, Speech, Thought, Writing, SpeechOrWriting, SpeechOrThought, ThoughtOrWriting, Any }

/// <summary>What the speaker does by saying it.</summary>
public enum Force
{
    Asserts, Announces, Assesses, Hopes, Demands, Offers, Promises, Threatens, Denies, Refuses, Warns, Invites, Asks, Proposes,
    Accuses, Confirms, Agrees, Praises, Criticises, Expects, Fears, Thanks, Apologises, Decides,

    /// <summary>Neither refuses nor promises, neither denies nor confirms: "schloss … nicht aus", "ließ offen, ob".</summary>
    LeavesOpen,

    /// <summary>Does not think, expect or hope so: "zweifelt daran, dass", "glaubt nicht, dass", "rechnet nicht mit".</summary>
    Doubts,
}

/// <summary>The way by which a statement reached the public.</summary>
/// <param name="Name">Its name as it is usually written ("Truth Social", "X", "Pressekonferenz", the outlet's name).</param>
/// <param name="Kind">What it is.</param>
/// <param name="Evidence">Where the report names it.</param>
public sealed record Channel(string Name, ChannelKind Kind, Evidence Evidence);

/// <summary>Kinds of channel.</summary>
public enum ChannelKind { Platform, Outlet, PressConference, Interview, Broadcast, Letter, WrittenStatement, Phone, Speech, Other }
