using System.Text;
using Lagebild.Language;

namespace Lagebild.Pages.Html;

/// <summary>
/// The article beside the lines, cut wherever a cited passage starts or ends, so that passages may overlap. A piece names the
/// passages it belongs to in <c>data-p</c>; the first piece of a passage carries the passage's anchor.
/// </summary>
public sealed class HtmlArticle(Article article, HtmlPassages passages, Texts texts, string text = "")
{
    private readonly int[] _cuts = passages.Cuts(text);
    private readonly HashSet<int> _anchored = [];

    public void Write(StringBuilder html)
    {
        html.Append($"<article class=\"report\" lang=\"{Language}\" tabindex=\"0\" aria-label=\"").Text(texts["section.article"]).Append("\">\n");
        Content(html);
        html.Append("</article>\n");
    }

    /// <summary>Several reports one below the other, which scroll together.</summary>
    public static void Write(StringBuilder html, IEnumerable<ShownReport> reports, HtmlPassages passages, Texts texts)
    {
        html.Append("<div class=\"report several\" tabindex=\"0\" role=\"region\" aria-label=\"").Text(texts["section.reports"]).Append("\">\n");
        foreach (var report in reports)
            new HtmlArticle(report.Article, passages, texts, report.Id).Write(html, report);
        html.Append("</div>\n");
    }

    private string Language => article.Language == TextLanguage.German ? "de" : "en";

    private void Write(StringBuilder html, ShownReport report)
    {
        html.Append($"<article id=\"{passages.AnchorOf(report.Id)}\" lang=\"{Language}\">\n<p class=\"from\">");
        if (WebAddress.IsSafe(report.Address))
            html.Append("<a rel=\"noreferrer\" href=\"").Text(report.Address!).Append("\">").Text(report.From).Append("</a>");
        else
            html.Append("<cite>").Text(report.From).Append("</cite>");
        html.Append("</p>\n");
        Content(html);
        html.Append("</article>\n");
    }

    private void Content(StringBuilder html)
    {
        if (!article.Headline.IsEmpty)
            Write(html, "h2", "", article.Headline);
        for (var i = 0; i < article.Paragraphs.Length; i++)
            Write(html, "p", $" data-n=\"{i + 1}\"", article.Paragraphs[i]);
    }

    private void Write(StringBuilder html, string element, string attributes, TextRange range)
    {
        html.Append($"<{element}{attributes}>");
        var start = range.Start;
        for (var c = FirstCutAfter(start); c < _cuts.Length && _cuts[c] < range.End; c++)
        {
            Piece(html, new TextRange(start, _cuts[c]));
            start = _cuts[c];
        }
        Piece(html, new TextRange(start, range.End));
        html.Append($"</{element}>\n");
    }

    private void Piece(StringBuilder html, TextRange piece)
    {
        var covering = passages.Covering(piece, text);
        if (covering.Count == 0)
        {
            html.Text(piece.Of(article.Text));
            return;
        }
        foreach (var id in covering)
        {
            if (_anchored.Add(id))
                html.Append($"<a id=\"{passages.Anchor(id)}\"></a>");
        }
        var kind = covering.Any(passages.IsNamed) ? "piece" : "piece quiet";
        html.Append($"<span class=\"{kind}\" data-p=\"{string.Join(' ', covering)}\">").Text(piece.Of(article.Text)).Append("</span>");
    }

    private int FirstCutAfter(int position)
    {
        var found = Array.BinarySearch(_cuts, position);
        return found >= 0 ? found + 1 : ~found;
    }
}
