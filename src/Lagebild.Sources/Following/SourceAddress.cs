namespace Lagebild.Sources.Following;

/// <summary>Addresses of sources: of the web, of a mailbox, or the path of a folder.</summary>
internal static class SourceAddress
{
    /// <summary>Whether a source of a kind can live there.</summary>
    public static bool Suits(string address, SourceKind kind) => kind switch
    {
        SourceKind.Folder => Path.IsPathFullyQualified(address),
        SourceKind.Mailbox => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "imap" or "imaps" && uri.Host.Length > 0,
        _ => Fetching.WebAddress.IsWeb(address),
    };

    /// <summary>Whether a password stands in it, which would be stored and shown with it.</summary>
    public static bool HasSecret(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && HasSecret(uri);

    public static bool HasSecret(Uri address) => address.UserInfo.Contains(':', StringComparison.Ordinal);

    /// <summary>A mailbox keeps the name of its user, which alone is no secret.</summary>
    public static string WithoutSecret(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && HasSecret(uri)
            ? new UriBuilder(uri) { UserName = Fetching.WebAddress.IsWeb(uri) ? "" : uri.UserInfo.Split(':')[0], Password = "" }.Uri.AbsoluteUri
            : address;
}
