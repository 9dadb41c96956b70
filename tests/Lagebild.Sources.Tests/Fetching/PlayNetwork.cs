using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Lagebild.Sources.Fetching;

namespace Lagebild.Sources.Tests.Fetching;

/// <summary>
/// A small internet: names that mean public and other addresses, and ways that lead from each public address to a <see cref="PlayServer"/>. So the guard is
/// tested as it works, without an exception for loopback.
/// </summary>
internal sealed class PlayNetwork(PlayServer server, TimeProvider? time = null) : INameResolver
{
    private readonly ConcurrentDictionary<string, int> _asked = [];
    private readonly ConcurrentQueue<(IPAddress Address, DateTimeOffset At)> _dialed = [];

    /// <summary>Addresses connected to so far, in order.</summary>
    public IReadOnlyCollection<(IPAddress Address, DateTimeOffset At)> Dialed => _dialed;

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<IPAddress>>([.. Addresses(host, _asked.AddOrUpdate(host, 1, (_, count) => count + 1)).Select(IPAddress.Parse)]);

    public async Task<Stream> DialAsync(IPEndPoint address, CancellationToken cancellation)
    {
        _dialed.Enqueue((address.Address, (time ?? TimeProvider.System).GetUtcNow()));
        if (address.Address.Equals(IPAddress.Parse(Closed)))
            throw new SocketException((int)SocketError.ConnectionRefused);
        if (address.Address.Equals(IPAddress.Parse(Silent)))
            await Task.Delay(Timeout.Infinite, cancellation);
        return await AddressGuard.DialAsync(address.Port == 443 ? server.Encrypted : server.Clear, cancellation);
    }

    private const string Closed = "93.184.215.90";
    private const string Silent = "93.184.215.91";

    private static string[] Addresses(string host, int time) => host switch
    {
        "site.example" => ["93.184.215.1"],
        "www.site.example" => ["93.184.215.2"],
        "other.example" => ["93.184.215.3"],
        "closed.example" => [Closed],
        "silent.example" => [Silent],
        "half-closed.example" => [Closed, "93.184.215.4"],
        "inside.example" => ["10.1.2.3"],
        "loopback.example" => ["127.0.0.1"],
        "half-inside.example" => ["10.1.2.3", "93.184.215.5"],
        "rebinding.example" => [time == 1 ? "93.184.215.6" : "127.0.0.1"],
        _ => [],
    };
}
