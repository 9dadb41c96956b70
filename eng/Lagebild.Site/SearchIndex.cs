using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Lagebild.Site;

/// <summary>What the search of the site goes through: the text below each heading.</summary>
internal static class SearchIndex
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A script, since a page in a folder may load a script but not fetch a file.</summary>
    public static string Of(IEnumerable<MarkdownPage> pages) =>
        "window.lagebildPages = [\n" + string.Join(",\n", pages.SelectMany(PassagesOf).Select(p => JsonSerializer.Serialize(p, Json))) + "\n];\n";

    /// <summary>Title of the page, heading, address, language, text.</summary>
    private static IEnumerable<string[]> PassagesOf(MarkdownPage page)
    {
        var address = Address.OfPage(page.Path);
        var (heading, anchor, text) = ("", "", new StringBuilder());
        foreach (var block in page.Document)
        {
            if (block is HeadingBlock { Inline: { } inline } next)
            {
                if (text.Length > 0)
                    yield return [page.Title, heading, address + anchor, page.Language, text.ToString()];
                (heading, anchor, text) = next.Level == 1 ? ("", "", new StringBuilder()) : (MarkdownPage.TextOf(inline), "#" + next.GetAttributes().Id, new StringBuilder());
            }
            else
                Append(block, text);
        }
        yield return [page.Title, heading, address + anchor, page.Language, text.ToString()];
    }

    private static void Append(Block block, StringBuilder text)
    {
        switch (block)
        {
            case HtmlBlock: break;
            case CodeBlock code: text.Append(code.Lines.ToString().ReplaceLineEndings(" ")).Append(' '); break;
            case LeafBlock { Inline: { } inline }: text.Append(MarkdownPage.TextOf(inline)).Append(block.Parent is TableCell ? " · " : " "); break;
            case ContainerBlock container:
                foreach (var child in container)
                    Append(child, text);
                break;
            default: break;
        }
    }
}
