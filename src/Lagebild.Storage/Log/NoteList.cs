using Lagebild.Dossiers.Notes;
using Lagebild.Storage.Sessions;

namespace Lagebild.Storage.Log;

/// <summary>The notes among the entries of a log.</summary>
internal sealed class NoteList(Database database, ReportLog log) : INotes
{
    public async Task<LogPosition> AppendAsync(Note note, CancellationToken cancellation = default) =>
        (await log.AppendAsync([new NoteEntry(note)], cancellation: cancellation).ConfigureAwait(false)).Head;

    public Task<IReadOnlyList<Note>> AllAsync(CancellationToken cancellation = default) => database.ReadAsync(NoteTable.AllAsync, cancellation);
}
