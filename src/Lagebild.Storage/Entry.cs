using System.Globalization;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using NodaTime;

namespace Lagebild.Storage;

/// <summary>Place in the log: 1 for the first entry; 0 stands before it.</summary>
public readonly record struct LogPosition(long Value) : IComparable<LogPosition>
{
    public static LogPosition Start => default;

    public int CompareTo(LogPosition other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What the log keeps.</summary>
public abstract record Entry
{
    private protected Entry()
    {
    }

    /// <summary>When it came into the log. Null for what is to be appended now, and for what an older program took in without the time.</summary>
    public Instant? Arrived { get; init; }
}

/// <summary>A document with its first reading.</summary>
public sealed record ReportEntry(LogEntry Report) : Entry;

/// <summary>A newer reading of a document that is in the log.</summary>
public sealed record ReadingEntry(Report Reading) : Entry;

/// <summary>What an editor wrote.</summary>
public sealed record NoteEntry(Note Note) : Entry;

/// <summary>An entry and its place.</summary>
public sealed record PositionedEntry(LogPosition Position, Entry Entry);

/// <summary>Place of a document in the log and the time of day, where it was kept.</summary>
public readonly record struct Arrival(LogPosition Position, Instant? Time);

/// <summary>What came into the log in a while. A newer reading of a document is none of it.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Notes">The notes.</param>
public sealed record Arrivals(IReadOnlySet<DocumentId> Documents, IReadOnlySet<NoteId> Notes);

/// <summary>What became of a batch.</summary>
/// <param name="Head">The last position of the log.</param>
public abstract record AppendOutcome(LogPosition Head);

/// <summary>All of it is in the log.</summary>
/// <param name="Head">The last position of the log.</param>
/// <param name="Documents">How many documents were new.</param>
/// <param name="Others">How many readings and notes were new.</param>
public sealed record Appended(LogPosition Head, int Documents, int Others) : AppendOutcome(Head);

/// <summary>Nothing was written: the log has grown beyond the position expected.</summary>
public sealed record AppendConflict(LogPosition Head) : AppendOutcome(Head);
