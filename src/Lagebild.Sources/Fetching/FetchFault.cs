namespace Lagebild.Sources.Fetching;

/// <summary>Why there is no usable answer.</summary>
public enum FetchFault
{
    /// <summary>Connection, headers or body took longer than <see cref="FetchOptions"/> allow.</summary>
    TimedOut,

    /// <summary>The name of the host has no address.</summary>
    NameNotFound,

    /// <summary>Nothing listens there, or the way to it is closed.</summary>
    Unreachable,

    /// <summary>No encrypted connection, or a certificate that is not trusted.</summary>
    Tls,

    /// <summary>A redirect leads back to where it came from.</summary>
    RedirectLoop,

    /// <summary>More redirects than <see cref="FetchOptions.Redirects"/>.</summary>
    TooManyRedirects,

    /// <summary>A redirect leads to another scheme than http and https, or into a network that is not public.</summary>
    RedirectForbidden,

    /// <summary>The host lies in a network that is not public, and was not allowed by name.</summary>
    AddressForbidden,

    /// <summary>More bytes than <see cref="FetchOptions.BodyBytes"/>.</summary>
    TooLarge,

    /// <summary>More bytes of header than <see cref="FetchOptions.HeaderKilobytes"/>.</summary>
    HeaderTooLarge,

    /// <summary>Few bytes that decompress to too many.</summary>
    DecompressionBomb,

    /// <summary>Not HTTP, or HTTP that contradicts itself.</summary>
    Malformed,

    /// <summary>The connection ended before the answer did.</summary>
    Truncated,

    /// <summary>Neither http nor https.</summary>
    SchemeNotAllowed,

    /// <summary>The site's robots.txt asks not to fetch this page, or could not be read.</summary>
    Robots,
}
