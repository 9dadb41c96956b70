using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using Lagebild.Sources.Fetching;
using Microsoft.Extensions.Time.Testing;

namespace Lagebild.Sources.Tests.Fetching;

/// <summary>
/// A row of <c>Specs/fetching.md</c>: a request, as parts joined by <c> + </c>, the address first (<c>/</c> for the start of site.example), and a server. The
/// parts are listed in <see cref="With"/>.
/// </summary>
internal sealed class FetchScenario(string request, string server)
{
    /// <summary>So that nothing hangs; no test waits for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string[] _parts = request.Length == 0 ? ["/"] : request.Split(" + ", StringSplitOptions.TrimEntries);

    public IReadOnlyCollection<PlayedRequest> Requests { get; private set; } = [];

    public Uri Address => new(_parts[0].StartsWith('/') ? $"http://site.example{_parts[0]}" : _parts[0]);

    /// <summary>The time at which all scenarios play.</summary>
    public static DateTimeOffset Now => new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public async Task<FetchOutcome> PlayAsync()
    {
        await using var play = new PlayServer(new PlayScript(server));
        var network = new PlayNetwork(play);
        using var fetcher = new Fetcher(Options(), network, network.DialAsync, Time());
        var asked = _parts.Skip(1).Aggregate(new FetchRequest(Address, ContentKind.Feed), With);
        if (_parts.Contains("again"))
            await fetcher.FetchAsync(asked, CancellationToken.None).WaitAsync(Patience);

        var outcome = await fetcher.FetchAsync(asked, CancellationToken.None).WaitAsync(Patience);
        Requests = [.. play.Requests];
        return outcome;
    }

    private static FetchRequest With(FetchRequest request, string part)
    {
        var words = part.Split(' ', 2);
        return words[0] switch
        {
            "etag" => request with { Validators = request.Validators with { ETag = words[1] } },
            "modified" => request with { Validators = request.Validators with { LastModified = words[1] } },
            "basic" => request with { Credentials = FetchCredentials.Basic(words[1].Split(':')[0], words[1].Split(':')[1]) },
            "bearer" => request with { Credentials = FetchCredentials.Bearer(words[1]) },
            "allow" => request with { AllowedPrivateHosts = request.AllowedPrivateHosts.Add(words[1]) },
            "again" or "hurry" or "trusted" => request,
            _ => throw new ArgumentException($"No such part of a request: {part}"),
        };
    }

    /// <summary>Only a scenario that is to run out of time has little of it, and for that the clock must run.</summary>
    private FetchOptions Options()
    {
        var limit = TimeSpan.FromMilliseconds(_parts.Contains("hurry") ? 300 : 60_000);
        return new FetchOptions
        {
            ConnectTime = limit,
            HeaderTime = limit,
            TotalTime = limit,
            BodyBytes = 1_000_000,
            HeaderKilobytes = 16,
            Pause = TimeSpan.Zero,
            CertificatePolicy = _parts.Contains("trusted") ? TrustingThePlay() : null,
        };
    }

    private TimeProvider Time() => _parts.Contains("hurry") ? TimeProvider.System : new FakeTimeProvider(Now);

    private static X509ChainPolicy TrustingThePlay() => new()
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        RevocationMode = X509RevocationMode.NoCheck,
        CustomTrustStore = { PlayServer.Certificate },
    };
}
