using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using Lagebild.Reading.Documents;
using NodaTime;

namespace Lagebild.Storage;

/// <summary>What the reports are about: derived from the log alone, and made anew from it at any time.</summary>
public interface IStoryViews
{
    /// <summary>Stories, those of most reports first.</summary>
    /// <param name="least">Stories of fewer reports are left out.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellation">Ends the reading.</param>
    Task<IReadOnlyList<StorySummary>> ListAsync(int least = 1, int limit = int.MaxValue, CancellationToken cancellation = default);

    /// <summary>The story with a report whose id begins with these digits; null where there is none or more than one.</summary>
    Task<Story?> FindAsync(string prefix, CancellationToken cancellation = default);

    /// <summary>The reports of a story, guests narrowed to what belongs there: what <see cref="Lagebild.Dossiers.DossierFold"/> folds.</summary>
    Task<IReadOnlyList<LogEntry>> ReadAsync(Story story, CancellationToken cancellation = default);

    /// <summary>Documents, the last published first, each with the story that it is in.</summary>
    Task<IReadOnlyList<ListedReport>> ReportsAsync(ReportFilter filter, CancellationToken cancellation = default);

    /// <summary>Drops everything derived and makes it anew from the log.</summary>
    Task RebuildAsync(CancellationToken cancellation = default);
}

/// <summary>Which reports are listed.</summary>
/// <param name="Source">Only this outlet's, whatever the case of letters; null for all.</param>
/// <param name="From">Published on or after this day, or null.</param>
/// <param name="To">Published on or before this day, or null.</param>
/// <param name="Limit">At most so many.</param>
public sealed record ReportFilter(string? Source = null, LocalDate? From = null, LocalDate? To = null, int Limit = int.MaxValue);

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
