using System.Collections.Concurrent;

namespace Lagebild.Sources.Fetching;

/// <summary>Fetches and keeps what sites ask of programs (RFC 9309, sections 2.3 and 2.4), for each scheme, host and port apart.</summary>
internal sealed class Robots(Func<FetchRequest, CancellationToken, Task<FetchOutcome>> fetch, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    /// <summary>A site that could not say is asked again after this.</summary>
    private static readonly TimeSpan UnsaidFor = TimeSpan.FromHours(1);

    /// <summary>Beyond so many sites, all are asked anew.</summary>
    private const int ManySites = 500;

    private readonly ConcurrentDictionary<string, Site> _sites = [];

    /// <summary>The rules for the site of a page; they are fetched under the same permissions as the page.</summary>
    public async Task<RobotsRules> RulesAsync(Uri address, FetchRequest page, CancellationToken cancellation)
    {
        if (_sites.Count > ManySites)
            _sites.Clear();

        var site = _sites.GetOrAdd(WebAddress.Origin(address), _ => new Site());
        await site.Asking.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (site.Until is not { } until || until <= time.GetUtcNow())
                await AskAsync(site, new FetchRequest(new Uri(address, "/robots.txt"), ContentKind.Robots) { AllowedPrivateHosts = page.AllowedPrivateHosts }, cancellation).ConfigureAwait(false);
            return site.Rules ?? RobotsRules.AllowAll;
        }
        finally
        {
            site.Asking.Release();
        }
    }

    private async Task AskAsync(Site site, FetchRequest request, CancellationToken cancellation)
    {
        var outcome = await fetch(request, cancellation).ConfigureAwait(false);
        if (Said(outcome) is { } rules)
            site.Keep(rules, time.GetUtcNow() + KeptFor);
        else if (!IsNobodyThere(outcome))
            site.Keep(site.Rules ?? RobotsRules.DisallowAll, time.GetUtcNow() + UnsaidFor);
    }

    /// <summary>A site without rules allows all; so does one whose rules lie behind redirects that lead nowhere. Null where it could not say.</summary>
    private static RobotsRules? Said(FetchOutcome outcome) => outcome switch
    {
        Fetched fetched => RobotsRules.Parse(fetched.Bytes.Span),
        Gone or Refused { Status: < 500 } => RobotsRules.AllowAll,
        Failed { Fault: FetchFault.RedirectLoop or FetchFault.TooManyRedirects or FetchFault.RedirectForbidden } => RobotsRules.AllowAll,
        _ => null,
    };

    /// <summary>Then the page itself ends in the same way, which says more than that it was not allowed.</summary>
    private static bool IsNobodyThere(FetchOutcome outcome) =>
        outcome is Failed { Fault: FetchFault.AddressForbidden or FetchFault.NameNotFound or FetchFault.SchemeNotAllowed };

    private sealed class Site
    {
        /// <summary>One asks, others wait for what it learns.</summary>
        public SemaphoreSlim Asking { get; } = new(1);

        public RobotsRules? Rules { get; private set; }

        public DateTimeOffset? Until { get; private set; }

        public void Keep(RobotsRules rules, DateTimeOffset until) => (Rules, Until) = (rules, until);
    }
}
