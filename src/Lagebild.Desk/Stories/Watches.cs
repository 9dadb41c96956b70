using System.Runtime.CompilerServices;
using Lagebild.Desk.Alerts;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Notes;

namespace Lagebild.Desk.Stories;

/// <summary>What somebody watches by the notes in force: stories, and everything about a name, a place or a kind.</summary>
internal sealed class Watches
{
    /// <summary>Which notes are in force is decided once for each state of the notes.</summary>
    private static readonly ConditionalWeakTable<IReadOnlyList<Note>, NoteSet> Kept = [];

    private readonly (NoteId Note, Watch Watch, Interest Interest)[] _all;

    private Watches(IEnumerable<Note> own) => _all = [.. own.Where(n => n.Content is Watch).Select(n => (n.Id, (Watch)n.Content, Interest.Of((Watch)n.Content)))];

    public static Watches Of(DeskRequest desk) => Of(desk.UserName, desk.Live.Notes);

    /// <param name="user">Who watches; null for nobody, who watches nothing.</param>
    /// <param name="notes">All notes.</param>
    public static Watches Of(string? user, IReadOnlyList<Note> notes) =>
        new(user is null ? [] : Kept.GetValue(notes, n => NoteSet.Of(n)).InForce.Where(n => n.Author == user));

    /// <summary>Whether anything in a story is watched.</summary>
    public bool Asks(StorySketch story) => _all.Any(w => w.Interest.Asks(story));

    /// <summary>Whether a change is one of those that are watched for.</summary>
    public bool Asks(ChangeSketch change, StorySketch story) => _all.Any(w => w.Interest.Asks(change, story));

    /// <summary>The notes by which the story itself is watched; more than one where somebody said so twice.</summary>
    public IReadOnlyList<NoteId> NotesOn(StorySketch story) =>
        [.. _all.Where(w => w.Watch.Kind == WatchKind.Story && w.Interest.Asks(story)).Select(w => w.Note)];
}
