namespace Lagebild.Storage;

/// <summary>
/// Small records of the desk, by kind and key: accounts, tokens, watches, saved searches, last looks, keys for cookies. They are no part of the log and
/// are not exported with it, for some of them are secrets. What a content means is for whoever keeps it to say. Whoever changes a record names the
/// revision it was read at, so that of two who change it at once one is told.
/// </summary>
public interface IRecords
{
    /// <summary>All records of a kind in the order of their keys, compared by their UTF-8 bytes.</summary>
    Task<IReadOnlyList<DeskRecord>> ListAsync(string kind, CancellationToken cancellation = default);

    /// <summary>A record; null where there is none.</summary>
    Task<DeskRecord?> FindAsync(string kind, string key, CancellationToken cancellation = default);

    /// <summary>Adds a record, or changes the one of its kind and key; its revision is one more then.</summary>
    /// <param name="record">The new content, at the revision that it replaces; 0 where there must be none yet.</param>
    /// <param name="cancellation">Nothing is changed where it comes before the end.</param>
    /// <returns>False where the record is at another revision, gone, or there already; nothing is changed then.</returns>
    Task<bool> PutAsync(DeskRecord record, CancellationToken cancellation = default);

    /// <summary>Removes a record. A later one of the same key begins at revision 1 again.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="key">Its key.</param>
    /// <param name="revision">The revision that it must be at; null for any.</param>
    /// <param name="cancellation">Nothing is changed where it comes before the end.</param>
    /// <returns>False where there was none, or it is at another revision.</returns>
    Task<bool> RemoveAsync(string kind, string key, long? revision = null, CancellationToken cancellation = default);
}

/// <summary>A small record of the desk.</summary>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Key">Unique within its kind.</param>
/// <param name="Revision">How often it has been put, 1 the first time; 0 where it is not kept yet.</param>
/// <param name="Content">What is kept, mostly JSON.</param>
public sealed record DeskRecord(string Kind, string Key, long Revision, string Content);
