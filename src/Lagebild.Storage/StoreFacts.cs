using Lagebild.Storage.Sessions;

namespace Lagebild.Storage;

/// <summary>How much a database holds.</summary>
/// <param name="Name">How it is called: a file, or an address without its password.</param>
/// <param name="Bytes">What it takes on the disk.</param>
/// <param name="Documents">Documents in the log.</param>
/// <param name="Notes">Notes in the log, also those taken back.</param>
/// <param name="Stories">Stories in the views.</param>
/// <param name="Readers">Versions of the reader by the number of documents whose newest reading is theirs, most first.</param>
public sealed record StoreFacts(string Name, long Bytes, long Documents, long Notes, long Stories, IReadOnlyList<(string Version, long Documents)> Readers)
{
    internal static Task<StoreFacts> OfAsync(Database database, CancellationToken cancellation) => database.ReadAsync(
        async session => new StoreFacts(
            database.Name,
            await NumberAsync(session, "count-bytes").ConfigureAwait(false),
            await NumberAsync(session, "count-documents").ConfigureAwait(false),
            await NumberAsync(session, "count-notes").ConfigureAwait(false),
            await NumberAsync(session, "count-stories").ConfigureAwait(false),
            await session.RowsAsync("count-readers", row => (row.GetString(0), row.GetInt64(1))).ConfigureAwait(false)),
        cancellation);

    private static async ValueTask<long> NumberAsync(Session session, string statement) => await session.NumberAsync(statement).ConfigureAwait(false) ?? 0;
}
