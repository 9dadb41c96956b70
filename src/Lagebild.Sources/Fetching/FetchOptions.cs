using System.Security.Cryptography.X509Certificates;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Fetching;

/// <summary>What one may cost, and who is asking. The limits of time are those of one request on the wire; a redirect is a request of its own.</summary>
public sealed record FetchOptions
{
    /// <summary>For finding the host, connecting and agreeing on encryption; always by the clock of the system.</summary>
    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From asking until all headers are there, connecting included.</summary>
    public TimeSpan HeaderTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>From asking until the last byte is there.</summary>
    public TimeSpan TotalTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Of an answer, both as sent and after decompression.</summary>
    public int BodyBytes { get; init; } = InputLimits.Bytes;

    /// <summary>Of all headers of an answer together.</summary>
    public int HeaderKilobytes { get; init; } = 32;

    public int Redirects { get; init; } = 5;

    /// <summary>Shortest time between two requests at one host, from the end of one to the start of the next.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Hosts that are asked at the same time.</summary>
    public int HostsAtOnce { get; init; } = 8;

    /// <summary>Where an operator of a site learns who reads it; stands in the User-Agent.</summary>
    public Uri? Contact { get; init; }

    /// <summary>How certificates are judged; null for the system's own way.</summary>
    internal X509ChainPolicy? CertificatePolicy { get; init; }
}
