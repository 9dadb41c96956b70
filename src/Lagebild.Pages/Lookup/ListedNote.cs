using Lagebild.Dossiers;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Stories;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Storage;

namespace Lagebild.Pages.Lookup;

/// <summary>A note and the story that it is about, or null.</summary>
public sealed record ListedNote(DossierNote Noted, Dossier? Story)
{
    /// <summary>All notes of a database, each with how it stands in its story, in the order in which they were written.</summary>
    /// <param name="store">The database.</param>
    /// <param name="story">Only of this one, by first digits; null for all.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<IReadOnlyList<ListedNote>> AllAsync(IDossierStore store, string? story, CancellationToken cancellation)
    {
        var notes = NoteSet.Of(await store.Notes.AllAsync(cancellation));
        var listed = new Dictionary<NoteId, ListedNote>();
        var done = new HashSet<StoryId>();
        string[] asked = story is not null ? [story] : [.. notes.All.SelectMany(n => Documents(n.Content, notes)).Select(d => d.Value).Distinct()];
        foreach (var prefix in asked)
        {
            if (await store.Stories.FindAsync(prefix, cancellation) is not { } found)
            {
                if (story is not null)
                    throw await Newsroom.UnknownStoryAsync(store, prefix, cancellation);
                continue;
            }
            if (!done.Add(found.Id) || await FoldedStory.OfAsync(store, found, cancellation: cancellation, notes: notes.All) is not { } folded)
                continue;
            foreach (var note in folded.Dossier.Notes)
            {
                if (!listed.TryGetValue(note.Note.Id, out var other) || other.Noted.Standing == NoteStanding.WithoutObject)
                    listed[note.Note.Id] = new ListedNote(note, folded.Dossier);
            }
        }
        return [.. notes.All.AsEnumerable().Where(n => story is null || listed.ContainsKey(n.Id)).Select(n => listed.GetValueOrDefault(n.Id) ?? Alone(n, notes))];
    }

    /// <summary>A note that concerns no story, or one whose story is gone.</summary>
    private static ListedNote Alone(Note note, NoteSet notes)
    {
        var undone = notes.UndoneBy(note.Id);
        var isLost = note.Content is Undo undo ? notes.All.All(n => n.Id != undo.Note) : Documents(note.Content, notes).Any() && note.Content is not DocumentWithdrawn;
        return new ListedNote(new DossierNote(note, undone is not null ? NoteStanding.Undone : isLost ? NoteStanding.WithoutObject : NoteStanding.Holds, undone, note.Content.Words, default), null);
    }

    /// <summary>The documents that a note is about; none where it is about names, places or the desk itself.</summary>
    public static IEnumerable<DocumentId> Documents(NoteContent content, NoteSet notes) => content switch
    {
        FactNote fact => Documents(fact.Fact, notes),
        SameEngagement pair => Documents(pair.One, notes).Concat(Documents(pair.Other, notes)),
        AddedEngagement added => [added.Story],
        ReportMoved moved => [moved.Report, moved.Story],
        StorySplit split => split.Reports.Concat(split.Rest),
        StoriesMerged merged => [merged.One, merged.Other],
        StoryRenamed renamed => [renamed.Story],
        StoryChecked seen => [seen.Story],
        DocumentWithdrawn withdrawn => [withdrawn.Document],
        DocumentDated dated => [dated.Document],
        Watch { Kind: WatchKind.Story } watch => [new DocumentId(watch.What)],
        _ => [],
    };

    private static IEnumerable<DocumentId> Documents(FactKey key, NoteSet notes) => key switch
    {
        ReportedFact fact => [fact.Evidence.Document],
        AddedFact added => notes.All.AsEnumerable().Where(n => n.Id == added.Note).Select(n => n.Content).OfType<AddedEngagement>().Select(a => a.Story),
        _ => [],
    };
}
