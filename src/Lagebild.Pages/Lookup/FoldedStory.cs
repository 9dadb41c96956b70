using System.Runtime.CompilerServices;
using Lagebild.Pages;
using Lagebild.Pages.Stories;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Stories;
using Lagebild.Reading.Documents;
using Lagebild.Storage;

namespace Lagebild.Pages.Lookup;

/// <summary>A story of the database, folded as of a time, with the reports that prove it.</summary>
public sealed record FoldedStory(Dossier Dossier, IReadOnlyList<LogEntry> Entries)
{
    /// <summary>Earlier versions of reports of the story, which later ones have replaced. They stand among the entries too, but in no picture.</summary>
    public IReadOnlyList<ReplacedVersion> Replaced { get; init; } = [];

    private readonly Lazy<Dictionary<DocumentId, Document>> _documents = new(() => Entries.DistinctBy(e => e.Id).ToDictionary(e => e.Id, e => e.Document));

    public DossierCitations Citations(Texts texts) => new(_documents.Value, texts) { Notes = Dossier.Notes };

    /// <summary>One of the story's documents; null for what is no document, such as a note.</summary>
    public Document? Find(DocumentId document) => _documents.Value.GetValueOrDefault(document);

    /// <summary>Folds one story; null where nothing of it was known at that time.</summary>
    /// <param name="store">The database.</param>
    /// <param name="story">Which one.</param>
    /// <param name="asOf">The point of view in time, or null.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="notes">All notes of the database, where the caller has them.</param>
    public static async Task<FoldedStory?> OfAsync(IDossierStore store, Story story, AsOf? asOf = null, CancellationToken cancellation = default, IReadOnlyList<Note>? notes = null)
    {
        var entries = await store.Stories.ReadAsync(story, cancellation);
        notes ??= await store.Notes.AllAsync(cancellation);
        var replaced = await ReplacedVersion.OfAsync(store, entries, notes, cancellation);
        LogEntry[] all = [.. entries, .. replaced.Select(r => r.Older)];
        var decided = NoteSet.Of(notes, asOf);
        return all.Select(decided.Correct).Any(e => e is not null && (asOf?.Knows(e.Document.Published) ?? true))
            ? new FoldedStory(DossierFold.Fold(all, asOf, notes), all) { Replaced = replaced } : null;
    }

    /// <summary>The story asked for; without one all stories, those of most reports first.</summary>
    /// <param name="store">The database.</param>
    /// <param name="prefix">First digits of a report's or story's id, or null.</param>
    /// <param name="asOf">The point of view in time.</param>
    /// <param name="isWanted">Which stories are wanted, where none was named.</param>
    /// <param name="cancellation">Ends the folding between two stories.</param>
    /// <exception cref="UnknownNameException">There is no such story.</exception>
    public static async IAsyncEnumerable<FoldedStory> Choose(
        IDossierStore store, string? prefix, AsOf? asOf = null, Func<StorySummary, bool>? isWanted = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        string[] wanted = prefix is not null
            ? [prefix]
            : [.. (await store.Stories.ListAsync(cancellation: cancellation)).Where(s => isWanted?.Invoke(s) ?? true).Select(s => s.Id.First.Value)];
        var notes = await store.Notes.AllAsync(cancellation);
        foreach (var id in wanted)
        {
            if (await store.Stories.FindAsync(id, cancellation) is not { } story)
                throw await Newsroom.UnknownStoryAsync(store, id, cancellation);
            if (await OfAsync(store, story, asOf, cancellation, notes) is { } folded)
                yield return folded;
            else if (prefix is not null)
                throw new UnknownNameException("dossier.notThen", id, []);
        }
    }
}
