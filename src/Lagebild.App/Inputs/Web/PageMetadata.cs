using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Lagebild.App.Inputs.Web;

/// <summary>What a page says of itself: in JSON-LD (schema.org), Open Graph and other meta elements, time elements, headings.</summary>
internal sealed class PageMetadata
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created",
        "dcterms.issued", "publish-date", "publishdate", "pubdate", "published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
        "article.published", "citation_publication_date",
    ];

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

    public static PageMetadata Of(IHtmlDocument page)
    {
        var linked = LinkedArticle.In(page);
        var site = Meta(page, "og:site_name");
        var address = linked?.Address ?? page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url");
        return new PageMetadata
        {
            Headline = Clean(linked?.Headline) ?? Heading(page) ?? Meta(page, "og:title", "twitter:title", "dc.title") ?? Title(page, site),
            Published = linked?.Published ?? DateFromMeta(page) ?? DateFromTime(page),
            Source = Clean(linked?.Publisher) ?? site ?? Meta(page, "application-name", "dc.publisher", "publisher") ?? Host(address),
            Address = Host(address) is null ? null : address,
            Language = page.DocumentElement.GetAttribute("lang") ?? linked?.Language ?? Meta(page, "og:locale", "content-language", "dc.language"),
            Body = linked?.Body,
        };
    }

    private static string? Meta(IHtmlDocument page, params string[] names)
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
        var headings = page.QuerySelectorAll("h1").Select(h => Clean(h.TextContent)).OfType<string>().ToList();
        var title = Meta(page, "og:title", "twitter:title") ?? Clean(page.Title);
        if (title is null)
            return headings.Count == 1 ? headings[0] : null;
        var words = Words(title);
        return headings.Where(h => Words(h) is { Count: > 0 } own && own.Count(words.Contains) * 2 >= own.Count).MaxBy(h => h.Length);
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

    private static string? DateFromMeta(IHtmlDocument page) =>
        DateNames.Select(n => Meta(page, n)).OfType<string>().FirstOrDefault(d => PublicationDate.Parse(d) is not null);

    private static string? DateFromTime(IHtmlDocument page)
    {
        string[] places = ["[itemprop~=datePublished]", "time[pubdate]", "article time", "main time", "time"];
        return places.SelectMany(p => page.QuerySelectorAll(p))
            .SelectMany(e => new[] { e.GetAttribute("datetime"), e.GetAttribute("content"), Clean(e.TextContent) })
            .OfType<string>()
            .FirstOrDefault(d => PublicationDate.Parse(d) is not null);
    }

    private static string? Host(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") ? uri.Host.Replace("www.", "", StringComparison.Ordinal) : null;

    private static string? Clean(string? text)
    {
        var line = CleanText.Line(WebUtility.HtmlDecode(text ?? ""));
        return line.Length is 0 or > 1000 ? null : line;
    }
}
