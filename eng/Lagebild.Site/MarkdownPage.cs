using System.Text;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Lagebild.Site;

/// <summary>A Markdown file of the repository, parsed.</summary>
/// <param name="Path">Its path from the root of the repository, with slashes.</param>
/// <param name="Document">What it says; whoever renders it changes its links.</param>
public sealed record MarkdownPage(string Path, MarkdownDocument Document)
{
    internal static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).UsePipeTables().Build();

    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static MarkdownPage Read(string root, string path) => Parse(path, File.ReadAllText(System.IO.Path.Combine(root, path)));

    public static MarkdownPage Parse(string path, string text) => new(path, Markdown.Parse(text, Pipeline));

    public IEnumerable<HeadingBlock> Headings => Document.Descendants<HeadingBlock>();

    public IEnumerable<LinkInline> Links => Document.Descendants<LinkInline>();

    /// <summary>What can be linked to within the page: the anchors of its headings, as GitHub makes them.</summary>
    public IReadOnlySet<string> Anchors => Headings.Select(h => h.GetAttributes().Id).OfType<string>().ToHashSet();

    /// <summary>The first heading, else the name of the file.</summary>
    public string Title => Headings.FirstOrDefault() is { Inline: { } title } ? TextOf(title) : System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>"de" below a folder of that name, else "en".</summary>
    public string Language => Path.Split('/').Contains("de") ? "de" : "en";

    internal static string TextOf(Inline inline)
    {
        var text = new StringBuilder();
        Append(inline, text);
        return text.ToString();
    }

    private static void Append(Inline inline, StringBuilder text)
    {
        switch (inline)
        {
            case LiteralInline literal: text.Append(literal.Content); break;
            case CodeInline code: text.Append(code.Content); break;
            case HtmlEntityInline entity: text.Append(entity.Transcoded); break;
            case LineBreakInline: text.Append(' '); break;
            case ContainerInline container:
                foreach (var child in container)
                    Append(child, text);
                break;
            default: break;
        }
    }
}
