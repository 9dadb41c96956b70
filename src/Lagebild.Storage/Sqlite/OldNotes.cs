using Lagebild.Dossiers.Notes;
using Lagebild.Storage.Log;
using Lagebild.Storage.Sessions;
using NodaTime;

namespace Lagebild.Storage.Sqlite;

/// <summary>Notes on actors of older programs, which had neither author nor time nor position, as notes of today.</summary>
internal static class OldNotes
{
    /// <summary>The step of the schema after which they are written anew.</summary>
    public const string Step = "old-notes";

    private const string Author = "lagebild";

    public static async Task MigrateAsync(Session session)
    {
        var notes = await session.RowsAsync("old-notes", row => (One: row.GetString(0), Other: row.GetString(1), AreSame: row.GetInt64(2) != 0)).ConfigureAwait(false);
        var head = (await session.NumberAsync("head").ConfigureAwait(false))!.Value;
        foreach (var (one, other, areSame) in notes.Where(n => n.One != n.Other && !string.IsNullOrWhiteSpace(n.One) && !string.IsNullOrWhiteSpace(n.Other)))
            await NoteTable.AddAsync(session, ++head, Note.Create(Author, NodaConstants.UnixEpoch, new SameActor(one, other, areSame)), null).ConfigureAwait(false);
        await session.DoAsync("set-head", ("position", head)).ConfigureAwait(false);
    }
}
