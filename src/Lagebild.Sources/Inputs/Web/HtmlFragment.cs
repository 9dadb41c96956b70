using System.Text.RegularExpressions;

namespace Lagebild.Sources.Inputs.Web;

/// <summary>
/// A piece of HTML that is text through and through, as posts, messages and exchange formats hold it: nothing is searched for or left out as on a page.
/// </summary>
internal static partial class HtmlFragment
{
    /// <summary>Markup that is no deeper than this cannot exhaust any stack, whatever walks it.</summary>
    private const int PlainCharacters = 4000;

    /// <summary>Its paragraphs with an empty line between them; a line break parts paragraphs too.</summary>
    /// <exception cref="InputException">It is nested beyond what any honest text needs.</exception>
    public static string ToText(string html)
    {
        if (!html.AsSpan().ContainsAny('<', '&'))
            return Paragraphs(html.ReplaceLineEndings("\n").Split("\n\n"));
        // PageText takes two breaks in a row for the end of a paragraph.
        var broken = LineBreak().Replace(html, "<br><br>");
        return html.Length <= PlainCharacters ? Parsed(broken) : DeepStack.Run(() => Parsed(broken));
    }

    private static string Parsed(string html) =>
        BoundedHtml.Parse(html) is { Body: { } body } ? Paragraphs(PageText.Paragraphs(body)) : "";

    private static string Paragraphs(IEnumerable<string> lines) => string.Join("\n\n", lines.Select(CleanText.Line).Where(l => l.Length > 0));

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();
}
