using Lagebild.Dossiers.Notes;
using Lagebild.Storage.Sessions;

namespace Lagebild.Storage.Log;

/// <summary>Notes by position, as their JSON.</summary>
internal static class NoteTable
{
    public static async Task<bool> HasAsync(Session session, Note note) => await session.NumberAsync("find-note", ("id", note.Id.Value)).ConfigureAwait(false) is not null;

    public static ValueTask AddAsync(Session session, long position, Note note, long? arrived) =>
        session.DoAsync("add-note", ("seq", position), ("id", note.Id.Value), ("body", NoteJson.ToString(note)), ("arrived", arrived));

    /// <summary>All notes in the order of arrival.</summary>
    public static async Task<IReadOnlyList<Note>> AllAsync(Session session) =>
        await session.RowsAsync("notes", row => Parse(row.GetString(0))).ConfigureAwait(false);

    public static async Task<NoteEntry> ReadAsync(Session session, long position) =>
        (await session.RowsAsync("note", row => new NoteEntry(Parse(row.GetString(0))) { Arrived = DocumentTable.Time(row, 1) }, ("seq", position)).ConfigureAwait(false)).Single();

    private static Note Parse(string json)
    {
        try
        {
            return NoteJson.Parse(json);
        }
        catch (FormatException e)
        {
            throw new InvalidDataException("A note is damaged.", e);
        }
    }
}
