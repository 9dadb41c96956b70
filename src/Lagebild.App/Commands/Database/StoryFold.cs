using System.Runtime.CompilerServices;
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
    public static async Task<FoldedStory?> OfAsync(IDossierStore store, Story story, AsOf? asOf = null, CancellationToken cancellation = default)
    {
        var entries = await store.Stories.ReadAsync(story, cancellation);
        return entries.Any(e => asOf?.Knows(e.Document.Published) ?? true)
            ? new FoldedStory(DossierFold.Fold(entries, asOf, await store.Notes.AllAsync(cancellation)), entries)
            : null;
    }

    /// <summary>The story asked for; without one all stories, those of most reports first.</summary>
    /// <param name="store">The database.</param>
    /// <param name="prefix">First digits of a report's or story's id, or null.</param>
    /// <param name="asOf">The point of view in time.</param>
    /// <param name="isWanted">Which stories are wanted, where none was named.</param>
    /// <param name="cancellation">Ends the folding between two stories.</param>
    public static async IAsyncEnumerable<FoldedStory> Choose(
        IDossierStore store, string? prefix, AsOf? asOf = null, Func<StorySummary, bool>? isWanted = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        string[] wanted = prefix is not null
            ? [prefix]
            : [.. (await store.Stories.ListAsync(cancellation: cancellation)).Where(s => isWanted?.Invoke(s) ?? true).Select(s => s.Id.First.Value)];
        foreach (var id in wanted)
        {
            if (await store.Stories.FindAsync(id, cancellation) is { } story && await OfAsync(store, story, asOf, cancellation) is { } folded)
                yield return folded;
        }
    }
}
