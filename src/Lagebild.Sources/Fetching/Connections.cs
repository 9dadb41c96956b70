using System.Net;
using System.Net.Security;

namespace Lagebild.Sources.Fetching;

/// <summary>
/// Connections to foreign hosts, in two pools that never mix: a connection into a private network, opened for a source whose host the user allowed,
/// must not be there for another source that merely redirects to it. No cookies, no proxy (its name would be resolved beyond the guard), no redirects and no
/// decompression by the handler: these are decided here, within limits.
/// </summary>
internal sealed class Connections : IDisposable
{
    private readonly HttpMessageInvoker _guarded;
    private readonly HttpMessageInvoker _allowed;

    public Connections(FetchOptions options, INameResolver names, Dial dial)
    {
        var guard = new AddressGuard(names, dial, options.ConnectTime);
        _guarded = new HttpMessageInvoker(Handler(options, guard.ConnectAsync));
        _allowed = new HttpMessageInvoker(Handler(options, guard.ConnectAnywhereAsync));
    }

    /// <summary>The pool for an address.</summary>
    /// <param name="address">Where a request goes.</param>
    /// <param name="allowedHosts">Hosts that may lie in a private network, by name.</param>
    public HttpMessageInvoker For(Uri address, IEnumerable<string> allowedHosts)
    {
        var host = WebAddress.Host(address);
        return allowedHosts.Any(allowed => allowed.Equals(host, StringComparison.OrdinalIgnoreCase)) ? _allowed : _guarded;
    }

    public void Dispose()
    {
        _guarded.Dispose();
        _allowed.Dispose();
    }

    private static SocketsHttpHandler Handler(FetchOptions options, Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>> connect) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        ConnectCallback = connect,
        ConnectTimeout = options.ConnectTime,
        MaxResponseHeadersLength = options.HeaderKilobytes,
        MaxResponseDrainSize = 64 * 1024,
        ResponseDrainTimeout = TimeSpan.FromSeconds(1),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = options.CertificatePolicy },
    };
}
