using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Origins;
using Lagebild.Reading.Documents;

namespace Lagebild.Storage;

/// <summary>
/// The log of documents, reports and notes: it only grows. Every entry has a position, from one sequence without gaps in the order in which entries became
/// visible, so that whoever follows the log asks for what came after the last position seen and misses nothing.
/// </summary>
public interface IReportLog
{
    /// <summary>The position of the last entry.</summary>
    Task<LogPosition> HeadAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Appends a batch, all of it or nothing. What is there already is passed over: a document by its content hash, a reading by its document and the
    /// reader's version, a note by its id.
    /// </summary>
    /// <param name="entries">In the order in which they shall stand.</param>
    /// <param name="expected">The position after which they must stand; null for wherever the log ends.</param>
    /// <param name="cancellation">Nothing is appended where it comes before the end.</param>
    /// <returns><see cref="Appended"/>, or <see cref="AppendConflict"/> where others have appended meanwhile.</returns>
    /// <exception cref="StorageException">The batch could not be written; nothing of it is there.</exception>
    Task<AppendOutcome> AppendAsync(IReadOnlyCollection<Entry> entries, LogPosition? expected = null, CancellationToken cancellation = default);

    /// <summary>What came after a position, in order, up to the end of the log at the time of the call.</summary>
    IAsyncEnumerable<PositionedEntry> ReadAfterAsync(LogPosition position, CancellationToken cancellation = default);

    /// <summary>
    /// Ends when the log has grown beyond a position: at once where this process wrote, or where another one did and the database says so (PostgreSQL);
    /// else within half a second, for then it is looked after.
    /// </summary>
    /// <exception cref="StorageException">The database does not answer.</exception>
    Task WaitAsync(LogPosition seen, CancellationToken cancellation = default);

    /// <summary>Every document with its newest reading, in the order of arrival, also those that no picture uses any more.</summary>
    IAsyncEnumerable<LogEntry> ReportsAsync(CancellationToken cancellation = default);

    /// <summary>Number of documents.</summary>
    Task<int> CountAsync(CancellationToken cancellation = default);

    /// <summary>Those of the documents that are in the log, so that they need not be read again.</summary>
    Task<IReadOnlySet<DocumentId>> KnownAsync(IReadOnlyCollection<DocumentId> documents, CancellationToken cancellation = default);

    /// <summary>A document with its newest reading; null where it is not there.</summary>
    Task<LogEntry?> FindAsync(DocumentId document, CancellationToken cancellation = default);

    /// <summary>The documents at these addresses that pictures use and that no note has withdrawn before.</summary>
    Task<IReadOnlyList<StandingVersion>> StandingAtAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellation = default);

    /// <summary>When a document came into the log; null where it is not there.</summary>
    Task<Arrival?> ArrivalOfAsync(DocumentId document, CancellationToken cancellation = default);

    /// <summary>Which documents and notes came into the log after a position; cheap, since nothing of them is read.</summary>
    Task<Arrivals> ArrivedAfterAsync(LogPosition position, CancellationToken cancellation = default);
}
