namespace Lagebild.Sources.Fetching;

/// <summary>Addresses as they are fetched and compared.</summary>
internal static class WebAddress
{
    public static bool IsWeb(Uri address) => address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    public static bool IsWeb(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsWeb(uri);

    /// <summary>Without user name, password and fragment.</summary>
    public static Uri Bare(Uri address) =>
        address.IsAbsoluteUri && (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
            ? new Uri(address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo & ~UriComponents.Fragment, UriFormat.UriEscaped))
            : address;

    /// <summary>RFC 6454: scheme, host and port.</summary>
    public static bool HaveSameOrigin(Uri one, Uri other) => Origin(one) == Origin(other);

    public static string Origin(Uri address) => address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    public static bool GivesUpEncryption(Uri from, Uri to) => from.Scheme == Uri.UriSchemeHttps && to.Scheme == Uri.UriSchemeHttp;

    /// <summary>The host as names are compared: lower case, Punycode, no dot at the end.</summary>
    public static string Host(Uri address) => address.IdnHost.ToLowerInvariant().TrimEnd('.');
}
