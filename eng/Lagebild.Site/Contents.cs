using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Lagebild.Site;

/// <summary>What the site shows, in its order: the sections of <c>docs/README.md</c>, each a list of links.</summary>
/// <param name="Sections">One a heading.</param>
public sealed record Contents(IReadOnlyList<Section> Sections)
{
    /// <summary>The page that is the list, and the first one of the site.</summary>
    public const string Start = "docs/README.md";

    /// <summary>Reads the list off the first page.</summary>
    public static Contents Of(MarkdownPage start)
    {
        List<Section> sections = [];
        foreach (var block in start.Document)
        {
            if (block is HeadingBlock { Level: 2, Inline: { } title })
                sections.Add(new Section(MarkdownPage.TextOf(title), []));
            else if (block is ListBlock list && sections.Count > 0)
                sections[^1].Entries.AddRange(list.OfType<ListItemBlock>().Select(item => EntryOf(start.Path, item)).OfType<Entry>());
        }
        return new Contents([.. sections.Where(s => s.Entries.Count > 0)]);
    }

    /// <summary>The paths of all pages, the first one before all others.</summary>
    public IEnumerable<string> Paths => Sections.SelectMany(s => s.Entries).Select(e => e.Path).Prepend(Start).Distinct();

    private static Entry? EntryOf(string start, ListItemBlock item) =>
        item.Descendants<LinkInline>().FirstOrDefault() is { Url: { } url } link
        && LinkCheck.TargetOf(start, url) is { Anchor: null } target && target.Path.EndsWith(".md", StringComparison.Ordinal)
            ? new Entry(MarkdownPage.TextOf(link), target.Path)
            : null;
}

/// <summary>A heading of the contents with its pages.</summary>
public sealed record Section(string Title, List<Entry> Entries);

/// <summary>A page as the contents call it.</summary>
public sealed record Entry(string Title, string Path);
