using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Lagebild.Dossiers.Notes;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Sources.Following;

/// <summary>
/// Follows the sources of a database: takes whichever is due, looks, reads what is new, and gives the source back with what was learnt. Any number of
/// watches in any number of processes may follow the same database, since a source is leased to one at a time. What a look brought is in the log before it
/// counts as seen, and the log knows documents by their content: a kill at any moment loses nothing and leaves nothing twice.
/// </summary>
/// <param name="store">The database.</param>
/// <param name="look">Looks at one source; must not throw but for cancellation.</param>
/// <param name="documents">Makes documents of items.</param>
/// <param name="read">Reads a document; must not throw.</param>
/// <param name="options">How much at once.</param>
/// <param name="clock">The time.</param>
/// <param name="tell">Told of what happens, from several threads.</param>
internal sealed class Watch(
    IDossierStore store, Func<FollowedSource, IReadOnlyDictionary<string, SeenItem>, CancellationToken, Task<Look>> look, ItemDocuments documents,
    Func<Document, Report> read, WatchOptions options, TimeProvider clock, Action<WatchEvent> tell)
{
    /// <summary>Seen items are remembered this long after a source showed them last.</summary>
    private static readonly Duration Memory = Duration.FromDays(60);

    /// <summary>New items that are taken of one look, so that it ends well within its lease; the others are taken at the next one, which comes soon.</summary>
    private const int MostAtOnce = 200;

    private static readonly Duration Soon = Duration.FromMinutes(1);

    /// <summary>Pages that could not be had are tried again after this time.</summary>
    private static readonly Duration Again = Duration.FromMinutes(30);

    /// <summary>After this time the entry is taken as it is: what never comes must not wait until the feed no longer shows it.</summary>
    private static readonly Duration Patience = Duration.FromHours(3);

    private static readonly TimeSpan WhenBusy = TimeSpan.FromSeconds(5);

    /// <summary>A source that cannot even be looked at (a defect, or settings of a newer program) is tried again after this time.</summary>
    private static readonly Duration AfterDefect = Duration.FromHours(1);

    /// <summary>Sources added or resumed by others are noticed after this time at the latest.</summary>
    private static readonly Duration LongestSleep = Duration.FromSeconds(20);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Goes on until it is cancelled, or until nothing is due any more.</summary>
    /// <param name="once">True to end when nothing is due.</param>
    /// <param name="cancellation">Ends it between two steps of a look; the source is given back by its lease.</param>
    /// <exception cref="StorageException">The database failed.</exception>
    public async Task RunAsync(bool once, CancellationToken cancellation)
    {
        await using var line = new IntakeLine(store, read, options.Cores, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ExceptionDispatchInfo? failure = null;
        await Task.WhenAll(Enumerable.Range(0, options.SourcesAtOnce).Select(_ => EndAsync())).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        failure?.Throw();

        // One that fails ends the others; what is thrown is what went wrong, not that the others were ended.
        async Task EndAsync()
        {
            try
            {
                await WorkAsync(line, once, stop.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Ended.
            }
            catch (Exception e)
            {
                failure ??= ExceptionDispatchInfo.Capture(e);
                await stop.CancelAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task WorkAsync(IntakeLine line, bool once, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                if (await store.Sources.LeaseAsync(Now, Duration.FromTimeSpan(options.Lease), cancellation).ConfigureAwait(false) is { } lease)
                    await HoldAsync(lease, line, cancellation).ConfigureAwait(false);
                else if (once)
                    return;
                else
                    await SleepAsync(cancellation).ConfigureAwait(false);
            }
            catch (StorageException e) when (e.Problem == StorageProblem.Busy)
            {
                // Somebody else writes for long; the source is free again when its lease is over.
                await Task.Delay(WhenBusy, clock, cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task SleepAsync(CancellationToken cancellation)
    {
        var due = await store.Sources.NextDueAsync(cancellation).ConfigureAwait(false) ?? Instant.MaxValue;
        var sleep = Duration.Min(LongestSleep, Duration.Max(Duration.FromMilliseconds(200), due == Instant.MaxValue ? LongestSleep : due - Now));
        await Task.Delay(sleep.ToTimeSpan(), clock, cancellation).ConfigureAwait(false);
    }

    /// <summary>Follows a source while its lease is renewed; where it is lost (a user changed the source), the look is given up.</summary>
    private async Task HoldAsync(SourceLease lease, IntakeLine line, CancellationToken cancellation)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var renewal = new PeriodicTimer(options.Lease / 4, clock);
        var follow = FollowAsync(lease, line, lost.Token);
        var renew = RenewAsync(lease, renewal, lost);
        try
        {
            await follow.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // Whoever has it now goes on.
        }
        catch (Exception e) when (e is not (StorageException or OperationCanceledException or OutOfMemoryException))
        {
            // A defect in following one source must not end the others.
            await store.Sources.SettleAsync(lease, Defect(lease.Source.State, e), Now + AfterDefect, [], Instant.MinValue, cancellation).ConfigureAwait(false);
        }
        finally
        {
            renewal.Dispose();
            await renew.ConfigureAwait(false);
        }
    }

    private static string Defect(string state, Exception defect)
    {
        try
        {
            return (SourceState.Parse(state) with { Problem = new SourceProblem("problem.source.defect", defect.Message) }).ToJson();
        }
        catch (FormatException)
        {
            return state;
        }
    }

    private async Task RenewAsync(SourceLease lease, PeriodicTimer renewal, CancellationTokenSource lost)
    {
        try
        {
            while (await renewal.WaitForNextTickAsync(CancellationToken.None).ConfigureAwait(false))
            {
                if (!await ExtendAsync(lease, lost.Token).ConfigureAwait(false))
                    await lost.CancelAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The look itself meets the same, and says so.
        }
    }

    /// <summary>False where somebody else has the source. A database that is busy, or gone for a moment, says nothing about that, and is asked again at the next turn.</summary>
    private async Task<bool> ExtendAsync(SourceLease lease, CancellationToken cancellation)
    {
        try
        {
            return await store.Sources.ExtendAsync(lease, Now + Duration.FromTimeSpan(options.Lease), cancellation).ConfigureAwait(false);
        }
        catch (StorageException)
        {
            return true;
        }
    }

    private async Task FollowAsync(SourceLease lease, IntakeLine line, CancellationToken cancellation)
    {
        var source = FollowedSource.Parse(lease.Source);
        var seen = await store.Sources.SeenAsync(source.Id, cancellation).ConfigureAwait(false);
        var found = await look(source, seen, cancellation).ConfigureAwait(false);
        var items = found.Items.Items.DistinctBy(i => i.Key).Select(i => new Shown(i, ItemContent.Hash(i), seen.GetValueOrDefault(i.Key))).ToList();
        var fresh = items.FindAll(i => !i.IsSeen);
        var filter = fresh.Count > 0 ? await SharedFilter.ReadAsync(store.Sources, cancellation).ConfigureAwait(false) : ItemFilter.Default;
        var isMore = fresh.Count > MostAtOnce;
        Outcome[] taken =
        [
            .. items.Where(i => i.IsSeen).Select(i => new Outcome(i.As(i.Before!.Document, Now))),
            .. await Task.WhenAll(fresh.Take(MostAtOnce).Select(i => TakeAsync(source, i, found.Items.Language, filter, line, cancellation))).ConfigureAwait(false),
        ];
        foreach (var key in found.Missing)
            await WithdrawAsync(source, seen.GetValueOrDefault(key), null, cancellation).ConfigureAwait(false);
        var (files, problem) = await TakeBatchesAsync(source, found, line, cancellation).ConfigureAwait(false);
        var added = files + taken.Count(t => t.IsNew);
        var waiting = taken.Count(t => t.Seen.IsWaiting());
        var state = found.State with { Documents = found.State.Documents + added, Waiting = found.IsShown ? waiting : found.State.Waiting, Problem = problem ?? found.State.Problem };
        var due = state.Poll.Due is { } time ? Instant.FromDateTimeOffset(time) : (Instant?)null;
        if (isMore || waiting > 0)
        {
            // What is left must be shown again, whether or not the source changes until then.
            state = state with { Validators = default };
            due = due is { } later ? Instant.Min(later, Now + (isMore ? Soon : Again)) : null;
        }
        await store.Sources.SettleAsync(lease, state.ToJson(), due, [.. taken.Select(t => t.Seen), .. Gone(found.Missing, seen)], Now - Memory, cancellation).ConfigureAwait(false);
        tell(new WatchEvent.Looked(source with { State = state, Due = due }, found.Items.Items.Length, added));
    }

    /// <summary>What is missing is remembered as taken back, so that it is not taken back anew with every look.</summary>
    private static IEnumerable<SeenItem> Gone(ImmutableArray<string> missing, IReadOnlyDictionary<string, SeenItem> seen) =>
        missing.Select(seen.GetValueOrDefault).OfType<SeenItem>().Select(s => s with { Content = "", Document = null });

    /// <summary>The documents of a look that come as such; how many were new, and what went wrong with where they came from.</summary>
    private async Task<(int Added, SourceProblem? Problem)> TakeBatchesAsync(FollowedSource source, Look found, IntakeLine line, CancellationToken cancellation)
    {
        var added = 0;
        try
        {
            foreach (var batch in found.Batches)
            {
                foreach (var document in (await Task.WhenAll(batch.Select(async d => (Document: d, IsNew: await line.TakeAsync(d, cancellation).ConfigureAwait(false)))).ConfigureAwait(false)).Where(d => d.IsNew))
                {
                    added++;
                    tell(new WatchEvent.Taken(source, document.Document, false));
                }
            }
            return (added, null);
        }
        catch (InputException e)
        {
            return (added, SourceProblem.Of(e));
        }
    }

    private async Task<Outcome> TakeAsync(FollowedSource source, Shown shown, string? language, ItemFilter all, IntakeLine line, CancellationToken cancellation)
    {
        var (item, before) = (shown.Item, shown.Before);
        if (source.Settings.Filter.Judge(item, language, all) is { } why)
        {
            if (why == Rejection.Withdrawn)
                await WithdrawAsync(source, before, null, cancellation).ConfigureAwait(false);
            tell(new WatchEvent.Passed(source, item, why));
            return new Outcome(shown.As(why == Rejection.Withdrawn ? null : before?.Document, Now));
        }
        try
        {
            var since = before?.WaitingSince() ?? Now;
            if (await documents.MakeAsync(source, item, language, isLastTry: Now - since >= Patience, cancellation).ConfigureAwait(false) is not { } document)
                return new Outcome(shown.As(before?.Document, Now).Wait(since));
            // The older version goes first: a kill in between is made good by the next look. A version that was there before replaces nothing, so that a
            // source that shows now one and now the other keeps one of them.
            if (before?.Document is not null && (await store.Log.KnownAsync([document.Id], cancellation).ConfigureAwait(false)).Count == 0)
                await WithdrawAsync(source, before, document.Id, cancellation).ConfigureAwait(false);
            var isNew = await line.TakeAsync(document, cancellation).ConfigureAwait(false);
            if (isNew)
                tell(new WatchEvent.Taken(source, document, before?.Document is not null));
            return new Outcome(shown.As(document.Id, Now)) { IsNew = isNew };
        }
        catch (InputException)
        {
            tell(new WatchEvent.Passed(source, item, Rejection.Unreadable));
            return new Outcome(shown.As(before?.Document, Now));
        }
    }

    /// <summary>Takes a document out of all pictures because its source took it back, or published a newer version of it; doing so twice is one note.</summary>
    private async Task WithdrawAsync(FollowedSource source, SeenItem? before, DocumentId? newer, CancellationToken cancellation)
    {
        if (before?.Document is not { } old)
            return;
        var name = source.Name.Length > Note.LongestAuthor ? source.Name[..Note.LongestAuthor] : source.Name;
        var note = Note.Create(name, before.Seen, new DocumentWithdrawn(old) { Newer = newer });
        await store.Notes.AppendAsync(note, cancellation).ConfigureAwait(false);
        if (newer is null)
            tell(new WatchEvent.Withdrawn(source, old));
    }

    /// <summary>An item that a source shows, what it says, and how it was seen before.</summary>
    private sealed record Shown(SourceItem Item, string Content, SeenItem? Before)
    {
        public bool IsSeen => Before?.Content == Content;

        /// <summary>What is remembered of it now.</summary>
        public SeenItem As(DocumentId? document, Instant now) => new(Item.Key, Content, document, now);
    }

    /// <summary>What became of one item.</summary>
    /// <param name="Seen">What is remembered of it.</param>
    private sealed record Outcome(SeenItem Seen)
    {
        public bool IsNew { get; init; }
    }
}

/// <summary>How much a watch does at once.</summary>
public sealed record WatchOptions
{
    /// <summary>Sources that are looked at at the same time.</summary>
    public int SourcesAtOnce { get; init; } = 8;

    /// <summary>
    /// For how long a source is taken, again and again while somebody looks at it; one whose holder died is free after it. Nothing depends on its length but how
    /// soon that is: a holder that stood still for longer may look beside another, and what both bring is there once.
    /// </summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Documents that are read at the same time.</summary>
    public int Cores { get; init; } = Environment.ProcessorCount;
}
