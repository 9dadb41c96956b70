using System.Net;
using System.Net.Sockets;

namespace Lagebild.Sources.Fetching;

/// <summary>Finds the addresses of a host.</summary>
public interface INameResolver
{
    /// <summary>In order of preference; empty where the name has none. Asked once for each connection, so that what was checked is what is connected to.</summary>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation);
}

/// <summary>Asks the system.</summary>
public sealed class SystemNames : INameResolver
{
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData)
        {
            return [];
        }
    }
}
