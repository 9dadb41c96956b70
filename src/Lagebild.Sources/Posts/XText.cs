using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Posts;

/// <summary>The text of a post on X as readers see it: short links as what they lead to, links to its own pictures left out, entities of HTML as characters.</summary>
internal static partial class XText
{
    /// <summary>More links than any honest post has; the others stay as they are, so that the work stays in proportion to the text.</summary>
    private const int MostLinks = 100;

    /// <param name="text">As the platform stores it.</param>
    /// <param name="entities">What it says of the links in it; several where a long post has its own.</param>
    public static string Of(string text, params ReadOnlySpan<JsonElement?> entities)
    {
        foreach (var entity in entities)
        {
            foreach (var link in (entity?.Several("urls") ?? []).Take(MostLinks))
                text = Replace(text, link.Text("url"), link.Text("unwound_url", "expanded_url"));
            foreach (var picture in (entity?.Several("media") ?? []).Take(MostLinks))
                text = Replace(text, picture.Text("url"), "");
        }
        return WebUtility.HtmlDecode(text).Trim();
    }

    /// <summary>Whose post a post of the form "RT @name: ..." passes on, and its text; null for a post of one's own.</summary>
    public static (string Account, string Text)? PassedOn(string text) =>
        Retweet().Match(text) is { Success: true } found ? (found.Groups["name"].Value, text[found.Length..].TrimStart()) : null;

    private static string Replace(string text, string? link, string? target) =>
        link is null || target is null ? text : text.Replace(link, OwnPicture().IsMatch(target) ? "" : target, StringComparison.Ordinal);

    [GeneratedRegex(@"^RT @(?<name>\w{1,20}):\s?", RegexOptions.ExplicitCapture)]
    private static partial Regex Retweet();

    [GeneratedRegex(@"^https?://(?:www\.)?(?:x|twitter)\.com/[^/]+/status/\d+/(?:photo|video)/\d+$", RegexOptions.ExplicitCapture)]
    private static partial Regex OwnPicture();
}
