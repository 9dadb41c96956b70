using System.Text.Json;
using Lagebild.Sources.Feeds;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Following;

/// <summary>A source that was found where a user pointed.</summary>
/// <param name="Settings">Its kind, address and title.</param>
/// <param name="Items">What it shows now.</param>
public sealed record DetectedSource(SourceSettings Settings, ItemList Items)
{
    /// <summary>Addresses of other sources that the same page names.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}

/// <summary>Tells what kind of source an address, a folder or an account is, by looking once.</summary>
/// <param name="fetch">Fetches, politely and within bounds.</param>
internal sealed class SourceDetection(Func<FetchRequest, CancellationToken, Task<FetchOutcome>> fetch)
{
    /// <summary>Feeds of a page that are tried before it counts as having none.</summary>
    private const int MostTried = 5;

    /// <exception cref="InputException">It is no source that can be followed, or cannot be reached.</exception>
    public async Task<DetectedSource> DetectAsync(string named, SourceSettings settings, FetchCredentials? credentials, CancellationToken cancellation)
    {
        if (Directory.Exists(named))
        {
            var path = Path.GetFullPath(named);
            return new DetectedSource(settings with { Kind = SourceKind.Folder, Address = path, Title = Titled(settings, Path.GetFileName(Path.TrimEndingDirectorySeparator(path))) }, Look.Nothing);
        }
        if (File.Exists(named))
            throw new InputException("problem.source.file");
        var address = Address(named);
        if (SourceAddress.HasSecret(address))
            throw new InputException("problem.source.secretInAddress", address.Host);
        if (address.Scheme is "imap" or "imaps")
            return new DetectedSource(settings with { Kind = SourceKind.Mailbox, Address = address.AbsoluteUri, Title = Titled(settings, address.Host) }, Look.Nothing);
        if (await TimelineAsync(address, settings, credentials, cancellation).ConfigureAwait(false) is { } timeline)
            return timeline;
        var fetched = await DemandAsync(WebSource.Request(SourceKind.Feed, address, credentials, settings.AllowedHosts), cancellation).ConfigureAwait(false);
        if (Read(fetched, settings) is { } source)
            return source;
        if (XmlRoot.Name(TextDecoding.Decode(fetched.Bytes.Span)) == "opml")
            throw new InputException("problem.source.opml");
        var candidates = FeedDiscovery.Find(TextDecoding.Decode(fetched.Bytes.Span), fetched.Address.AbsoluteUri);
        foreach (var candidate in candidates.Take(MostTried))
        {
            var request = WebSource.Request(SourceKind.Feed, new Uri(candidate.Address), null, settings.AllowedHosts);
            if (await fetch(request, cancellation).ConfigureAwait(false) is Fetched feed && Read(feed, settings) is { } found)
                return found with { Others = [.. candidates.Where(c => c != candidate).Select(c => c.Address)] };
        }
        throw new InputException("problem.source.unknown");
    }

    private static string Titled(SourceSettings settings, string found) => settings.Title.Length > 0 ? settings.Title : found;

    /// <summary>"hafenblatt.example" and "@amt@ort.example" are addresses too.</summary>
    private static Uri Address(string named)
    {
        named = named.Trim();
        if (named is ['@', ..] && named.LastIndexOf('@') is > 1 and var at)
            named = $"https://{named[(at + 1)..]}/{named[..at]}";
        if (!named.Contains("://", StringComparison.Ordinal))
            named = $"https://{named}";
        return Uri.TryCreate(named, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "imap" or "imaps" && address.Host.Length > 0
            ? address
            : throw new InputException("problem.source.unknown");
    }

    /// <summary>A feed or a sitemap; null for anything else.</summary>
    private static DetectedSource? Read(Fetched fetched, SourceSettings settings)
    {
        var address = (fetched.MovedTo ?? fetched.Address).AbsoluteUri;
        foreach (var kind in new[] { SourceKind.Feed, SourceKind.Sitemap })
        {
            try
            {
                var list = WebSource.Read(kind, fetched);
                return new DetectedSource(settings with { Kind = kind, Address = address, Title = Titled(settings, list.Title ?? fetched.Address.Host) }, list);
            }
            catch (InputException)
            {
                // It may be of the other kind.
            }
        }
        return null;
    }

    /// <summary>The page of an account (<c>/@name</c>) or a hashtag (<c>/tags/name</c>) on a server with Mastodon's interface.</summary>
    private async Task<DetectedSource?> TimelineAsync(Uri address, SourceSettings settings, FetchCredentials? credentials, CancellationToken cancellation)
    {
        var root = address.GetLeftPart(UriPartial.Authority);
        var path = address.AbsolutePath.Trim('/');
        var timeline = path switch
        {
            ['@', .. var account] when !account.Contains('/', StringComparison.Ordinal) => await AccountAsync(root, account, settings, credentials, cancellation).ConfigureAwait(false),
            _ when path.StartsWith("tags/", StringComparison.Ordinal) => $"{root}/api/v1/timelines/tag/{path["tags/".Length..]}",
            _ when path.StartsWith("api/v1/", StringComparison.Ordinal) => address.AbsoluteUri,
            _ => null,
        };
        if (timeline is null)
            return null;
        var fetched = await DemandAsync(WebSource.Request(SourceKind.Timeline, new Uri(timeline), credentials, settings.AllowedHosts), cancellation).ConfigureAwait(false);
        var list = WebSource.Read(SourceKind.Timeline, fetched);
        return new DetectedSource(settings with { Kind = SourceKind.Timeline, Address = timeline, Title = Titled(settings, $"{path} ({address.Host})") }, list);
    }

    /// <summary>The address of an account's posts; null where the server has no such interface, so that its page may still name a feed.</summary>
    private async Task<string?> AccountAsync(string root, string account, SourceSettings settings, FetchCredentials? credentials, CancellationToken cancellation)
    {
        var request = new FetchRequest(new Uri($"{root}/api/v1/accounts/lookup?acct={Uri.EscapeDataString(account)}"), ContentKind.Json) { AllowedPrivateHosts = settings.AllowedHosts };
        if (await fetch(credentials is null ? request : request with { Credentials = credentials }, cancellation).ConfigureAwait(false) is not Fetched fetched)
            return null;
        try
        {
            using var json = JsonDocument.Parse(fetched.Bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var id) && id.ToString() is { Length: > 0 } number
                ? $"{root}/api/v1/accounts/{Uri.EscapeDataString(number)}/statuses"
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<Fetched> DemandAsync(FetchRequest request, CancellationToken cancellation) =>
        await fetch(request, cancellation).ConfigureAwait(false) switch
        {
            Fetched fetched => fetched,
            Failed failed => throw new InputException($"problem.fetch.{failed.Fault}"),
            Refused refused => throw new InputException("problem.fetch.Status", refused.Status),
            Gone => throw new InputException("problem.fetch.Gone"),
            _ => throw new InputException("problem.fetch.Busy"),
        };
}
