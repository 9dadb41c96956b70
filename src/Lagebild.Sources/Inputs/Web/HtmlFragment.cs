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
    /// <param name="html">The piece.</param>
    /// <param name="work">What the pieces of one list may cost together; null for one alone.</param>
    /// <exception cref="InputException">It is nested beyond what any honest text needs.</exception>
    public static string ToText(string html, HtmlWork? work = null)
    {
        if (!html.AsSpan().ContainsAny('<', '&'))
            return Paragraphs(html.ReplaceLineEndings("\n").Split("\n\n"));
        // PageText takes two breaks in a row for the end of a paragraph.
        var broken = LineBreak().Replace(html, "<br><br>");
        return html.Length <= PlainCharacters ? Parsed(broken, work) : DeepStack.Run(() => Parsed(broken, work));
    }

    private static string Parsed(string html, HtmlWork? work) =>
        BoundedHtml.Parse(html, work) is { Body: { } body } ? Paragraphs(PageText.Paragraphs(body)) : "";

    private static string Paragraphs(IEnumerable<string> lines) => string.Join("\n\n", lines.Select(CleanText.Line).Where(l => l.Length > 0));

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();
}
