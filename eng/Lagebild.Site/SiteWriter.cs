using System.Globalization;
using System.Reflection;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Lagebild.Site;

/// <summary>Writes the documentation of a repository as a folder of pages that need nothing from elsewhere and no server.</summary>
public sealed class SiteWriter
{
    private readonly string _root;
    private readonly Contents _contents;
    private readonly IReadOnlySet<string> _paths;

    /// <param name="root">The folder of the repository.</param>
    /// <exception cref="IOException">There is no <c>docs/README.md</c>, which says what the site shows.</exception>
    public SiteWriter(string root)
    {
        _root = root;
        _contents = Contents.Of(MarkdownPage.Read(root, Contents.Start));
        _paths = _contents.Paths.ToHashSet();
    }

    /// <summary>Pages below <c>docs</c> that the contents do not name: nobody would find them.</summary>
    public IReadOnlyList<string> Forgotten => [.. LinkCheck.PagesOf(_root).Where(p => p.StartsWith("docs/", StringComparison.Ordinal) && !_paths.Contains(p))];

    /// <summary>Writes all pages with what they show, in place of what the folder held.</summary>
    /// <returns>How many pages there are.</returns>
    /// <exception cref="IOException">A page or file cannot be read or written.</exception>
    public int Write(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        var frame = new PageFrame(_contents, _paths);
        var index = SearchIndex.Of(_paths.Select(p => MarkdownPage.Read(_root, p)));
        foreach (var path in _paths)
        {
            var page = MarkdownPage.Read(_root, path);
            foreach (var link in page.Links.ToArray())
                Redirect(page, link, folder);
            Put(folder, Address.OfPage(path), frame.Around(page, Render(page)));
        }
        Put(folder, "search.js", index);
        foreach (var asset in new[] { "page.css", "site.css", "site.js", "mark.svg" })
            Put(folder, asset, Asset(asset));
        return _paths.Count;
    }

    /// <summary>Turns the address of a file of the repository into that of the site, and takes along what is no page.</summary>
    private void Redirect(MarkdownPage page, LinkInline link, string folder)
    {
        if (LinkCheck.TargetOf(page.Path, link.Url ?? "") is not { } target)
            return;
        var file = Path.Combine(_root, target.Path);
        if (Directory.Exists(file))
        {
            link.ReplaceBy(new CodeInline("`") { Content = target.Path });
            return;
        }
        var address = _paths.Contains(target.Path) ? Address.OfPage(target.Path) : Address.OfFile(target.Path);
        if (!_paths.Contains(target.Path))
            Copy(file, Path.Combine(folder, address));
        var anchor = target.Anchor is { } name ? "#" + Uri.EscapeDataString(name) : "";
        link.Url = target.Path == page.Path && anchor.Length > 0 ? anchor : Address.Between(Address.OfPage(page.Path), address) + anchor;
        if (link.IsImage)
            Show(link, file);
    }

    /// <summary>A picture keeps room for itself, and is a link to itself alone: on a phone its words are small.</summary>
    private static void Show(LinkInline image, string file)
    {
        var alone = new LinkInline { Url = image.Url };
        image.ReplaceBy(alone, copyChildren: false);
        alone.AppendChild(image);
        var attributes = image.GetAttributes();
        attributes.AddProperty("loading", "lazy");
        if (PngSize.Of(file) is not { } size)
            return;
        attributes.AddProperty("width", size.Width.ToString(CultureInfo.InvariantCulture));
        attributes.AddProperty("height", size.Height.ToString(CultureInfo.InvariantCulture));
    }

    private static string Render(MarkdownPage page)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(text);
        MarkdownPage.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrolledTable());
        renderer.Render(page.Document);
        return text.ToString();
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }

    private static void Put(string folder, string address, string text)
    {
        var file = Path.Combine(folder, address);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static string Asset(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException(name));
        return reader.ReadToEnd();
    }
}
