using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace Lagebild.Sources.Inputs.Web;

/// <summary>
/// Parses HTML of any origin within bounds. The standard's tree construction looks through the open elements at every tag and copies
/// unclosed formatting elements into every paragraph, so that a small hostile page can cost hours; the work is estimated while the
/// tokens pass and the page given up when it exceeds what any honest page needs. Counts, not clocks, decide: the result is the same
/// on every machine.
/// </summary>
internal sealed class BoundedHtml
{
    private static readonly HashSet<string> Formatting =
        new(StringComparer.OrdinalIgnoreCase) { "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u" };

    private static readonly HashSet<string> NeverOpen = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "td", "th", "tr", "html", "head", "body",
    };

    private readonly Dictionary<string, int> _open = new(StringComparer.OrdinalIgnoreCase);
    private readonly HtmlWork _work;
    private int _elements, _depth, _formatting;

    private BoundedHtml(HtmlWork work) => _work = work;

    /// <param name="html">A page or a piece of one.</param>
    /// <param name="work">What pieces that belong together may cost together; null for a page of its own.</param>
    /// <exception cref="InputException">The page exceeds the bounds.</exception>
    public static IHtmlDocument Parse(string html, HtmlWork? work = null)
    {
        var bounds = new BoundedHtml(work ?? new HtmlWork());
        var parser = new HtmlParser(new HtmlParserOptions { OnToken = (token, _) => bounds.See(token), SkipComments = true });
        var document = parser.ParseDocument(html);
        Flatten(document);
        return document;
    }

    private void See(HtmlToken token)
    {
        if (token.Type == HtmlTokenType.StartTag)
        {
            _elements++;
            if (!NeverOpen.Contains(token.Name))
            {
                _open[token.Name] = _open.GetValueOrDefault(token.Name) + 1;
                _depth++;
                _formatting += Formatting.Contains(token.Name) ? 1 : 0;
            }
        }
        else if (token.Type == HtmlTokenType.EndTag && _open.GetValueOrDefault(token.Name) > 0)
        {
            _open[token.Name]--;
            _depth--;
            _formatting -= Formatting.Contains(token.Name) ? 1 : 0;
        }
        _work.Add(visited: _depth, copies: _formatting > 8 ? _formatting : 0);
        if (_elements > InputLimits.Elements || _depth > InputLimits.ParsedDepth || _work.IsExceeded)
            throw new InputException("problem.htmlHostile");
    }

    /// <summary>Takes the text of everything below <see cref="InputLimits.KeptDepth"/> out of its elements, one paragraph a block.</summary>
    private static void Flatten(IHtmlDocument document)
    {
        foreach (var step in NodeWalk.Below(document, (_, depth) => depth >= InputLimits.KeptDepth))
        {
            if (step.Depth < InputLimits.KeptDepth || step.Node is not IElement element || !element.HasChildNodes)
                continue;
            var paragraphs = PageText.Paragraphs(element);
            element.InnerHtml = "";
            foreach (var paragraph in paragraphs)
            {
                var p = document.CreateElement("p");
                p.TextContent = paragraph;
                element.AppendChild(p);
            }
        }
    }
}
