using System.Net;
using System.Net.Sockets;

namespace Lagebild.Sources.Fetching;

/// <summary>Opens a connection to one address.</summary>
internal delegate Task<Stream> Dial(IPEndPoint address, CancellationToken cancellation);

/// <summary>
/// Finds the host of a connection and connects only to addresses that it has itself judged to be public. Since it is asked at each connection, whatever a name
/// meant before does not count, and neither a redirect nor a name that changes its meaning leads inside.
/// </summary>
internal sealed class AddressGuard(INameResolver names, Dial dial, TimeSpan connectTime)
{
    /// <summary>To public addresses.</summary>
    public ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation) =>
        ConnectAsync(context.DnsEndPoint, PublicAddress.Is, cancellation);

    /// <summary>To any address: for hosts that the user allowed by name.</summary>
    public ValueTask<Stream> ConnectAnywhereAsync(SocketsHttpConnectionContext context, CancellationToken cancellation) =>
        ConnectAsync(context.DnsEndPoint, static _ => true, cancellation);

    public static async Task<Stream> DialAsync(IPEndPoint address, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>To those addresses of a host that are allowed, all of which are judged before the first is tried.</summary>
    /// <exception cref="FetchException">None is allowed.</exception>
    /// <exception cref="SocketException">There is no such host, or none of its addresses answers.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint host, Predicate<IPAddress> isAllowed, CancellationToken cancellation)
    {
        var found = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await names.ResolveAsync(host.Host, cancellation).ConfigureAwait(false);
        if (found.Count == 0)
            throw new SocketException((int)SocketError.HostNotFound);

        var allowed = found.Where(address => isAllowed(address)).ToArray();
        return allowed.Length == 0
            ? throw new FetchException(FetchFault.AddressForbidden, "the host lies in a network that is not public")
            : await FirstAsync(allowed, host.Port, cancellation).ConfigureAwait(false);
    }

    /// <summary>Each address but the last gets its share of the time only, so that one that never answers does not take it all.</summary>
    private async Task<Stream> FirstAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        foreach (var address in addresses[..^1])
        {
            using var share = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            share.CancelAfter(connectTime / addresses.Length);
            try
            {
                return await dial(new IPEndPoint(address, port), share.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (e is SocketException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
            {
                // The next address is tried.
            }
        }

        return await dial(new IPEndPoint(addresses[^1], port), cancellation).ConfigureAwait(false);
    }
}
