using System.Text;
using AngleSharp.Dom;

namespace Lagebild.App.Inputs.Web;

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

    public static List<string> Paragraphs(INode root)
    {
        var paragraphs = new List<string>();
        var text = new StringBuilder();
        for (var at = root.FirstChild; at is not null;)
        {
            Enter(at, text, paragraphs);
            if (at.FirstChild is { } child && !IsUnread(at))
            {
                at = child;
                continue;
            }
            while (at != root && at!.NextSibling is null)
            {
                at = at.Parent;
                if (at is IElement block && at != root && !Inline.Contains(block.LocalName))
                    Flush(text, paragraphs);
            }
            at = at == root ? null : at.NextSibling;
        }
        Flush(text, paragraphs);
        return paragraphs;
    }

    private static void Enter(INode node, StringBuilder text, List<string> paragraphs)
    {
        if (node is IText words)
            text.Append(words.Data);
        else if (node is IElement { LocalName: "br" })
            text.Append(EndsWithBreak(text) ? "\u2029" : "\n");
        else if (node is IElement element && !Inline.Contains(element.LocalName))
            Flush(text, paragraphs);
    }

    private static bool EndsWithBreak(StringBuilder text)
    {
        var i = text.Length - 1;
        while (i >= 0 && text[i] is ' ' or '\t' or '\r')
            i--;
        return i >= 0 && text[i] == '\n';
    }

    private static bool IsUnread(INode node) => node is IElement element && Unread.Contains(element.LocalName);

    private static void Flush(StringBuilder text, List<string> paragraphs)
    {
        foreach (var part in text.ToString().Split('\u2029'))
        {
            var line = CleanText.Line(part);
            if (line.Length > 0)
                paragraphs.Add(line);
        }
        text.Clear();
    }
}
