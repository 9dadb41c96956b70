using Lagebild.Dossiers;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Reading.Documents;
using Lagebild.Storage.Log;
using Lagebild.Storage.Searching;
using Lagebild.Storage.Sessions;

namespace Lagebild.Storage.Stories;

/// <summary>All that is derived from the log, kept up to date by whoever appends to it. Readers never write.</summary>
internal sealed class DerivedViews(Database database) : IDisposable
{
    /// <summary>Raised when the views change; they are then made anew from the log.</summary>
    public const int Version = 6;

    /// <summary>Stories that are named after a batch; the rest is named after the next.</summary>
    private const int NamedAtOnce = 256;

    /// <summary>Documents whose stories are grouped together where the views are made anew; bounds what is held at hand, not what comes out.</summary>
    private const int RebuiltAtOnce = 1024;

    private readonly StoryIndex _stories = new();

    /// <summary>
    /// One writes at a time also within a process. The database alone does not see to that: where it gives up on a writer (a connection lost), that one may
    /// still be computing while the next one begins.
    /// </summary>
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>End of the log up to which what is kept at hand holds; -1 for none.</summary>
    private long _head = -1;

    /// <summary>Work on the log and the views in one transaction.</summary>
    public async Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var end = -1L;
            var outcome = await database.WriteAsync(
                async session =>
                {
                    // What is kept at hand holds only as long as nobody else has written.
                    if (await session.NumberAsync("head").ConfigureAwait(false) != _head)
                        _stories.Forget();
                    _head = -1;
                    var result = await work(session).ConfigureAwait(false);
                    end = (await session.NumberAsync("head").ConfigureAwait(false))!.Value;
                    return result;
                },
                cancellation).ConfigureAwait(false);
            // And only what was committed: another machine may come to the same position with something else.
            _head = end;
            return outcome;
        }
        catch
        {
            _head = -1;
            _stories.Forget();
            Decided.Forget();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>What editors decided.</summary>
    public DecidedMemory Decided { get; } = new();

    /// <param name="session">Where.</param>
    /// <param name="document">Its number.</param>
    /// <param name="entry">As it stands in the log.</param>
    /// <param name="decided">What editors decided.</param>
    public async Task AddAsync(Session session, long document, LogEntry entry, Decided decided)
    {
        if (decided.Correct(entry) is { } corrected)
            await AddCorrectedAsync(session, document, corrected).ConfigureAwait(false);
    }

    /// <param name="session">Where.</param>
    /// <param name="document">Its number.</param>
    /// <param name="entry">As it stands in the log.</param>
    /// <param name="decided">What editors decided.</param>
    public async Task RemoveAsync(Session session, long document, LogEntry entry, Decided decided)
    {
        if (decided.Correct(entry) is { } corrected)
            await RemoveCorrectedAsync(session, document, corrected, decided).ConfigureAwait(false);
    }

    /// <summary>Brings along what a note changes that has been written.</summary>
    /// <param name="session">Where.</param>
    /// <param name="note">The note.</param>
    /// <param name="before">What was decided without it.</param>
    public async Task DecideAsync(Session session, Note note, Decided before)
    {
        var after = await Decided.OfAsync(session).ConfigureAwait(false);
        var content = after.ContentOf(note);
        var documents = await FindAsync(session, after.DocumentsOf(note)).ConfigureAwait(false);
        if (content is DocumentWithdrawn or DocumentDated)
        {
            foreach (var document in documents)
                await CorrectAsync(session, document, before, after).ConfigureAwait(false);
        }
        switch (content)
        {
            case ReportMoved or StorySplit or StoriesMerged:
                await _stories.UnsettleAsync(session, await FindAsync(session, after.AffectedBy(note)).ConfigureAwait(false)).ConfigureAwait(false);
                break;
            case SameActor:
                await session.DoAsync("forget-names").ConfigureAwait(false);
                break;
        }
        foreach (var story in await session.NumbersAsync("story-of", documents).ConfigureAwait(false))
            await session.DoAsync("forget-name", ("story", story)).ConfigureAwait(false);
    }

    private static async Task<SortedSet<long>> FindAsync(Session session, IEnumerable<DocumentId> ids) =>
        [.. (await DocumentTable.FindAsync(session, ids).ConfigureAwait(false)).Values];

    private async Task CorrectAsync(Session session, long document, Decided before, Decided after)
    {
        var entry = await DocumentTable.ReadAsync(session, document).ConfigureAwait(false);
        var (old, corrected) = (before.Correct(entry), after.Correct(entry));
        if (old?.Document.Published == corrected?.Document.Published && old is null == corrected is null)
            return;
        if (old is not null)
            await RemoveCorrectedAsync(session, document, old, after).ConfigureAwait(false);
        if (corrected is not null)
            await AddCorrectedAsync(session, document, corrected).ConfigureAwait(false);
    }

    private async Task AddCorrectedAsync(Session session, long document, LogEntry entry)
    {
        await _stories.AddAsync(session, document, entry).ConfigureAwait(false);
        await TextSearch.AddAsync(session, document, entry).ConfigureAwait(false);
    }

    private async Task RemoveCorrectedAsync(Session session, long document, LogEntry entry, Decided decided)
    {
        await _stories.RemoveAsync(session, document, entry, decided).ConfigureAwait(false);
        await TextSearch.RemoveAsync(session, document).ConfigureAwait(false);
    }

    public Task RebuildAsync(CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            await database.ClearViewsAsync(session).ConfigureAwait(false);
            _stories.Forget();
            var decided = await Decided.OfAsync(session).ConfigureAwait(false);
            foreach (var some in (await session.RowsAsync("documents", row => row.GetInt64(0)).ConfigureAwait(false)).Chunk(RebuiltAtOnce))
            {
                foreach (var document in some)
                {
                    session.Cancellation.ThrowIfCancellationRequested();
                    await AddAsync(session, document, await DocumentTable.ReadAsync(session, document).ConfigureAwait(false), decided).ConfigureAwait(false);
                }
                await _stories.SettleAsync(session, decided).ConfigureAwait(false);
            }
            await NameAsync(session, decided).ConfigureAwait(false);
            return true;
        },
        cancellation);

    /// <summary>To be called when all of a batch is written: brings the stories along, and names them.</summary>
    public async Task SettleAsync(Session session)
    {
        var decided = await Decided.OfAsync(session).ConfigureAwait(false);
        await _stories.SettleAsync(session, decided).ConfigureAwait(false);
        await NameAsync(session, decided).ConfigureAwait(false);
    }

    /// <summary>Keeps the titles of stories that have none, those of most reports first. What is left over, readers make up for themselves.</summary>
    private static async Task NameAsync(Session session, Decided decided)
    {
        foreach (var story in await session.RowsAsync("unnamed", row => row.GetInt64(0), ("limit", (long)NamedAtOnce)).ConfigureAwait(false))
        {
            var name = await StoryName.OfAsync(session, story, decided).ConfigureAwait(false);
            await session.DoAsync("name-story", ("title", name.Title), ("origins", (long)name.Origins), ("story", story)).ConfigureAwait(false);
        }
    }
}

/// <summary>How a story is called, as its dossier has it.</summary>
internal sealed record StoryName(long Story, string Title, int Origins)
{
    public static async Task<StoryName> OfAsync(Session session, long story, Decided decided)
    {
        var (_, members, guests) = await StoryIndex.GatherAsync(session, story, decided).ConfigureAwait(false);
        var dossier = DossierFold.Fold([.. members, .. guests], notes: decided.Notes);
        return new StoryName(story, dossier.Title, dossier.Origins);
    }
}
