using System.Net.Http.Headers;
using System.Text;

namespace Lagebild.Sources.Fetching;

/// <summary>How a reader proves to a source who it is. What it holds is never shown: it has no readable text, and no equality to probe it by.</summary>
public abstract class FetchCredentials
{
    private protected FetchCredentials()
    {
    }

    internal abstract AuthenticationHeaderValue Header { get; }

    public static FetchCredentials Basic(string user, string password) => new NameAndPassword(user, password);

    public static FetchCredentials Bearer(string token) => new Token(token);

    public sealed override string ToString() => "(credentials)";

    /// <summary>Those that stand before the host in an address; null where none do.</summary>
    internal static FetchCredentials? Within(Uri address)
    {
        if (!address.IsAbsoluteUri || address.UserInfo.Length == 0)
            return null;

        var parts = address.UserInfo.Split(':', 2);
        return Basic(Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "");
    }

    /// <summary>RFC 7617; UTF-8, as servers expect today.</summary>
    private sealed class NameAndPassword(string user, string password) : FetchCredentials
    {
        internal override AuthenticationHeaderValue Header => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
    }

    /// <summary>RFC 6750.</summary>
    private sealed class Token(string token) : FetchCredentials
    {
        internal override AuthenticationHeaderValue Header => new("Bearer", token);
    }
}
