namespace Lagebild.Sources.Fetching;

/// <summary>
/// Fetches over HTTP: within limits, from the public internet only, and politely, one request at a host at a time and pages only where the site's robots.txt
/// allows it. Thread-safe; one for the whole program, since politeness is kept here.
/// </summary>
public sealed class Fetcher : IDisposable
{
    /// <summary>A site that asks for longer pauses gets these.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly Connections _connections;
    private readonly Exchange _exchange;
    private readonly HostGate _gate;
    private readonly Robots _robots;

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
        _gate = new HostGate(options.HostsAtOnce, time);
        _robots = new Robots(FetchAsync, time);
    }

    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was requested; nothing else is thrown.</exception>
    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        if (!WebAddress.IsWeb(request.Address))
            return new Failed(FetchFault.SchemeNotAllowed, "neither http nor https");

        var way = new Redirects(request.Address, _options.Redirects);
        try
        {
            return await FollowAsync(request, way, cancellation).ConfigureAwait(false);
        }
        catch (FetchException e)
        {
            return new Failed(e.Fault is FetchFault.AddressForbidden && !way.IsAtStart ? FetchFault.RedirectForbidden : e.Fault, e.Message);
        }
    }

    public void Dispose()
    {
        _connections.Dispose();
        _gate.Dispose();
    }

    private async Task<FetchOutcome> FollowAsync(FetchRequest request, Redirects way, CancellationToken cancellation)
    {
        while (true)
        {
            var answer = await AskAsync(request, way, cancellation).ConfigureAwait(false);
            if (!Redirects.IsRedirect(answer.Status))
                return AnswerReading.Read(answer, request, way, _time.GetUtcNow());
            if (way.Follow(answer.Status, answer.Field("Location")) is { } end)
                return end;
        }
    }

    /// <summary>The rules are read before the turn at the host is taken, since they come from the same host.</summary>
    private async Task<Answer> AskAsync(FetchRequest request, Redirects way, CancellationToken cancellation)
    {
        var pause = request.Kind is ContentKind.Page ? await PauseForPageAsync(request, way.Address, cancellation).ConfigureAwait(false) : _options.Pause;
        using var turn = await _gate.EnterAsync(WebAddress.Host(way.Address), pause, cancellation).ConfigureAwait(false);
        return await _exchange.AskAsync(way.Address, request, way.KeptOrigin, cancellation).ConfigureAwait(false);
    }

    private async Task<TimeSpan> PauseForPageAsync(FetchRequest request, Uri address, CancellationToken cancellation)
    {
        var rules = await _robots.RulesAsync(address, request, cancellation).ConfigureAwait(false);
        if (!rules.Allows(address))
            throw new FetchException(FetchFault.Robots, "the site's robots.txt does not allow it, or cannot be read");

        var asked = rules.CrawlDelay > LongestPause ? LongestPause : rules.CrawlDelay;
        return asked > _options.Pause ? asked.Value : _options.Pause;
    }
}
