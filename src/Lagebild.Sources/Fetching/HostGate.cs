using System.Threading.RateLimiting;

namespace Lagebild.Sources.Fetching;

/// <summary>
/// Lets one request at a time into a host, with a pause since the last one, and a few hosts at once. Who came first goes first; who waits at one host keeps no
/// other waiting.
/// </summary>
internal sealed class HostGate(int hostsAtOnce, TimeProvider time) : IDisposable
{
    /// <summary>Beyond so many, hosts at which nobody was for an hour are forgotten.</summary>
    private const int ManyHosts = 1000;

    private static readonly TimeSpan LongAgo = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Line> _lines = [];
    private readonly ConcurrencyLimiter _slots = Limiter(hostsAtOnce);

    /// <summary>Completes when it is the caller's turn, which ends when the result is disposed of.</summary>
    /// <param name="host">In lower case.</param>
    /// <param name="pause">At least this since the last turn at this host ended.</param>
    /// <param name="cancellation">Gives up the place in the line.</param>
    public async Task<IDisposable> EnterAsync(string host, TimeSpan pause, CancellationToken cancellation)
    {
        var turn = new Turn(this, Join(host));
        try
        {
            turn.Place = await turn.Line.Queue.AcquireAsync(1, cancellation).ConfigureAwait(false);
            await PauseAsync(turn.Line, pause, cancellation).ConfigureAwait(false);
            turn.Slot = await _slots.AcquireAsync(1, cancellation).ConfigureAwait(false);
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public void Dispose() => _slots.Dispose();

    private async Task PauseAsync(Line line, TimeSpan pause, CancellationToken cancellation)
    {
        if (line.LastEnd is { } end && pause - time.GetElapsedTime(end) is { Ticks: > 0 } rest)
            await Task.Delay(rest, time, cancellation).ConfigureAwait(false);
    }

    private Line Join(string host)
    {
        lock (_lock)
        {
            if (!_lines.TryGetValue(host, out var line))
                _lines[host] = line = new Line();
            line.Present++;
            return line;
        }
    }

    private void Leave(Line line, bool hadTurn)
    {
        lock (_lock)
        {
            line.Present--;
            if (hadTurn)
                line.LastEnd = time.GetTimestamp();
            if (_lines.Count > ManyHosts)
                Forget();
        }
    }

    private void Forget()
    {
        foreach (var (host, line) in _lines)
            if (line.Present == 0 && (line.LastEnd is not { } end || time.GetElapsedTime(end) > LongAgo))
                _lines.Remove(host);
    }

    private static ConcurrencyLimiter Limiter(int permits) =>
        new(new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <summary>Those who want into one host.</summary>
    private sealed class Line
    {
        public ConcurrencyLimiter Queue { get; } = Limiter(1);

        public int Present { get; set; }

        /// <summary>Timestamp of the end of the last turn; null before the first.</summary>
        public long? LastEnd { get; set; }
    }

    private sealed class Turn(HostGate gate, Line line) : IDisposable
    {
        public Line Line => line;

        public RateLimitLease? Place { get; set; }

        public RateLimitLease? Slot { get; set; }

        /// <summary>The end is noted before the next one is let in, which looks at it.</summary>
        public void Dispose()
        {
            gate.Leave(line, hadTurn: Slot is not null);
            Slot?.Dispose();
            Place?.Dispose();
        }
    }
}
