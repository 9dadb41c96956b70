namespace Lagebild.Sources.Fetching;

/// <summary>The way of one request from address to address (RFC 9110, section 15.4).</summary>
internal sealed class Redirects(Uri start, int limit)
{
    private readonly HashSet<Uri> _seen = [start];
    private bool _allPermanent = true;
    private bool _keptEncryption = true;

    /// <summary>Where the request stands.</summary>
    public Uri Address { get; private set; } = start;

    /// <summary>False once the way has left the first origin, even if it leads back to it.</summary>
    public bool KeptOrigin { get; private set; } = true;

    public bool IsAtStart => _seen.Count == 1;

    /// <summary>True where what the last answer says holds for the first address too.</summary>
    public bool IsBinding => _allPermanent;

    /// <summary>The address to be used from now on. One that gives up encryption is not: whoever stands in between could forge the answer for ever.</summary>
    public Uri? MovedTo => !IsAtStart && _allPermanent && _keptEncryption ? Address : null;

    public static bool IsRedirect(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>Goes one step further; a fault where the way ends here.</summary>
    public Failed? Follow(int status, string? location)
    {
        if (location is null || !Uri.TryCreate(Address, location, out var next))
            return new Failed(FetchFault.Malformed, "a redirect without an address");
        if (!WebAddress.IsWeb(next))
            return new Failed(FetchFault.RedirectForbidden, "a redirect to something else than http and https");

        next = WebAddress.Bare(next);
        if (_seen.Contains(next))
            return new Failed(FetchFault.RedirectLoop, "a redirect to an address already seen");
        if (_seen.Count > limit)
            return new Failed(FetchFault.TooManyRedirects, $"more than {limit} redirects");

        Step(next, isPermanent: status is 301 or 308);
        return null;
    }

    private void Step(Uri next, bool isPermanent)
    {
        _seen.Add(next);
        _allPermanent &= isPermanent;
        _keptEncryption &= !WebAddress.GivesUpEncryption(Address, next);
        KeptOrigin &= WebAddress.HaveSameOrigin(Address, next);
        Address = next;
    }
}
