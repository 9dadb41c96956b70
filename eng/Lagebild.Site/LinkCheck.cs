using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Lagebild.Site;

/// <summary>Whether the links of pages lead to files and headings that are there, and no picture comes from elsewhere. Addresses in the net are not tried.</summary>
public static class LinkCheck
{
    /// <summary>The pages that are checked: those of the root, the samples' and all below <c>docs</c>.</summary>
    /// <param name="root">The folder of the repository.</param>
    public static IReadOnlyList<string> PagesOf(string root) =>
        [.. Directory.EnumerateFiles(root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/')).Append("samples/README.md").Order(StringComparer.Ordinal)];

    public static IReadOnlyList<LinkFault> FaultsOf(string root)
    {
        var pages = PagesOf(root).ToDictionary(p => p, p => MarkdownPage.Read(root, p));
        return [.. pages.Values.SelectMany(page => FaultsOf(page, path => Exists(root, path), path => AnchorsOf(root, path, pages)))];
    }

    /// <param name="page">Whose links are checked.</param>
    /// <param name="exists">Whether there is a file or folder of this path from the root.</param>
    /// <param name="anchors">The anchors of a page; null for what is no page.</param>
    public static IEnumerable<LinkFault> FaultsOf(MarkdownPage page, Func<string, bool> exists, Func<string, IReadOnlySet<string>?> anchors)
    {
        foreach (var link in page.Links)
        {
            if (WhatIsWrong(page, link, exists, anchors) is { } what)
                yield return new LinkFault(page.Path, link.Line + 1, link.Url ?? "", what);
        }
        foreach (var html in RawHtml(page).Where(h => h.Text.Contains("src=", StringComparison.Ordinal) || h.Text.Contains("href=", StringComparison.Ordinal)))
            yield return new LinkFault(page.Path, html.Line + 1, html.Text, "write links and pictures in Markdown, not in HTML, so that they are checked");
    }

    /// <summary>The path that a link of a page means, from the root, and the anchor behind it; null for an address in the net.</summary>
    internal static (string Path, string? Anchor)? TargetOf(string page, string url)
    {
        if (IsOutside(url))
            return null;
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var path = Uri.UnescapeDataString(hash < 0 ? url : url[..hash]);
        var anchor = hash < 0 ? null : Uri.UnescapeDataString(url[(hash + 1)..]);
        return (path.Length == 0 ? page : Joined(Path.GetDirectoryName(page) ?? "", path), anchor);
    }

    private static string? WhatIsWrong(MarkdownPage page, LinkInline link, Func<string, bool> exists, Func<string, IReadOnlySet<string>?> anchors)
    {
        if (TargetOf(page.Path, link.Url ?? "") is not { } target)
            return link.IsImage ? "a picture from elsewhere" : null;
        if (target.Path.StartsWith("../", StringComparison.Ordinal))
            return "leads out of the repository";
        if (!exists(target.Path))
            return $"there is no {target.Path}";
        if (target.Anchor is { } anchor && anchors(target.Path)?.Contains(anchor) == false)
            return $"{target.Path} has no heading #{anchor}";
        return link.IsImage && (link.FirstChild is null) ? "a picture without words for those who do not see it" : null;
    }

    private static bool IsOutside(string url) =>
        url.StartsWith("//", StringComparison.Ordinal) || (Uri.TryCreate(url, UriKind.Absolute, out var address) && !address.IsFile);

    private static string Joined(string folder, string path)
    {
        List<string> parts = [];
        foreach (var part in $"{folder}/{path}".Split('/', '\\').Where(p => p is not ("" or ".")))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add(part);
        }
        return string.Join('/', parts);
    }

    private static bool Exists(string root, string path) =>
        File.Exists(Path.Combine(root, path)) || Directory.Exists(Path.Combine(root, path));

    private static IReadOnlySet<string>? AnchorsOf(string root, string path, Dictionary<string, MarkdownPage> pages)
    {
        if (!path.EndsWith(".md", StringComparison.Ordinal))
            return null;
        if (!pages.TryGetValue(path, out var page))
            pages[path] = page = MarkdownPage.Read(root, path);
        return page.Anchors;
    }

    private static IEnumerable<(string Text, int Line)> RawHtml(MarkdownPage page) =>
        page.Document.Descendants<HtmlBlock>().Select(b => (b.Lines.ToString(), b.Line))
            .Concat(page.Document.Descendants<HtmlInline>().Select(i => (i.Tag, i.Line)));
}
