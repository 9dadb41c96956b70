using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Lagebild.Language;

namespace Lagebild.Sources.Inputs.Web;

/// <summary>HTML pages: metadata by <see cref="PageMetadata"/>, main text by SmartReader.</summary>
internal static class HtmlInput
{
    /// <summary>Shortest text that is taken for a report.</summary>
    private const int ShortestText = 80;

    private const int MostTables = 500;

    /// <summary>Children of one element beyond which the extraction library, which searches among siblings, is not asked.</summary>
    private const int MostSiblings = 1500;

    private const double OnlyLink = 0.9;
    private const int LongestLink = 200;
    private const double MostTail = 0.35;
    private const int LongestByline = 70;
    private const int MostBylines = 2;
    private const int FirstLines = 4;

    /// <exception cref="InputException">There is no main text, or the page is hostile.</exception>
    public static RawReport Read(string html) => DeepStack.Run(() => Extract(html));

    private static RawReport Extract(string html)
    {
        var page = BoundedHtml.Parse(html);
        PageCleaning.Clean(page);
        var blocks = page.Body is { } whole ? PageText.Blocks(whole) : [];
        var metadata = PageMetadata.Of(page, blocks);
        var plain = FromParagraphs(page);
        var body = MainText(page, metadata.Address);
        if (Length(body) < ShortestText)
            body = metadata.Body is { Length: >= ShortestText } given ? [.. given.Split('\n').Select(CleanText.Line).Where(l => l.Length > 0)] : plain;
        CutTail(body);
        body.RemoveAll(PageLines.IsAside);
        while (body.Count > 0 && body[0] == metadata.Headline)
            body.RemoveAt(0);
        RemoveBylines(body);
        Standfirst.Add(body, blocks, metadata.Headline, metadata.Descriptions);
        if (body.Count == 0)
            throw new InputException("problem.html");
        return new RawReport(metadata.Headline ?? "", string.Join("\n\n", body))
        {
            Published = metadata.Published is { } published && LanguageCodes.Parse(metadata.Language) is null or TextLanguage.German ? PublicationDate.AtHome(published) : metadata.Published,
            Source = metadata.Source,
            Address = metadata.Address,
            Language = metadata.Language,
        };
    }

    /// <summary>Lines before the text that say only when it appeared; a chronicle, which has many such lines, keeps them.</summary>
    private static void RemoveBylines(List<string> body)
    {
        if (body.Count(IsByline) > MostBylines)
            return;
        for (var i = 0; i < Math.Min(body.Count, FirstLines);)
        {
            if (IsByline(body[i]))
                body.RemoveAt(i);
            else
                i++;
        }
    }

    private static bool IsByline(string line) => line.Length <= LongestByline && line[^1] is not ('.' or '!' or '?' or ':') && PublicationDate.Find(line) is not null;

    /// <summary>The main text as SmartReader finds it; it changes the page.</summary>
    private static List<string> MainText(IHtmlDocument page, string? address)
    {
        // The library compares tables with one another and siblings with one another; a page of thousands is no report.
        if (page.QuerySelectorAll("table").Length > MostTables || page.All.Any(e => e.ChildNodes.Length > MostSiblings))
            return [];
        using var reader = new SmartReader.Reader(address ?? "https://page.invalid/", page)
        {
            ContinueIfNotReadable = true,
            MaxElemsToParse = InputLimits.Elements * 2,
        };
        var article = reader.GetArticle();
        return article.Content is { Length: > 0 } content ? WithoutLinks(PageText.Blocks(new HtmlParser().ParseDocument(content).Body!)) : [];
    }

    /// <summary>Lines that are nothing but a link lead to other reports; a page of links only keeps them.</summary>
    private static List<string> WithoutLinks(List<PageBlock> blocks)
    {
        var text = blocks.Where(b => !(b.LinkShare >= OnlyLink && b.Text.Length <= LongestLink && b.Text[^1] is not ('.' or '!' or '?' or '“' or '"'))).ToList();
        return [.. (text.Sum(b => b.Text.Length) >= ShortestText ? text : blocks).Select(b => b.Text)];
    }

    /// <summary>Takes away what a page adds at its end under a heading of its own ("Mehr zum Thema"), where it is little.</summary>
    private static void CutTail(List<string> body)
    {
        var whole = body.Sum(p => p.Length);
        var rest = 0;
        for (var i = body.Count - 1; i > 0 && rest + body[i].Length <= whole * MostTail; i--)
        {
            rest += body[i].Length;
            if (PageLines.IsTail(body[i]))
                body.RemoveRange(i, body.Count - i);
        }
    }

    /// <summary>All that stands in paragraphs, for pages too plain for an extraction library.</summary>
    private static List<string> FromParagraphs(IHtmlDocument page)
    {
        var paragraphs = page.QuerySelectorAll("p").Select(p => CleanText.Line(p.TextContent)).Where(t => t.Length > 0).ToList();
        return paragraphs.Count > 0 || page.Body is null ? paragraphs : PageText.Paragraphs(page.Body);
    }

    private static int Length(List<string> paragraphs) => paragraphs.Sum(p => p.Length);
}
