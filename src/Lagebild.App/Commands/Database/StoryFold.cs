using Lagebild.App.Pages;
using Lagebild.App.Pages.Stories;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using Lagebild.Storage;

namespace Lagebild.App.Commands.Database;

/// <summary>A story of the database, folded as of a time, with the reports that prove it.</summary>
internal sealed record FoldedStory(Dossier Dossier, IReadOnlyList<LogEntry> Entries)
{
    public DossierCitations Citations(Texts texts) => new(Entries.DistinctBy(e => e.Id).ToDictionary(e => e.Id, e => e.Document), texts);

    /// <summary>Folds one story; null where nothing of it was known at that time.</summary>
    public static FoldedStory? Of(IDossierStore store, Story story, AsOf? asOf = null)
    {
        var entries = store.Read(story);
        return entries.Any(e => asOf?.Knows(e.Document.Published) ?? true) ? new FoldedStory(DossierFold.Fold(entries, asOf, store.Notes().Select(n => n.ToNote())), entries) : null;
    }

    /// <summary>The story asked for; without one all stories, those of most reports first.</summary>
    /// <param name="store">The database.</param>
    /// <param name="prefix">First digits of a report's or story's id, or null.</param>
    /// <param name="asOf">The point of view in time.</param>
    /// <param name="isWanted">Which stories are wanted, where none was named.</param>
    public static IEnumerable<FoldedStory> Choose(IDossierStore store, string? prefix, AsOf? asOf = null, Func<StorySummary, bool>? isWanted = null)
    {
        var stories = prefix is not null
            ? store.Find(prefix) is { } one ? [one] : []
            : store.Stories().Where(s => isWanted?.Invoke(s) ?? true).Select(s => store.Find(s.Id.First.Value)!);
        return stories.Select(s => Of(store, s, asOf)).OfType<FoldedStory>();
    }
}
