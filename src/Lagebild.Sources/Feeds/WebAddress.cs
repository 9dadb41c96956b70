using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Feeds;

/// <summary>Absolute addresses of the web, in the one spelling of <see cref="Uri.AbsoluteUri"/>.</summary>
internal static class WebAddress
{
    /// <param name="text">Absolute, relative or without a scheme ("//example.org/a"); spaces and line ends around and in it do not count.</param>
    /// <param name="origin">What it is relative to; null where that is not known.</param>
    /// <returns>Null where no address of the web comes out of it.</returns>
    public static string? Absolute(string? text, Uri? origin = null) => Parse(text, origin)?.AbsoluteUri;

    /// <summary>As <see cref="Absolute"/>.</summary>
    public static Uri? Parse(string? text, Uri? origin = null)
    {
        if (text is null || text.Length > FeedLimits.AddressLength)
            return null;
        var line = CleanText.Of(text).Replace("\n", "", StringComparison.Ordinal).Trim();
        if (line.Length == 0)
            return null;
        if (line.StartsWith("//", StringComparison.Ordinal))
            line = (origin?.Scheme ?? Uri.UriSchemeHttps) + ":" + line;
        if (Uri.TryCreate(line, UriKind.Absolute, out var uri) && IsWeb(uri))
            return uri;
        return origin is not null && !HasScheme(line) && Uri.TryCreate(origin, line, out uri) && IsWeb(uri) ? uri : null;
    }

    private static bool IsWeb(Uri uri) => Fetching.WebAddress.IsWeb(uri) && uri.Host.Length > 0 && uri.AbsoluteUri.Length <= FeedLimits.AddressLength;

    /// <summary>"mailto:", "javascript:", "urn:": a colon before any slash.</summary>
    private static bool HasScheme(string line) => line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && line.IndexOfAny(['/', '?', '#']) is var path && (path < 0 || colon < path);
}
