using System.Net;
using System.Text;
using Markdig.Renderers.Html;

namespace Lagebild.Site;

/// <summary>What stands around the text of a page: contents, headings, the way to the next page.</summary>
internal sealed class PageFrame(Contents contents, IReadOnlySet<string> paths)
{
    private sealed record Words(string Search, string Contents, string Here, string Before, string Next, string Other, string Skip);

    private static readonly Dictionary<string, Words> Texts = new()
    {
        ["en"] = new("Search", "Contents", "On this page", "Before", "Next", "Deutsch", "To the text"),
        ["de"] = new("Suchen", "Inhalt", "Auf dieser Seite", "Zurück", "Weiter", "English", "Zum Text"),
    };

    public string Around(MarkdownPage page, string text)
    {
        var here = Address.OfPage(page.Path);
        var words = Texts[page.Language];
        var root = string.Concat(Enumerable.Repeat("../", here.Count(c => c == '/')));
        return $"""
            <!DOCTYPE html>
            <html lang="{page.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Html(page.Title)} – Lagebild</title>
            <link rel="icon" href="{root}mark.svg">
            <link rel="stylesheet" href="{root}page.css">
            <link rel="stylesheet" href="{root}site.css">
            <script src="{root}site.js" data-root="{root}" defer></script>
            </head>
            <body>
            <a class="skip" href="#text">{words.Skip}</a>
            <header class="bar">
            <p class="brand"><a href="{root}index.html">Lagebild</a></p>
            <form role="search" hidden><input type="search" id="find" placeholder="{words.Search} (/)" aria-label="{words.Search}" autocomplete="off"><ol id="found" hidden></ol></form>
            {OtherLanguage(page, here, words)}
            </header>
            <div class="leaf">
            <nav class="contents" aria-label="{words.Contents}">
            <details class="all" open><summary>{words.Contents}</summary>
            {ContentsFor(page, here)}</details>
            </nav>
            <main id="text">
            {text}{Neighbours(page, here, words)}</main>
            {Headings(page, words)}
            </div>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    private string ContentsFor(MarkdownPage page, string here)
    {
        var html = new StringBuilder();
        foreach (var section in contents.Sections)
        {
            var open = section.Entries.Any(e => e.Path == page.Path) || page.Path == Contents.Start;
            html.Append($"<details{(open ? " open" : "")}><summary>{Html(section.Title)}</summary>\n<ul>\n");
            foreach (var entry in section.Entries)
                html.Append($"<li>{Link(here, entry, entry.Path == page.Path ? " aria-current=\"page\"" : "", entry.Title)}</li>\n");
            html.Append("</ul></details>\n");
        }
        return html.ToString();
    }

    private static string Headings(MarkdownPage page, Words words)
    {
        var headings = page.Headings.Where(h => h.Level == 2 && h.Inline is not null).ToArray();
        if (headings.Length < 2)
            return "";
        var items = headings.Select(h => $"<li><a href=\"#{Html(h.GetAttributes().Id ?? "")}\">{Html(MarkdownPage.TextOf(h.Inline!))}</a></li>\n");
        return $"<nav class=\"here\" aria-label=\"{words.Here}\">\n<p>{words.Here}</p>\n<ul>\n{string.Concat(items)}</ul>\n</nav>";
    }

    /// <summary>The pages before and after this one in its section.</summary>
    private string Neighbours(MarkdownPage page, string here, Words words)
    {
        if (contents.Sections.FirstOrDefault(s => s.Entries.Any(e => e.Path == page.Path)) is not { } section)
            return "";
        var at = section.Entries.FindIndex(e => e.Path == page.Path);
        var before = at > 0 ? Link(here, section.Entries[at - 1], " rel=\"prev\"", $"{words.Before}: {section.Entries[at - 1].Title}") : "";
        var next = at < section.Entries.Count - 1 ? Link(here, section.Entries[at + 1], " rel=\"next\"", $"{words.Next}: {section.Entries[at + 1].Title}") : "";
        return $"<p class=\"neighbours\">{before}{next}</p>\n";
    }

    private string OtherLanguage(MarkdownPage page, string here, Words words)
    {
        var other = page.Language == "de"
            ? page.Path.Replace("/de/", "/en/", StringComparison.Ordinal)
            : page.Path.Replace("/en/", "/de/", StringComparison.Ordinal);
        return other != page.Path && paths.Contains(other)
            ? $"<p class=\"other\"><a href=\"{Address.Between(here, Address.OfPage(other))}\" lang=\"{(page.Language == "de" ? "en" : "de")}\">{words.Other}</a></p>"
            : "";
    }

    private static string Link(string here, Entry entry, string attributes, string text) =>
        $"<a href=\"{Address.Between(here, Address.OfPage(entry.Path))}\"{attributes}>{Html(text)}</a>";

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
