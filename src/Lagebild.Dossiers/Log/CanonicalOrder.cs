using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.Dossiers.Log;

/// <summary>
/// The one order in which reports are folded, whatever the order of their arrival: publication time, then document id. Duplicates
/// count once. This is what makes a dossier a function of the set of its reports.
/// </summary>
public static class CanonicalOrder
{
    public static LogEntry[] Arrange(IEnumerable<LogEntry> entries)
    {
        var arranged = entries.GroupBy(entry => entry.Id).Select(Newest).ToArray();
        Array.Sort(arranged, Compare);
        return arranged;
    }

    public static int Compare(LogEntry left, LogEntry right) =>
        Compare(Moment.Of(left.Document.Published), left.Id, Moment.Of(right.Document.Published), right.Id);

    public static int Compare(Moment left, DocumentId leftId, Moment right, DocumentId rightId)
    {
        var order = left.CompareTo(right);
        return order != 0 ? order : string.CompareOrdinal(leftId.Value, rightId.Value);
    }

    /// <summary>Of several readings of one document, one is taken by a rule that does not depend on their order.</summary>
    private static LogEntry Newest(IGrouping<DocumentId, LogEntry> readings)
    {
        if (!readings.Skip(1).Any())
            return readings.First();
        var newest = readings.Select(entry => entry.Report.Reader).Max(StringComparer.Ordinal);
        return readings.Where(entry => entry.Report.Reader == newest).MaxBy(entry => ReportJson.ToString(entry.Report), StringComparer.Ordinal)!;
    }
}
