using System.Text;
using Lagebild.Pages;
using Lagebild.Pages.Html;
using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Reports;

namespace Lagebild.App.Explain;

/// <summary>Analyses as an HTML page: sentences with their names and times marked, the tree as arcs, the words as a table.</summary>
internal sealed class HtmlExplanation
{
    private readonly Explained _explained;
    private readonly Analysis _analysis;
    private readonly Texts _texts;
    private readonly StringBuilder _html;

    private HtmlExplanation(Explained explained, Texts texts, StringBuilder html)
    {
        _explained = explained;
        _analysis = explained.Analysis;
        _texts = texts;
        _html = html;
    }

    public static string Write(IReadOnlyList<Explained> all, Texts texts)
    {
        var html = new StringBuilder();
        HtmlPageWriter.Open(html, all[0].Title, texts, HtmlPageWriter.StyleSheet + Resources.Text("Explain/explain.css"), script: null);
        html.Append("<main>\n");
        foreach (var explained in all)
            new HtmlExplanation(explained, texts, html).Write();
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private void Write()
    {
        _html.Append("<div class=\"page alone\"><header><p class=\"kicker\"><b>").Text(_texts["page.program"]).Append("</b><span>").Text(_texts["explain.title"])
            .Append($"</span><span>{_analysis.Sentences.Length} ").Text(_texts["explain.sentences"]).Append($"</span><span>{_analysis.Parse.Count} ").Text(_texts["explain.words"])
            .Append("</span></p><h1>").Text(_explained.Title).Append("</h1></header>\n");
        if (_explained.Occasions is { } occasions)
        {
            FactLines.Html(occasions, _texts, _html);
        }
        else
        {
            foreach (var sentence in SentenceView.All(_analysis))
                Write(sentence);
            if (_explained.Report is { } report)
                WriteActors(report);
        }
        _html.Append("</div>\n");
    }

    private void Write(SentenceView sentence)
    {
        _html.Append("<section class=\"section\"><h2>").Text(_texts.Format("explain.sentence", sentence.Number));
        if (sentence.Span.Kind == SentenceKind.Headline)
            _html.Append(" <span class=\"count\">").Text(_texts["explain.headline"]).Append("</span>");
        _html.Append($" <span class=\"count\">{sentence.Range}</span></h2>\n");
        if (sentence.Span.IsCut)
            _html.Append("<p class=\"notice\">").Text(_texts["explain.cut"]).Append("</p>");
        Marked(sentence);
        _html.Append("<div class=\"scroll\" tabindex=\"0\">\n");
        ArcDiagram.Write(sentence, _html);
        _html.Append("</div>\n<details><summary>").Text(_texts["explain.words"]).Append("</summary>");
        Table(sentence);
        _html.Append("</details></section>\n");
    }

    /// <summary>The sentence's text with outer names and times marked; where two overlap, the first one.</summary>
    private void Marked(SentenceView sentence)
    {
        var marks = sentence.Names.Where(n => !n.IsNested).Select(n => (n.Range, Class: n.Type.ToString(), Label: TextExplanation.Describe(n, _texts)))
            .Concat(sentence.Times.Select(t => (t.Range, Class: "TIME", Label: t.Edtf?.Text ?? t.Value)))
            .OrderBy(m => m.Range);
        var at = sentence.Range.Start;
        _html.Append("<p class=\"sentence\">");
        foreach (var (range, kind, label) in marks)
        {
            if (range.Start < at || range.End > sentence.Range.End)
                continue;
            _html.Text(_analysis.Text[at..range.Start]).Append($"<mark class=\"{kind}\">").Text(range.Of(_analysis.Text)).Append("<small>").Text(label).Append("</small></mark>");
            at = range.End;
        }
        _html.Text(_analysis.Text[at..sentence.Range.End]).Append("</p>\n");
    }

    private void Table(SentenceView sentence)
    {
        _html.Append("<table><thead><tr><th>#</th>");
        foreach (var column in new[] { "form", "tag", "lemma", "feats", "head", "relation" })
            _html.Append("<th>").Text(_texts[$"explain.{column}"]).Append("</th>");
        _html.Append("</tr></thead><tbody>\n");
        foreach (var word in sentence.Words)
        {
            if (sentence.MultiwordFrom(word) is { } token)
                _html.Append($"<tr class=\"multi\"><td>{sentence.NumberOf(word)}–{sentence.NumberOf(word) + token.WordCount - 1}</td><td colspan=\"6\">").Text(token.Range.Of(_analysis.Text)).Append("</td></tr>\n");
            _html.Append($"<tr><td>{sentence.NumberOf(word)}</td><td>").Text(word.FormString).Append($"</td><td>{word.Upos}</td><td>").Text(word.Lemma)
                .Append("</td><td>").Text(MorphologyText.Write(word.Feats).Replace("|", " ", StringComparison.Ordinal))
                .Append($"</td><td>{sentence.NumberOf(word.Head)}</td><td>{word.Relation.Name()}</td></tr>\n");
        }
        _html.Append("</tbody></table>");
    }

    private void WriteActors(Report read)
    {
        _html.Append("<section class=\"section\"><h2>").Text(_texts["explain.actors"]).Append("</h2><ul>\n");
        foreach (var actor in read.Actors)
        {
            _html.Append("<li><b>").Text(actor.Name).Append("</b> ").Text(_texts.Of(actor.Kind));
            if (StatementLines.Roles(actor, _texts) is { } roles)
                _html.Append("; ").Text(roles);
            _html.Append(": ").Text(string.Join(", ", actor.Mentions.Select(m => $"{m.Quote} {m.Range}"))).Append("</li>\n");
        }
        _html.Append("</ul></section>\n");
    }
}
