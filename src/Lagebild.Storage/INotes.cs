using Lagebild.Dossiers.Notes;

namespace Lagebild.Storage;

/// <summary>What editors know better, as entries of the log: kept by position, what they mean is for the dossiers to say.</summary>
public interface INotes
{
    /// <summary>Appends a note; one that is there already, by its id, is passed over.</summary>
    /// <returns>The last position of the log.</returns>
    Task<LogPosition> AppendAsync(Note note, CancellationToken cancellation = default);

    /// <summary>All notes in the order of arrival.</summary>
    Task<IReadOnlyList<Note>> AllAsync(CancellationToken cancellation = default);
}
