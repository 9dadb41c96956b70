using System.Text.RegularExpressions;

namespace Lagebild.Sources.Feeds;

/// <summary>Language codes as feeds spell them.</summary>
internal static partial class FeedLanguage
{
    /// <summary>"de_AT" and "DE-at" as "de-AT"; null for what is no code.</summary>
    public static string? Parse(string? code)
    {
        if (code is null || !Code().Match(code.Trim()).Success)
            return null;
        var parts = code.Trim().Split('-', '_');
        return string.Join('-', parts.Select((p, i) => i == 0 ? p.ToLowerInvariant() : p.Length == 2 ? p.ToUpperInvariant() : p));
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
