using System.Globalization;
using System.Text;

namespace Lagebild.Pages.Html;

/// <summary>The sections of one page as HTML. A line names its passages in <c>data-p</c>, and so does every link into the article.</summary>
public sealed class HtmlLines(HtmlPassages passages, string prefix, Texts texts, StringBuilder html)
{
    public void Write(Section section)
    {
        var id = prefix + section.Id;
        html.Append($"<section class=\"section {section.Id}\" aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">").Text(section.Title);
        if (section.LineCount > 0)
            html.Append($" <span class=\"count\">{section.LineCount.ToString(CultureInfo.InvariantCulture)}</span>");
        html.Append("</h2>\n");
        if (section.LineCount == 0)
            html.Append("<p class=\"empty\">").Text(section.WhenEmpty ?? "").Append("</p>\n");
        foreach (var group in section.Groups)
            Write(group);
        html.Append("</section>\n");
    }

    private void Write(Group group)
    {
        if (group.Heading is { } heading)
        {
            html.Append("<h3>").Text(heading);
            if (group.Note is { Length: > 0 } note)
                html.Append(" <small>").Text(note).Append("</small>");
            html.Append("</h3>\n");
        }
        html.Append("<ul class=\"lines\">\n");
        foreach (var line in group.Lines)
            Write(line);
        html.Append("</ul>\n");
    }

    private void Write(Line line)
    {
        var ids = string.Join(' ', line.Citations.Select(passages.Id).OfType<int>().Distinct());
        html.Append($"<li class=\"line {(line.IsSpoken ? "spoken" : "told")} {Tone(line.Badge?.Tone ?? Pages.Tone.Neutral)}\" data-p=\"{ids}\">");
        if (line.Badge is { } badge)
            html.Append($"<span class=\"badge {Tone(badge.Tone)}\">").Text(badge.Text).Append("</span>");
        html.Append("<div class=\"body\"><p class=\"title\">").Text(line.Title);
        if (!line.IsSpoken && Remarks(line).Any())
        {
            html.Append(" <small>");
            Spans(Remarks(line), "");
            html.Append("</small>");
        }
        html.Append("</p>");
        Labelled(line);
        Meta(line);
        html.Append("</div></li>\n");
    }

    private void Labelled(Line line)
    {
        if (!line.Details.Any(d => d.Label.Length > 0))
            return;
        html.Append("<dl>");
        foreach (var detail in line.Details.Where(d => d.Label.Length > 0))
        {
            html.Append("<div><dt>").Text(detail.Label).Append("</dt><dd>");
            Spans(detail.Values, "");
            html.Append("</dd></div>");
        }
        html.Append("</dl>");
    }

    /// <summary>The small type at the end: where it stands, and how a statement was made.</summary>
    private void Meta(Line line)
    {
        html.Append("<p class=\"meta\">");
        if (line.IsSpoken)
            Spans(Remarks(line), " class=\"remark\"");
        foreach (var citation in line.Citations.Where(c => c.Where.Length > 0))
            Where(citation);
        html.Append("</p>");
        foreach (var citation in line.Citations.Where(c => c.ShowsQuote))
            html.Append("<p class=\"quote\">").Text(texts.Quote(citation.Quote)).Append("</p>");
    }

    /// <summary>The details without a label.</summary>
    private static IEnumerable<Value> Remarks(Line line) => line.Details.Where(d => d.Label.Length == 0).SelectMany(d => d.Values);

    private void Spans(IEnumerable<Value> values, string attributes)
    {
        foreach (var value in values)
        {
            html.Append($"<span{attributes}>");
            Write(value);
            html.Append("</span>");
        }
    }

    private void Where(Citation citation)
    {
        html.Append("<span class=\"remark\">");
        if (citation.Source is { } source)
        {
            if (WebAddress.IsSafe(citation.Address))
                html.Append("<a rel=\"noreferrer\" href=\"").Text(citation.Address!).Append("\">").Text(source).Append("</a>, ");
            else
                html.Append("<cite>").Text(source).Append("</cite>, ");
        }
        if (passages.Id(citation) is { } id)
            html.Append($"<a class=\"where\" href=\"#{passages.Anchor(id)}\" data-p=\"{id}\" title=\"").Text(texts["where.jump"])
                .Append("\">").Text(citation.Where).Append("</a>");
        else if (citation.Source is null && WebAddress.IsSafe(citation.Address))
            html.Append("<a class=\"where\" rel=\"noreferrer\" href=\"").Text(citation.Address!).Append("\">").Text(citation.Where).Append("</a>");
        else if (passages.AnchorOf(citation.Text) is { } anchor)
            html.Append($"<a class=\"where\" href=\"#{anchor}\">").Text(citation.Where).Append("</a>");
        else
            html.Append("<span class=\"where\">").Text(citation.Where).Append("</span>");
        html.Append("</span>");
    }

    private void Write(Value value)
    {
        var tone = Tone(value.Tone);
        if (passages.Id(value.Citation) is { } id)
            html.Append($"<a class=\"value {tone}\" href=\"#{passages.Anchor(id)}\" data-p=\"{id}\">").Text(value.Text).Append("</a>");
        else
            html.Append($"<span class=\"value {tone}\">").Text(value.Text).Append("</span>");
        if (value.Note is { Length: > 0 } note)
            html.Append(" <small>").Text(note).Append("</small>");
    }

    private static string Tone(Tone tone) => tone.ToString().ToLowerInvariant();
}
