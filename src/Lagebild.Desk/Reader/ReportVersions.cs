using Lagebild.Desk.Web;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;

namespace Lagebild.Desk.Reader;

/// <summary>A report among its versions.</summary>
/// <param name="Entry">The report.</param>
/// <param name="Earlier">Those that it replaces, and theirs in turn.</param>
/// <param name="Later">The one that replaces it; null where it stands.</param>
internal sealed record ReportVersions(LogEntry Entry, IReadOnlyList<ReplacedVersion> Earlier, LogEntry? Later)
{
    /// <summary>All of them that are known, each by itself.</summary>
    public IReadOnlyList<LogEntry> All => [Entry, .. Earlier.Select(v => v.Older)];

    public static async Task<ReportVersions> OfAsync(DeskRequest desk, LogEntry entry)
    {
        var notes = desk.Live.Notes;
        var later = Replacements(notes).LastOrDefault(w => w.Document == entry.Id)?.Newer;
        return new ReportVersions(entry, await ReplacedVersion.OfAsync(desk.Store, [entry], notes, desk.Cancellation), later is { } id ? await desk.Store.Log.FindAsync(id, desk.Cancellation) : null);
    }

    /// <summary>The report, by the first digits of its id, that a later version has replaced; null where there is none or more than one.</summary>
    public static DocumentId? Replaced(DeskRequest desk, string id) =>
        id.Length >= 4 && Replacements(desk.Live.Notes).Select(w => w.Document).Where(d => d.Value.StartsWith(id, StringComparison.Ordinal)).Distinct().Take(2).ToArray() is [var one] ? one : null;

    private static IEnumerable<DocumentWithdrawn> Replacements(IReadOnlyList<Note> notes) => NoteSet.Of(notes).InForce.Select(n => n.Content).OfType<DocumentWithdrawn>().Where(w => w.Newer is not null);
}
