using System.Collections.Concurrent;
using System.Threading.Channels;
using Lagebild.Dossiers.Log;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Storage;
using Lagebild.Storage.Log;

namespace Lagebild.Sources.Following;

/// <summary>
/// From documents to the log: a bounded line of reading on several cores and appending in batches. Whoever hands a document in waits while the line is
/// full, and is told when the document is in the log for good. What is there already, or in the line, is not read again.
/// </summary>
public sealed class IntakeLine : IAsyncDisposable
{
    /// <summary>Documents that wait to be read at most: as much as a look brings, and little memory.</summary>
    private const int Waiting = 64;

    /// <summary>Reports in one transaction at most.</summary>
    private const int Batch = 64;

    private readonly IReportLog _log;
    private readonly VersionedLog _versions;
    private readonly Func<Document, Report> _read;
    private readonly Channel<Place> _toRead = Channel.CreateBounded<Place>(Waiting);
    private readonly Channel<(Place Place, Report Report)> _toAppend = Channel.CreateBounded<(Place, Report)>(Batch);
    private readonly ConcurrentDictionary<DocumentId, Task<bool>> _underWay = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _work;

    /// <param name="store">Where reports go.</param>
    /// <param name="read">Reads a document; must not throw.</param>
    /// <param name="cores">How many are read at once, 1 or more.</param>
    /// <param name="clock">The time.</param>
    public IntakeLine(IDossierStore store, Func<Document, Report> read, int cores, TimeProvider clock)
    {
        (_log, _versions, _read) = (store.Log, new VersionedLog(store, clock), read);
        var readers = Enumerable.Range(0, cores).Select(_ => Task.Factory.StartNew(ReadAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        _work = Task.WhenAll(CloseAfterAsync(readers), Task.Run(AppendAllAsync));
    }

    /// <summary>Takes a document in.</summary>
    /// <returns>True where it is new; false where the log had it.</returns>
    /// <exception cref="StorageException">It could not be appended.</exception>
    public async Task<bool> TakeAsync(Document document, CancellationToken cancellation)
    {
        if ((await _log.KnownAsync([document.Id], cancellation).ConfigureAwait(false)).Count > 0)
            return false;
        var place = new Place(document);
        if (!_underWay.TryAdd(document.Id, place.Done.Task))
            return _underWay.TryGetValue(document.Id, out var other) && await other.WaitAsync(cancellation).ConfigureAwait(false) && false;
        try
        {
            await _toRead.Writer.WriteAsync(place, cancellation).ConfigureAwait(false);
            return await place.Done.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _underWay.TryRemove(document.Id, out _);
        }
    }

    /// <summary>Finishes what is in the line.</summary>
    public async ValueTask DisposeAsync()
    {
        _toRead.Writer.TryComplete();
        try
        {
            await _work.ConfigureAwait(false);
        }
        finally
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            _stop.Dispose();
        }
    }

    /// <summary>On a thread of its own: reading takes all of a core, and what waits for the network or the database must not wait behind it.</summary>
    private void ReadAll()
    {
        while (_toRead.Reader.WaitToReadAsync(_stop.Token).AsTask().GetAwaiter().GetResult())
        {
            while (_toRead.Reader.TryRead(out var place))
                _toAppend.Writer.WriteAsync((place, _read(place.Document)), _stop.Token).AsTask().GetAwaiter().GetResult();
        }
    }

    private async Task CloseAfterAsync(Task[] readers)
    {
        await Task.WhenAll(readers).ConfigureAwait(false);
        _toAppend.Writer.Complete();
    }

    /// <summary>Whatever waits goes into one transaction: many at once when much comes in, one by one when it is quiet.</summary>
    private async Task AppendAllAsync()
    {
        var batch = new List<(Place Place, Report Report)>();
        while (await _toAppend.Reader.WaitToReadAsync(_stop.Token).ConfigureAwait(false))
        {
            batch.Clear();
            while (batch.Count < Batch && _toAppend.Reader.TryRead(out var next))
                batch.Add(next);
            try
            {
                await _versions.AppendAsync([.. batch.Select(b => new LogEntry(b.Place.Document, b.Report))], _stop.Token).ConfigureAwait(false);
                batch.ForEach(b => b.Place.Done.SetResult(true));
            }
            catch (StorageException e)
            {
                batch.ForEach(b => b.Place.Done.SetException(e));
            }
        }
    }

    private sealed record Place(Document Document)
    {
        public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
