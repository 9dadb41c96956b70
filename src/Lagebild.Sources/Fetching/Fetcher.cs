namespace Lagebild.Sources.Fetching;

/// <summary>Fetches over HTTP, within limits and from the public internet only. Thread-safe; one for the whole program.</summary>
public sealed class Fetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly Connections _connections;
    private readonly Exchange _exchange;

    /// <summary>With the system's names and time where none are given.</summary>
    public Fetcher(FetchOptions options, INameResolver? names = null, TimeProvider? time = null)
        : this(options, names ?? new SystemNames(), AddressGuard.DialAsync, time ?? TimeProvider.System)
    {
    }

    internal Fetcher(FetchOptions options, INameResolver names, Dial dial, TimeProvider time)
    {
        _options = options;
        _time = time;
        _connections = new Connections(options, names, dial);
        _exchange = new Exchange(_connections, options, time);
    }

    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was requested; nothing else is thrown.</exception>
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        if (!WebAddress.IsWeb(request.Address))
            return new Failed(FetchFault.SchemeNotAllowed, "neither http nor https");

        var way = new Redirects(request.Address, _options.Redirects);
        try
        {
            while (true)
            {
                var answer = await _exchange.AskAsync(way.Address, request, way.KeptOrigin, cancellation).ConfigureAwait(false);
                if (!Redirects.IsRedirect(answer.Status))
                    return AnswerReading.Read(answer, request, way, _time.GetUtcNow());
                if (way.Follow(answer.Status, answer.Field("Location")) is { } end)
                    return end;
            }
        }
        catch (FetchException e)
        {
            return new Failed(e.Fault is FetchFault.AddressForbidden && !way.IsAtStart ? FetchFault.RedirectForbidden : e.Fault, e.Message);
        }
    }

    public void Dispose() => _connections.Dispose();
}
