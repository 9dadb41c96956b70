using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Notes;

namespace Lagebild.Storage.Log;

/// <summary>What notes in force say of names.</summary>
public static class ActorNotes
{
    /// <summary>Of each pair of names the last decision that was not taken back.</summary>
    public static IEnumerable<ActorNote> InForce(IReadOnlyCollection<Note> notes)
    {
        var undone = new HashSet<NoteId>();
        foreach (var note in notes.Order().Reverse())
        {
            if (note.Content is Undo undo && !undone.Contains(note.Id))
                undone.Add(undo.Note);
        }
        return notes.Where(n => !undone.Contains(n.Id)).Order().Select(n => n.Content).OfType<SameActor>()
            .GroupBy(s => (s.One, s.Other)).Select(g => g.Last()).Select(s => new ActorNote(s.One, s.Other, s.AreSame));
    }
}
