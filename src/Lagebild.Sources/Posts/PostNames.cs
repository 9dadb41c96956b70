using System.Text.RegularExpressions;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Posts;

/// <summary>Names of accounts as they are shown.</summary>
internal static partial class PostNames
{
    /// <summary>The display name without the shortcodes of pictures (":verified:"); the account's name where nothing else is left.</summary>
    public static string Speaker(string? displayName, string? account)
    {
        var name = CleanText.Line(Shortcode().Replace(displayName ?? "", " "));
        return name.Length > 0 ? name : Account(account) ?? "";
    }

    /// <summary>"@kanzleramt" and "kanzleramt@insel.example" as "kanzleramt" and "kanzleramt@insel.example".</summary>
    public static string? Account(string? name) => name?.Trim().TrimStart('@') is { Length: > 0 } account ? CleanText.Line(account) : null;

    /// <summary>The account that the address of a post or person names: .../@name, .../users/name; null where it names none.</summary>
    public static string? FromAddress(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || AccountInPath().Match(uri.AbsolutePath) is not { Success: true } found)
            return null;
        return $"{found.Groups["name"].Value}@{uri.Host}";
    }

    /// <summary>A letter must be in it: "14:30:00" is a time.</summary>
    [GeneratedRegex(@":(?=\w*[A-Za-z_])\w{2,}:")]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"^/(?:@|users/|accounts/|u/|profile/)(?<name>[\w.\-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex AccountInPath();
}
