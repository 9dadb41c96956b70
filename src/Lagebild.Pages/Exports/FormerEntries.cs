using Lagebild.Dossiers;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Log;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Pages.Exports;

/// <summary>
/// What a calendar of a story may have been told before and what the story no longer has: an older report that came late can show two occasions to be one, and
/// an editor can join two or reject one. Whoever took the old entry over is told that it is cancelled.
/// </summary>
public static class FormerEntries
{
    /// <param name="story">The story as it is now.</param>
    /// <param name="log">Where its reports are.</param>
    /// <param name="asOf">The point of view that it was folded at, or null.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<IReadOnlyList<CalendarEntry>> OfAsync(FoldedStory story, IReportLog log, AsOf? asOf, CancellationToken cancellation = default)
    {
        LogEntry[] entries = [.. story.Entries.DistinctBy(e => e.Id)];
        if (entries.Length < 2 && story.Dossier.Notes.IsEmpty)
            return [];
        var all = new List<(LogEntry Entry, Arrival Arrival)>();
        foreach (var entry in entries)
            all.Add((entry, await log.ArrivalOfAsync(entry.Id, cancellation) ?? default));
        // A report that a note has dated is in the picture whatever its own date: its position counts for the UIDs of today.
        var positions = all.ToDictionary(a => a.Entry.Id, a => a.Arrival.Position);
        List<(LogEntry Entry, Arrival Arrival)> arrived =
            [.. all.Where(a => asOf?.Knows(a.Entry.Document.Published) ?? true).OrderBy(a => a.Arrival.Position).ThenBy(a => a.Entry.Id.Value, StringComparer.Ordinal)];
        var current = story.Dossier.Engagements.Select(e => Uid(e, positions)).ToHashSet(StringComparer.Ordinal);
        var changed = Changed(story, arrived);
        return [.. Known(arrived, asOf, positions).Where(f => !current.Contains(f.Key)).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => Gone(f.Key, f.Value))];

        CalendarEntry Gone(string uid, DossierEngagement last) =>
            new(last, uid, (2 * (arrived.Count + (2 * story.Dossier.Notes.Count))) + 1, changed, story.Find(last.Supports[^1].Document)?.Address) { IsGone = true };
    }

    /// <summary>Every occasion by the UID that it had after any of the reports, as it was last.</summary>
    private static Dictionary<string, DossierEngagement> Known(List<(LogEntry Entry, Arrival Arrival)> arrived, AsOf? asOf, IReadOnlyDictionary<DocumentId, LogPosition> positions)
    {
        var known = new Dictionary<string, DossierEngagement>(StringComparer.Ordinal);
        for (var n = 1; n <= arrived.Count; n++)
        {
            foreach (var engagement in DossierFold.Fold(arrived.Take(n).Select(a => a.Entry), asOf).Engagements)
                known[Uid(engagement, positions)] = engagement;
        }
        return known;
    }

    private static string Uid(DossierEngagement engagement, IReadOnlyDictionary<DocumentId, LogPosition> positions) =>
        CalendarEntry.UidOf(engagement.Supports.OrderBy(s => positions.GetValueOrDefault(s.Document)).First());

    private static Instant Changed(FoldedStory story, List<(LogEntry Entry, Arrival Arrival)> arrived) =>
        arrived.Select(a => a.Arrival.Time).OfType<Instant>().Concat(story.Dossier.Notes.Select(n => n.Note.Written)).DefaultIfEmpty(NodaConstants.UnixEpoch).Max();
}
