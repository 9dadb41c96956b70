using System.Text;
using AngleSharp.Dom;

namespace Lagebild.Sources.Inputs.Web;

/// <summary>The text of an element as paragraphs, one for each block. Walks without recursion, so that depth does not matter.</summary>
internal static class PageText
{
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
        "mark", "nobr", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "picture",
        "figure", "figcaption", "nav", "footer", "form", "button", "select", "textarea", "input", "head", "title",
    };

    /// <summary>A table whose cells are longer holds a page's layout and no row that reads as one line.</summary>
    private const int LongestCell = 300;

    private const int MostCells = 6;

    public static List<string> Paragraphs(INode root) => [.. Blocks(root).Select(b => b.Text)];

    /// <summary>The same with the share of links.</summary>
    public static List<PageBlock> Blocks(INode root)
    {
        var paragraphs = new List<PageBlock>();
        var text = new StringBuilder();
        var links = 0;
        foreach (var step in NodeWalk.Below(root, (node, _) => IsUnread(node)))
        {
            if (!step.IsEnd)
                Enter(step.Node, text, paragraphs, ref links);
            else if (step.Node is IElement block && !IsInline(block))
                Flush(text, paragraphs, ref links);
        }
        Flush(text, paragraphs, ref links);
        return paragraphs;
    }

    private static void Enter(INode node, StringBuilder text, List<PageBlock> paragraphs, ref int links)
    {
        if (node is IText words)
        {
            // "<span>D</span> ie Ministerin": the large letter at the beginning of a report belongs to its word.
            var isBehindDropCap = IsDropCap(text) && node.PreviousSibling is IElement && words.Data.TrimStart() is [var next, ..] && char.IsLower(next);
            if (isBehindDropCap)
                text.Length = text.ToString().TrimEnd().Length;
            text.Append(isBehindDropCap ? words.Data.TrimStart() : words.Data);
            links += IsInLink(node) ? CleanText.Line(words.Data).Length : 0;
        }
        else if (node is IElement { LocalName: "br" })
            text.Append(EndsWithBreak(text) ? "\u2029" : "\n");
        else if (node is IElement { LocalName: "td" or "th" } cell && IsInline(cell))
            text.Append(cell.PreviousElementSibling is null ? "" : cell.PreviousElementSibling.PreviousElementSibling is null && !EndsWithMark(text) ? ": " : " ");
        else if (node is IElement element && !IsInline(element))
            Flush(text, paragraphs, ref links);
    }

    /// <summary>Words and the cells of a row that reads as one line ("10.00 Uhr: Sitzung des Rates").</summary>
    private static bool IsInline(IElement element) =>
        Inline.Contains(element.LocalName) || (element is { LocalName: "td" or "th", ParentElement: { } row } && row.ChildElementCount is > 1 and <= MostCells && row.TextContent.Length <= LongestCell
            && !row.Children.Any(c => c.Children.Any(b => !Inline.Contains(b.LocalName) && b.LocalName != "br" && (b.LocalName != "p" || c.ChildElementCount > 1))));

    private static bool EndsWithMark(StringBuilder text) => text.ToString().TrimEnd() is [] or [.., ':' or '.' or ',' or '–' or '-'];

    private static bool IsDropCap(StringBuilder text) => text.Length <= 40 && text.ToString().Trim() is [var letter] && char.IsUpper(letter) && letter is not ('A' or 'I' or 'O');

    private static bool IsInLink(INode node)
    {
        for (var at = node.Parent; at is IElement element && (Inline.Contains(element.LocalName) || element.LocalName is "li" or "h2" or "h3" or "h4" or "p" or "div"); at = at.Parent)
        {
            if (element.LocalName == "a")
                return true;
        }
        return false;
    }

    private static bool EndsWithBreak(StringBuilder text)
    {
        var i = text.Length - 1;
        while (i >= 0 && text[i] is ' ' or '\t' or '\r')
            i--;
        return i >= 0 && text[i] == '\n';
    }

    private static bool IsUnread(INode node) => node is IElement element && Unread.Contains(element.LocalName);

    private static void Flush(StringBuilder text, List<PageBlock> paragraphs, ref int links)
    {
        foreach (var part in text.ToString().Split('\u2029'))
        {
            var line = CleanText.Line(part);
            if (line.Length > 0)
                paragraphs.Add(new PageBlock(line, Math.Min(1, (double)links / line.Length)));
        }
        text.Clear();
        links = 0;
    }
}
