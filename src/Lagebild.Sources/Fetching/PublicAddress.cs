using System.Net;
using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;

namespace Lagebild.Sources.Fetching;

/// <summary>
/// Tells addresses of the public internet from all others: own networks, loopback, the networks of providers, documentation, and what only translates into
/// another address. The ranges are those of the registries for special purposes (RFC 6890) and of cloud providers, as Microsoft.Security.AntiSSRF keeps
/// them up.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Special = [.. IPAddressRanges.recommendedLatest.Select(IPNetwork.Parse)];

    /// <summary>All that was ever given out in IPv6; what lies outside (compatible and translated IPv4 among it) leads nowhere, or inwards.</summary>
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static bool Is(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

        return (plain.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(plain))
            && !Array.Exists(Special, network => network.Contains(plain));
    }
}
