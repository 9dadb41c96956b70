using System.Net;
using System.Text.RegularExpressions;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Inputs.Web;

namespace Lagebild.Sources.Feeds;

/// <summary>
/// The titles and texts of one feed as plain text, whether they are text, HTML or HTML escaped once too often. All of a feed's HTML together may cost what
/// one page may; beyond that, tags are only taken out.
/// </summary>
internal sealed partial class FeedMarkup
{
    /// <summary>How often HTML comes escaped too often.</summary>
    private const int MostTimes = 2;

    private const string Words = "a|abbr|b|br|cite|code|del|em|font|i|img|ins|mark|q|s|small|span|strike|strong|sub|sup|time|tt|u";

    private const string Blocks = "article|aside|blockquote|body|center|dd|details|div|dl|dt|figure|footer|form|h[1-6]|header|hr|html|iframe|li|main|noscript|ol|p|picture|pre|"
        + "script|section|style|table|tbody|td|th|tr|ul|video";

    private readonly HtmlWork _work = new();

    public List<string> Paragraphs(string text)
    {
        for (var times = 0; times < MostTimes && !HasTags(text) && text.Contains('&', StringComparison.Ordinal); times++)
        {
            if (WebUtility.HtmlDecode(text) is var decoded && HasTags(decoded))
                text = decoded;
        }
        return HasTags(text) ? FromHtml(text) : Plain(text);
    }

    /// <summary>The same on one line, cut where it is no title or name any more.</summary>
    public string Line(string? text) => text is null ? "" : Cut(string.Join(' ', Paragraphs(text)), FeedLimits.LineLength);

    /// <summary>The beginning of a text, no half character at its end.</summary>
    internal static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private List<string> FromHtml(string html)
    {
        try
        {
            using var page = BoundedHtml.Parse(html, _work);
            return page.Body is { } body ? PageText.Paragraphs(body) : [];
        }
        catch (InputException)
        {
            return Plain(AnyTag().Replace(html, "\n\n"));
        }
    }

    /// <summary>Paragraphs between empty lines; line ends inside them are those of the file.</summary>
    private static List<string> Plain(string text) =>
        [.. EmptyLines().Split(CleanText.Of(WebUtility.HtmlDecode(text))).Select(CleanText.Line).Where(p => p.Length > 0)];

    private static bool HasTags(string text) => KnownTag().IsMatch(text);

    /// <summary>The elements of texts: "&lt;intern&gt;" in a title is none.</summary>
    [GeneratedRegex($@"</?(?:{Words}|{Blocks})(?:[\s/][^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex KnownTag();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex EmptyLines();
}
