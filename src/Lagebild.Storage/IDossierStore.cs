using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using NodaTime;

namespace Lagebild.Storage;

/// <summary>
/// The log of documents and reports, and the views on it. What has been appended is there for good; views always agree with the log.
/// One contract test suite holds for every implementation.
/// </summary>
public interface IDossierStore : IDisposable
{
    /// <summary>Number of documents in the log.</summary>
    int Count { get; }

    /// <summary>Whether a document is in the log, so that it need not be read again.</summary>
    bool Contains(DocumentId document);

    /// <summary>Appends a batch, all of it or nothing. What is already there, by content hash and reader's version, is passed over.</summary>
    /// <returns>How many of the documents were new.</returns>
    /// <exception cref="StorageException">The batch could not be written; nothing of it is there.</exception>
    int Append(IReadOnlyCollection<LogEntry> entries);

    /// <summary>Appends newer readings of documents that are in the log; call <see cref="Rebuild"/> afterwards.</summary>
    void Append(IReadOnlyCollection<Report> readings);

    /// <summary>The whole log with the newest reading of each document, in the order of arrival.</summary>
    IEnumerable<LogEntry> Entries();

    LogEntry? Entry(DocumentId document);

    /// <summary>Stories, those of most reports first.</summary>
    /// <param name="least">Stories of fewer reports are left out.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<StorySummary> Stories(int least = 1, int limit = int.MaxValue);

    /// <summary>The story with a report whose id begins with these digits; null where there is none or more than one.</summary>
    Story? Find(string prefix);

    /// <summary>The reports of a story, guests narrowed to what belongs there: what <see cref="Lagebild.Dossiers.DossierFold"/> folds.</summary>
    IReadOnlyList<LogEntry> Read(Story story);

    /// <summary>Documents that have all the words, the best first.</summary>
    IReadOnlyList<LogEntry> Search(string words, int limit);

    /// <summary>When a document came into the log; null where it is not there.</summary>
    Arrival? ArrivalOf(DocumentId document);

    /// <summary>Documents, the last published first, each with the story that it is in.</summary>
    /// <param name="source">Only this outlet's, whatever the case of letters; null for all.</param>
    /// <param name="from">Published on or after this day, or null.</param>
    /// <param name="to">Published on or before this day, or null.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<ListedReport> Reports(string? source = null, LocalDate? from = null, LocalDate? to = null, int limit = int.MaxValue);

    IReadOnlyList<ActorNote> Notes();

    /// <summary>Adds a note, or replaces the one on the same two names.</summary>
    void Add(ActorNote note);

    void Remove(string left, string right);

    /// <summary>Drops all views and makes them anew from the log.</summary>
    void Rebuild();
}

/// <summary>Place of a document in the log, in the order of arrival, and the time of day, where it was kept.</summary>
public readonly record struct Arrival(long Position, Instant? Time);

/// <summary>A document in a list.</summary>
/// <param name="Document">The document.</param>
/// <param name="Story">The story that it is in.</param>
public sealed record ListedReport(Document Document, StorySummary Story);

/// <summary>A story in a list.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Title">As the dossier has it.</param>
/// <param name="Reports">Number of reports that are about it.</param>
/// <param name="Origins">Number of texts among them that were written independently.</param>
/// <param name="First">Publication of the first report.</param>
/// <param name="Last">Publication of the last report.</param>
public sealed record StorySummary(StoryId Id, string Title, int Reports, int Origins, Moment First, Moment Last);
