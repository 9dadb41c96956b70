using Lagebild.Sources.Feeds;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Items;
using Lagebild.Sources.Posts;
using NodaTime;

namespace Lagebild.Sources.Following;

/// <summary>How sources on the web are asked and read, by their kind.</summary>
internal static class WebSource
{
    /// <summary>Parts of a sitemap index that are looked at.</summary>
    public const int MostParts = 10;

    /// <summary>Pages of a timeline that one look goes back.</summary>
    public const int MostPages = 10;

    /// <summary>News sitemaps list the last two days; others list all there ever was, of which no more is news.</summary>
    private static readonly Duration Recent = Duration.FromDays(2);

    /// <summary>Posts of a timeline that are asked for at once, as many as servers give.</summary>
    private const string Page = "limit=40";

    public static FetchRequest Request(SourceKind kind, Uri address, FetchCredentials? credentials, System.Collections.Immutable.ImmutableArray<string> allowedHosts)
    {
        if (kind == SourceKind.Timeline && address.Query.Length == 0)
            address = new Uri($"{address.AbsoluteUri}?{Page}");
        var request = new FetchRequest(address, kind == SourceKind.Timeline ? ContentKind.Json : ContentKind.Feed) { AllowedPrivateHosts = allowedHosts };
        return credentials is null ? request : request with { Credentials = credentials };
    }

    /// <exception cref="Inputs.InputException">It is none of its kind.</exception>
    public static ItemList Read(SourceKind kind, Fetched fetched) => kind switch
    {
        SourceKind.Sitemap => Sitemap.Read(fetched.Bytes.Span, fetched.Address.AbsoluteUri),
        SourceKind.Timeline => PostInput.Parse(fetched.Bytes.Span),
        _ => FeedReader.Read(fetched.Bytes.Span, fetched.Charset, fetched.Address.AbsoluteUri),
    };

    /// <summary>Whether an entry of a sitemap is news; what has no date may be.</summary>
    public static bool IsRecent(SourceItem item, DateTimeOffset now)
    {
        var today = Instant.FromDateTimeOffset(now);
        return (item.Published ?? item.Updated) is not { } time
            || (time.Instant?.ToInstant() ?? time.Date.PlusDays(1).AtMidnight().InUtc().ToInstant()) >= today - Recent;
    }

    /// <summary>Credentials from the environment: <c>user:password</c>, or else a token.</summary>
    /// <returns>False where the variable is not set.</returns>
    public static bool TryCredentials(SourceSettings settings, Func<string, string?> variable, out FetchCredentials? credentials)
    {
        credentials = null;
        if (settings.Credential is not { } name)
            return true;
        if (variable(name) is not { Length: > 0 } secret)
            return false;
        credentials = secret.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? FetchCredentials.Basic(secret[..colon], secret[(colon + 1)..]) : FetchCredentials.Bearer(secret);
        return true;
    }
}
