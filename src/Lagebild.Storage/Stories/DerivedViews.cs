using Lagebild.Dossiers;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Storage.Log;
using Lagebild.Storage.Searching;
using Lagebild.Storage.Sessions;

namespace Lagebild.Storage.Stories;

/// <summary>All that is derived from the log, kept up to date by whoever appends to it. Readers never write.</summary>
internal sealed class DerivedViews(Database database)
{
    /// <summary>Raised when the views change; they are then made anew from the log.</summary>
    public const int Version = 6;

    /// <summary>Stories that are named after a batch; the rest is named after the next.</summary>
    private const int NamedAtOnce = 256;

    private readonly StoryIndex _stories = new();
    private long _head = -1;

    /// <summary>Work on the log and the views in one transaction.</summary>
    public Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            // What is kept at hand holds only as long as nobody else has written, and only what was committed.
            if (await session.NumberAsync("head").ConfigureAwait(false) != _head)
                _stories.Forget();
            _head = -1;
            try
            {
                var result = await work(session).ConfigureAwait(false);
                _head = (await session.NumberAsync("head").ConfigureAwait(false))!.Value;
                return result;
            }
            catch
            {
                _stories.Forget();
                throw;
            }
        },
        cancellation);

    public async Task AddAsync(Session session, long document, LogEntry entry)
    {
        await _stories.AddAsync(session, document, entry).ConfigureAwait(false);
        await TextSearch.AddAsync(session, document, entry.Document).ConfigureAwait(false);
    }

    public async Task RemoveAsync(Session session, long document, LogEntry entry)
    {
        await _stories.RemoveAsync(session, document, entry).ConfigureAwait(false);
        await TextSearch.RemoveAsync(session, document).ConfigureAwait(false);
    }

    /// <summary>A note may change how any story is called.</summary>
    public async Task AddAsync(Session session, Note note)
    {
        await _stories.AddAsync(session, note).ConfigureAwait(false);
        await session.DoAsync("forget-names").ConfigureAwait(false);
    }

    public Task RebuildAsync(CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            await database.ClearViewsAsync(session).ConfigureAwait(false);
            _stories.Forget();
            foreach (var document in await session.RowsAsync("documents", row => row.GetInt64(0)).ConfigureAwait(false))
            {
                session.Cancellation.ThrowIfCancellationRequested();
                await AddAsync(session, document, await DocumentTable.ReadAsync(session, document).ConfigureAwait(false)).ConfigureAwait(false);
            }
            await NameAsync(session).ConfigureAwait(false);
            return true;
        },
        cancellation);

    /// <summary>Keeps the titles of stories that have none, those of most reports first. What is left over, readers make up for themselves.</summary>
    public static async Task NameAsync(Session session)
    {
        foreach (var name in await Names(session).ConfigureAwait(false))
            await session.DoAsync("name-story", ("title", name.Title), ("origins", (long)name.Origins), ("story", name.Story)).ConfigureAwait(false);
    }

    private static async Task<List<StoryName>> Names(Session session)
    {
        var unnamed = await session.RowsAsync("unnamed", row => row.GetInt64(0), ("limit", (long)NamedAtOnce)).ConfigureAwait(false);
        if (unnamed.Count == 0)
            return [];
        var notes = await NoteTable.AllAsync(session).ConfigureAwait(false);
        var names = new List<StoryName>();
        foreach (var story in unnamed)
            names.Add(await StoryName.OfAsync(session, story, notes).ConfigureAwait(false));
        return names;
    }
}

/// <summary>How a story is called, as its dossier has it.</summary>
internal sealed record StoryName(long Story, string Title, int Origins)
{
    public static async Task<StoryName> OfAsync(Session session, long story, IReadOnlyList<Note> notes)
    {
        var (_, members, guests) = await StoryIndex.GatherAsync(session, story).ConfigureAwait(false);
        var dossier = DossierFold.Fold([.. members, .. guests], notes: notes);
        return new StoryName(story, dossier.Title, dossier.Origins);
    }
}
