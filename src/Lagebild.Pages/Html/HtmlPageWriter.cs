using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lagebild.Pages.Html;

/// <summary>
/// Pages as one HTML file that stands alone: style and script are inside, nothing is fetched, and a content security policy admits
/// only that script.
/// </summary>
public static class HtmlPageWriter
{
    /// <summary>The look of every page, for writers of pages of another kind.</summary>
    public static string StyleSheet => Style.Value;

    private static readonly Lazy<string> Style = new(() => EmbeddedText.Load("Html/page.css"));
    private static readonly Lazy<string> Script = new(() => EmbeddedText.Load("Html/page.js"));

    public static string Write(IReadOnlyList<Page> pages, Texts texts)
    {
        var html = new StringBuilder(64 * 1024);
        Open(html, pages.Count > 0 ? pages[0].Title : texts["page.program"], texts, Style.Value, Script.Value);
        html.Append("<main>\n");
        for (var i = 0; i < pages.Count; i++)
            Write(html, pages[i], i == 0 ? "" : $"{(i + 1).ToString(CultureInfo.InvariantCulture)}-", texts);
        html.Append("</main>\n<script>").Append(Script.Value).Append("</script>\n</body>\n</html>\n");
        return html.ToString();
    }

    /// <summary>Everything up to the body's first element.</summary>
    public static void Open(StringBuilder html, string title, Texts texts, string style, string? script)
    {
        var scripts = script is null ? "'none'" : $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
        html.Append($"<!DOCTYPE html>\n<html lang=\"{texts.Language.Code()}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src {scripts}; base-uri 'none'; form-action 'none'\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Append("<meta name=\"referrer\" content=\"no-referrer\">\n<title>").Text(title).Append(" – ").Text(texts["page.program"]).Append("</title>\n");
        html.Append("<style>\n").Append(style).Append("</style>\n</head>\n<body>\n");
    }

    private static void Write(StringBuilder html, Page page, string prefix, Texts texts)
    {
        var passages = new HtmlPassages(page, prefix);
        html.Append($"<div class=\"page{(HasPane(page) ? "" : " alone")}\">\n");
        Header(html, page, prefix, texts);
        html.Append("<div class=\"columns\">\n<div class=\"facts\">\n");
        var lines = new HtmlLines(passages, prefix, texts, html);
        foreach (var section in page.Sections)
        {
            if (section.IsShown)
                lines.Write(section);
        }
        if (page.Footer is { } footer)
            html.Append("<footer><p>").Text(footer).Append("</p>").Append(!HasPane(page) ? "" : $"<p class=\"keys\">{Html.Escape(texts["page.keys"])}</p>").Append("</footer>\n");
        html.Append("</div>\n");
        if (page.Article is { } article)
        {
            html.Append($"<aside id=\"{prefix}report\">\n");
            new HtmlArticle(article, passages, texts).Write(html);
            html.Append("</aside>\n");
        }
        else if (HasPane(page))
        {
            html.Append($"<aside id=\"{prefix}report\">\n");
            HtmlArticle.Write(html, page.Reports, passages, texts);
            html.Append("</aside>\n");
        }
        html.Append("</div>\n</div>\n");
    }

    private static bool HasPane(Page page) => page.Article is not null || !page.Reports.IsEmpty;

    private static void Header(StringBuilder html, Page page, string prefix, Texts texts)
    {
        html.Append("<header>\n");
        if (HasPane(page))
            html.Append($"<a class=\"skip\" href=\"#{prefix}report\">").Text(texts["page.skip"]).Append("</a>\n");
        html.Append("<p class=\"kicker\"><b>").Text(texts["page.program"]).Append("</b>");
        for (var i = 0; i < page.Facts.Count; i++)
        {
            if (i == 0 && WebAddress.IsSafe(page.Address))
                html.Append("<span><a rel=\"noreferrer\" href=\"").Text(page.Address!).Append("\">").Text(page.Facts[i]).Append("</a></span>");
            else
                html.Append("<span>").Text(page.Facts[i]).Append("</span>");
        }
        html.Append("</p>\n<h1>").Text(page.Title).Append("</h1>\n");
        foreach (var notice in page.Notices)
            html.Append("<p class=\"notice\" role=\"note\">").Text(notice).Append("</p>\n");
        var named = page.Sections.Where(s => s.Nav is not null && s.IsShown).ToList();
        if (named.Count > 0)
        {
            html.Append("<nav><ul>");
            foreach (var section in named)
                html.Append($"<li><a href=\"#{prefix}{section.Id}\"{(section.LineCount == 0 ? " class=\"none\"" : "")}><b>{section.LineCount.ToString(CultureInfo.InvariantCulture)}</b> ").Text(section.Nav!).Append("</a></li>");
            html.Append("</ul></nav>\n");
        }
        html.Append("</header>\n");
    }
}
