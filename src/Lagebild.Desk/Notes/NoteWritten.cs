using Lagebild.Desk.Web;
using Lagebild.Dossiers.Notes;

namespace Lagebild.Desk.Notes;

/// <summary>The note that a page was sent back from (<c>?notiz=</c>), to say so and to offer to take it back.</summary>
internal static class NoteWritten
{
    public const string Name = "notiz";

    public static Note? In(DeskRequest desk)
    {
        if (!desk.MayDecide || desk.Query(Name) is not { Length: NoteId.ShortLength } id)
            return null;
        var notes = desk.Live.Notes;
        for (var i = notes.Count - 1; i >= 0; i--)
        {
            if (notes[i].Id.Short == id)
                return notes[i];
        }
        return null;
    }

    /// <summary>An address that says so; what comes after its <c>#</c> stays at its end.</summary>
    public static string At(string address, Note note)
    {
        var at = address.IndexOf('#', StringComparison.Ordinal);
        var (before, after) = at < 0 ? (address, "") : (address[..at], address[at..]);
        return $"{before}{(before.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Name}={note.Id.Short}{after}";
    }
}
