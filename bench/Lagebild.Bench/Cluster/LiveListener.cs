using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Lagebild.Bench.Cluster;

/// <summary>Listens to the live events of a desk, as an open page does, and measures how long an entry of the log was on its way into the picture.</summary>
internal sealed class LiveListener(Uri desk)
{
    private readonly ConcurrentQueue<(long Position, long Since)> _awaited = [];

    /// <summary>Milliseconds from the append to the event.</summary>
    public ConcurrentBag<double> Delays { get; } = [];

    /// <summary>An entry was appended just now.</summary>
    public void Await(long position) => _awaited.Enqueue((position, Stopwatch.GetTimestamp()));

    public async Task ListenAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = desk };
        try
        {
            using var stream = new StreamReader(await http.GetStreamAsync("/live", cancellation));
            while (await stream.ReadLineAsync(cancellation) is { } line)
            {
                if (!line.StartsWith("data: ", StringComparison.Ordinal) || !long.TryParse(line.AsSpan(6), CultureInfo.InvariantCulture, out var position))
                    continue;
                while (_awaited.TryPeek(out var first) && first.Position <= position && _awaited.TryDequeue(out first))
                    Delays.Add(Stopwatch.GetElapsedTime(first.Since).TotalMilliseconds);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The time is over.
        }
    }
}
