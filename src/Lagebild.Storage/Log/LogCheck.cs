using Lagebild.Reading.Documents;

namespace Lagebild.Storage.Log;

/// <summary>Whether all of a log can be read back as it was taken in.</summary>
/// <param name="Entries">Number of entries read.</param>
/// <param name="Problems">What is wrong, by position.</param>
public sealed record LogCheck(long Entries, IReadOnlyList<string> Problems)
{
    /// <summary>Reads every entry: positions follow each other, a document's text is that of its id, a reading belongs to a document before it.</summary>
    /// <exception cref="StorageException">An entry cannot be read at all.</exception>
    public static async Task<LogCheck> OfAsync(IReportLog log, CancellationToken cancellation = default)
    {
        var problems = new List<string>();
        var seen = new HashSet<DocumentId>();
        var last = LogPosition.Start;
        await foreach (var (position, entry) in log.ReadAfterAsync(LogPosition.Start, cancellation).ConfigureAwait(false))
        {
            if (position.Value != last.Value + 1)
                problems.Add($"{position}: after {last}");
            last = position;
            if (entry is ReportEntry { Report: var report } && (report.Report.Document != report.Id || !seen.Add(report.Id)))
                problems.Add($"{position}: {report.Report.Document}");
            if (entry is ReadingEntry { Reading: var reading } && !seen.Contains(reading.Document))
                problems.Add($"{position}: {reading.Document}");
        }
        if (last != await log.HeadAsync(cancellation).ConfigureAwait(false))
            problems.Add($"{last}: end");
        return new LogCheck(last.Value, problems);
    }
}
