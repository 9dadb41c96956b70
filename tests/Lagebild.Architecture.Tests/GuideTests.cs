using Lagebild.Site;

namespace Lagebild.Architecture.Tests;

/// <summary>The documentation leads nowhere that is not there, and the site that is written of it needs nothing from elsewhere.</summary>
public sealed class GuideTests
{
    private static readonly string Root = Repository.Root;

    [Fact]
    public void Every_link_and_picture_of_the_documentation_is_there() => Assert.Empty(LinkCheck.FaultsOf(Root));

    [Fact]
    public void Every_page_of_the_documentation_stands_in_its_contents() => Assert.Empty(new SiteWriter(Root).Forgotten);

    [Fact]
    public void The_guide_for_editors_has_the_same_chapters_in_both_languages()
    {
        var (german, english) = (Files("de"), Files("en"));

        Assert.True(german.Count > 5);
        Assert.Equal(german, english);
    }

    [Theory]
    [InlineData("[x](there.md)", null)]
    [InlineData("[x](there.md#a-heading)", null)]
    [InlineData("[x](../docs/there.md)", null)]
    [InlineData("[x](https://blatt.example/seite)", null)]
    [InlineData("[x](#here)", null)]
    [InlineData("[x](gone.md)", "there is no docs/gone.md")]
    [InlineData("[x](there.md#gone)", "docs/there.md has no heading #gone")]
    [InlineData("[x](#gone)", "docs/page.md has no heading #gone")]
    [InlineData("[x](../../there.md)", "leads out of the repository")]
    [InlineData("![x](https://blatt.example/bild.png)", "a picture from elsewhere")]
    [InlineData("![](there.md)", "a picture without words for those who do not see it")]
    [InlineData("<img src=\"bild.png\">", "write links and pictures in Markdown, not in HTML, so that they are checked")]
    public void A_link_that_leads_nowhere_is_found(string link, string? what)
    {
        var pages = new[] { MarkdownPage.Parse("docs/page.md", $"# Page\n\n{link}\n\n## Here\n"), MarkdownPage.Parse("docs/there.md", "# There\n\n## A heading\n") }.ToDictionary(p => p.Path);

        var faults = LinkCheck.FaultsOf(pages["docs/page.md"], pages.ContainsKey, path => pages.GetValueOrDefault(path)?.Anchors).ToArray();

        Assert.Equal(what is null ? [] : [what], faults.Select(f => f.What));
        Assert.All(faults, f => Assert.Equal(3, f.Line));
    }

    [Fact]
    public void The_site_opens_from_a_folder_and_loads_nothing_from_elsewhere()
    {
        var folder = Directory.CreateTempSubdirectory("lagebild-site-");
        try
        {
            Assert.True(new SiteWriter(Root).Write(folder.FullName) > 20);

            foreach (var page in folder.EnumerateFiles("*.html", SearchOption.AllDirectories))
            {
                var text = File.ReadAllText(page.FullName);
                foreach (var (name, address) in Loaded(text))
                    Assert.True(File.Exists(Path.Combine(page.DirectoryName!, Uri.UnescapeDataString(address))), $"{page.Name}: {name} {address}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What a browser fetches for a page, and the pages of the site that it leads to.</summary>
    private static IEnumerable<(string Name, string Address)> Loaded(string page) =>
        System.Text.RegularExpressions.Regex.Matches(page, "<(script|img|link|a)\\b[^>]*?\\b(?:src|href)=\"([^\"#]+)")
            .Select(m => (m.Groups[1].Value, System.Net.WebUtility.HtmlDecode(m.Groups[2].Value)))
            .Where(m => m.Item1 != "a" || !m.Item2.Contains("://", StringComparison.Ordinal));

    private static List<string> Files(string language) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "docs/guide", language), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Path.Combine(Root, "docs/guide", language), f)).Order(StringComparer.Ordinal)];
}
