using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using NodaTime;

namespace Lagebild.Desk.Pictures;

/// <summary>What lists and diaries show of an engagement; its page folds the whole of it.</summary>
/// <param name="Key">Its identity, which is also its address.</param>
/// <param name="Title">As the dossier has it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Status">The status that holds.</param>
/// <param name="Proof">The words that tell the status.</param>
public sealed record EngagementSketch(EngagementKey Key, string Title, EngagementKind Kind, EngagementStatus Status, Proof Proof)
{
    public Phase Phase => Lifecycle.PhaseOf(Status);

    /// <summary>How surely the surest report was read to tell of it, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Null where no date is known.</summary>
    public Edtf? Time { get; init; }

    public TimeOfDay? Hour { get; init; }

    public bool IsTimeDisputed { get; init; }

    public string? Place { get; init; }

    /// <summary>Who takes part, as far as is known.</summary>
    public ValueArray<string> Participants { get; init; }

    /// <summary>Outlets that tell of it, in the order of their first report.</summary>
    public ValueArray<string> Sources { get; init; }

    public int Reports { get; init; }

    public int Origins { get; init; }

    /// <summary>True where something about it is said to be open.</summary>
    public bool HasOpenSlot { get; init; }

    public bool IsDisputed { get; init; }

    /// <summary>True where an editor's note tells of it, gives its status or judges it.</summary>
    public bool IsNoted { get; init; }

    /// <summary>True where editors alone tell of it, and no report.</summary>
    public bool IsAdded => Reports == 0;

    /// <summary>The last day on which it was due, where that has passed by the newest report of the story and no report tells whether it took place.</summary>
    public LocalDate? UnconfirmedSince { get; init; }

    /// <summary>The same by the calendar of a day.</summary>
    public LocalDate? UnconfirmedOn(LocalDate today) => UnconfirmedSince ?? DueDay.Passed(Status, Time, Hour, new PublicationTime(today));
}

/// <summary>One report that says so, and its words.</summary>
/// <param name="Quote">The exact words.</param>
/// <param name="Range">Where they stand in the document.</param>
/// <param name="Document">The report; of a note, the note's id.</param>
/// <param name="Source">The outlet, or an editor's name; null where it is not known.</param>
/// <param name="Time">When it was published, as far as is known.</param>
/// <param name="Address">Its web address, or null.</param>
/// <param name="IsNote">True where an editor says so and no report.</param>
public sealed record Proof(string Quote, TextRange Range, DocumentId Document, string? Source, PublicationTime? Time, string? Address, bool IsNote)
{
    /// <summary>The time on one line with all others; for order.</summary>
    public Moment Published => Moment.Of(Time);

    /// <summary>The day of publication; null where it is not known.</summary>
    public LocalDate? Day => Time?.Date;
}
