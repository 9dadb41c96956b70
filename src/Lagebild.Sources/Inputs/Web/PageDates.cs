using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Lagebild.Sources.Inputs.Web;

/// <summary>
/// When a page was published: what it says in JSON-LD, in meta elements, in time elements, in lines near its headline, in its address. A date
/// that is said to be of publication goes before one of an update.
/// </summary>
internal static partial class PageDates
{
    /// <summary>So many blocks before and behind the headline are looked at.</summary>
    private const int Before = 8;

    private const int Behind = 10;

    /// <summary>A longer block is text, whose dates are those of its story.</summary>
    private const int LongestLine = 140;

    private static readonly string[] Names =
    [
        "article:published_time", "og:published_time", "datepublished", "article:published", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created",
        "dcterms.issued", "dcterms.available", "publish-date", "publishdate", "publish_date", "pubdate", "published", "publication_date", "parsely-pub-date", "sailthru.date",
        "cxenseparse:recs:publishtime", "article.published", "article:created", "citation_publication_date", "citation_date", "og:article:published_time", "created", "date.created",
        "dc.date.created", "last-modified", "article:modified_time", "og:updated_time",
    ];

    public static string? Of(IHtmlDocument page, LinkedArticle? linked, List<PageBlock> blocks, string? headline, string? address) =>
        First(page, linked, blocks, headline, address) is { } date ? WithHour(date, page, blocks, headline) : null;

    /// <summary>A date that tells the day only with the hour that the page shows beside the same day.</summary>
    private static string WithHour(string date, IHtmlDocument page, List<PageBlock> blocks, string? headline) =>
        PublicationDate.HasHour(date) || PublicationDate.Parse(date) is not { } day
            ? date
            : new[] { InTime(page, blocks, updates: false), InLines(blocks, headline, updates: false) }.OfType<string>()
                .FirstOrDefault(shown => PublicationDate.Parse(shown)?.Date == day.Date && PublicationDate.HasHour(shown)) ?? date;

    private static string? First(IHtmlDocument page, LinkedArticle? linked, List<PageBlock> blocks, string? headline, string? address) =>
        Readable(linked?.Published) ?? Readable(LinkedArticle.DateIn(page)) ?? InMeta(page, updates: false) ?? InTime(page, blocks, updates: false) ?? InLines(blocks, headline, updates: false)
        ?? InAddress(address) ?? InTime(page, blocks, updates: true) ?? InLines(blocks, headline, updates: true) ?? InMeta(page, updates: true) ?? linked?.Published;

    private static string? Readable(string? date) => date is not null && PublicationDate.Parse(date) is not null ? date : null;

    private static string? InMeta(IHtmlDocument page, bool updates) =>
        Names.Where(n => IsUpdate(n) == updates).Select(n => Readable(PageMetadata.Meta(page, n))).FirstOrDefault(d => d is not null);

    private static bool IsUpdate(string name) => name.Contains("modified", StringComparison.Ordinal) || name.Contains("updated", StringComparison.Ordinal);

    /// <summary>Time elements, those of publication first; those of other articles on the page stand outside of article and main.</summary>
    private static string? InTime(IHtmlDocument page, List<PageBlock> blocks, bool updates)
    {
        string[] places = ["[itemprop~=datePublished]", "time[pubdate]", "article header time", "article time", "main time", "header time", "time"];
        return places.SelectMany(p => page.QuerySelectorAll(p))
            .Where(e => IsOfUpdate(e) == updates)
            .Select(e => new[] { Readable(e.GetAttribute("datetime")), Readable(e.GetAttribute("content")), PublicationDate.Find(CleanText.Line(e.TextContent)) }.OfType<string>().ToList())
            .FirstOrDefault(d => d.Count > 0) is { } told
            ? told.Find(d => PublicationDate.HasHour(d) && PublicationDate.Parse(d)?.Date == PublicationDate.Parse(told[0])?.Date) ?? told[0]
            : null;
    }

    private static bool IsOfUpdate(IElement element) =>
        PageLines.TellsUpdate($"{element.GetAttribute("itemprop")} {element.ClassName?.Replace('-', ' ').Replace('_', ' ')}".Replace("dateModified", "modified", StringComparison.Ordinal))
        || (element.PreviousSibling is { } before && CleanText.Line(before.TextContent) is { Length: > 0 and <= 40 } beside && PageLines.TellsUpdate(beside) && !PageLines.TellsPublication(beside))
        || PageLines.TellsUpdate(CleanText.Line(element.TextContent));

    /// <summary>Short lines around the headline; one that tells of publication goes before the others.</summary>
    private static string? InLines(List<PageBlock> blocks, string? headline, bool updates)
    {
        var title = headline is null ? -1 : blocks.FindIndex(b => b.Text == headline);
        var near = blocks.Skip(Math.Max(0, title - Before)).Take(Before + Behind).Select(b => b.Text).Where(t => t.Length <= LongestLine).ToList();
        var dated = near.Select(line => (Line: line, Date: PublicationDate.Find(Beside(line, updates)))).Where(d => d.Date is not null && (PageLines.TellsUpdate(d.Line) && !PageLines.TellsPublication(d.Line)) == updates).ToList();
        return dated.Where(d => PageLines.TellsPublication(d.Line)).Select(d => d.Date).FirstOrDefault() ?? dated.Select(d => d.Date).FirstOrDefault();
    }

    /// <summary>"Stand: 5. Mai, erschienen am 3. Mai, aktualisiert am 4. Mai": from the word of publication to that of the update.</summary>
    private static string Beside(string line, bool updates)
    {
        if (updates)
            return line;
        var from = PageLines.FromPublication(line);
        return UpdateWord().Match(from) is { Success: true, Index: > 8 } update ? from[..update.Index] : from;
    }

    /// <summary>"/2025/10/17/" in the address.</summary>
    private static string? InAddress(string? address) =>
        address is not null && DayInAddress().Match(address) is { Success: true } day ? Readable($"{day.Groups["y"].Value}-{day.Groups["m"].Value}-{day.Groups["d"].Value}") : null;

    [GeneratedRegex(@"/(?<y>20[0-9]{2})[/-](?<m>[01][0-9])[/-](?<d>[0-3][0-9])(?:/|-|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex DayInAddress();

    [GeneratedRegex(@"\b(?:zuletzt|aktualisiert|geändert|update|updated|stand)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex UpdateWord();
}
