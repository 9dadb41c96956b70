using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Lagebild.Sources.Inputs.Web;

/// <summary>What a page says of itself: in JSON-LD (schema.org), Open Graph and other meta elements, time elements, headings.</summary>
internal sealed class PageMetadata
{
    private PageMetadata()
    {
    }

    public string? Headline { get; private init; }

    /// <summary>As the page spells it.</summary>
    public string? Published { get; private init; }

    public string? Source { get; private init; }

    public string? Address { get; private init; }

    public string? Language { get; private init; }

    /// <summary>The body as JSON-LD gives it; null on most pages.</summary>
    public string? Body { get; private init; }

    /// <summary>What the page says it is about; hints for what belongs to the report.</summary>
    public required IReadOnlyList<string> Descriptions { get; init; }

    /// <param name="page">The page.</param>
    /// <param name="blocks">Its text in blocks.</param>
    public static PageMetadata Of(IHtmlDocument page, List<PageBlock> blocks)
    {
        var linked = LinkedArticle.In(page);
        var site = Meta(page, "og:site_name");
        var address = linked?.Address ?? page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url");
        var headline = Clean(linked?.Headline) ?? Heading(page) ?? Meta(page, "og:title", "twitter:title", "dc.title") ?? Title(page, site);
        return new PageMetadata
        {
            Headline = headline,
            Published = PageDates.Of(page, linked, blocks, headline, address),
            Descriptions = [.. new[] { Clean(linked?.Description), Meta(page, "description"), Meta(page, "og:description"), Meta(page, "twitter:description") }.OfType<string>()],
            Source = Clean(linked?.Publisher) ?? site ?? Meta(page, "application-name", "dc.publisher", "publisher") ?? Host(address),
            Address = Host(address) is null ? null : address,
            Language = page.DocumentElement.GetAttribute("lang") ?? linked?.Language ?? Meta(page, "og:locale", "content-language", "dc.language"),
            Body = linked?.Body,
        };
    }

    /// <summary>The content of the first meta element that has one of the names.</summary>
    internal static string? Meta(IHtmlDocument page, params string[] names)
    {
        foreach (var name in names)
        {
            foreach (var meta in page.QuerySelectorAll("meta[content]"))
            {
                var own = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
                if (name.Equals(own, StringComparison.OrdinalIgnoreCase) && Clean(meta.GetAttribute("content")) is { } content)
                    return content;
            }
        }
        return null;
    }

    /// <summary>The first-level heading that agrees with the page's titles; the only one where there are no titles.</summary>
    private static string? Heading(IHtmlDocument page)
    {
        var title = Meta(page, "og:title", "twitter:title") ?? Clean(page.Title);
        var headings = page.QuerySelectorAll("h1").Select(h => HeadingText(h, title)).OfType<string>().ToList();
        if (title is null)
            return headings.Count == 1 ? headings[0] : null;
        var words = Words(title);
        return headings.Where(h => Words(h) is { Count: > 0 } own && own.Count(words.Contains) * 2 >= own.Count).MaxBy(h => h.Length);
    }

    /// <summary>
    /// A heading's text, its parts a word apart even where no space stands between their elements. A part of its own that the title repeats is the
    /// headline, the others ("Außenpolitik") stand over it.
    /// </summary>
    private static string? HeadingText(IElement heading, string? title)
    {
        var parts = heading.Children.Where(c => c.LocalName is "span" or "div" or "p" or "strong" or "em" or "small").Select(c => Clean(c.TextContent)).OfType<string>().ToList();
        if (parts.Count > 1 && title is not null && parts.Find(p => p.Length > 15 && title.StartsWith(p, StringComparison.OrdinalIgnoreCase) && parts.TrueForAll(o => o == p || !Words(o).Overlaps(Words(title[p.Length..])))) is { } own)
            return own;
        var text = new StringBuilder();
        foreach (var node in heading.Descendants().OfType<IText>())
        {
            var isApart = text.Length > 0 && char.IsLetterOrDigit(text[^1]) && node.Data is [var first, ..] && char.IsUpper(first) && parts.Count > 1 && node.PreviousSibling is null;
            text.Append(isApart ? " " : "").Append(node.Data);
        }
        return Clean(text.ToString());
    }

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', ':', '.', '!', '?', '"', '„', '“', '–', '-', '|'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The title without the outlet's name at its end or start.</summary>
    private static string? Title(IHtmlDocument page, string? site)
    {
        if (Clean(page.Title) is not { } title)
            return null;
        var parts = title.Split([" | ", " - ", " – ", " — ", " :: "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Where(p => !p.Equals(site, StringComparison.OrdinalIgnoreCase)).MaxBy(p => p.Length) ?? title;
    }

    private static string? Host(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") ? uri.Host.Replace("www.", "", StringComparison.Ordinal) : null;

    private static string? Clean(string? text)
    {
        var line = CleanText.Line(WebUtility.HtmlDecode(text ?? ""));
        return line.Length is 0 or > 1000 ? null : line;
    }
}
