using Lagebild.Language;

namespace Lagebild.Pages;

/// <summary>
/// A page as its reader sees it, whatever the form: headed sections of lines, each line with the passages that prove it. Made from
/// reports or dossiers, and written as text, Markdown or HTML by the folders beside.
/// </summary>
public sealed record Page
{
    public required string Title { get; init; }

    /// <summary>What stands above or below the title in small type: source, date.</summary>
    public ValueArray<string> Facts { get; init; }

    /// <summary>Web address of the one report that the page is about, or null; the first fact names its outlet.</summary>
    public string? Address { get; init; }

    /// <summary>What the reader must know before trusting the page.</summary>
    public ValueArray<string> Notices { get; init; }

    public ValueArray<Section> Sections { get; init; }

    /// <summary>The text that citations with a range point into, shown beside the lines; null where there are several or none.</summary>
    public Article? Article { get; init; }

    /// <summary>The texts that citations point into where there are several, shown one below the other beside the lines.</summary>
    public ValueArray<ShownReport> Reports { get; init; }

    /// <summary>Last line of the page.</summary>
    public string? Footer { get; init; }
}

/// <summary>One of several texts that a page shows.</summary>
/// <param name="Id">By which citations name it: letters and digits.</param>
/// <param name="Article">The text.</param>
/// <param name="From">Outlet and day.</param>
/// <param name="Address">Where it was found, or null.</param>
public sealed record ShownReport(string Id, Article Article, string From, string? Address);

/// <summary>A headed part of a page.</summary>
/// <param name="Id">Anchor within the page: lower-case letters and hyphens.</param>
/// <param name="Title">Heading.</param>
/// <param name="Groups">Its lines, in groups.</param>
public sealed record Section(string Id, string Title, ValueArray<Group> Groups)
{
    /// <summary>Its name in the page's list of sections; null leaves it out there.</summary>
    public string? Nav { get; init; }

    /// <summary>What to say where there is no line; null leaves the empty section out.</summary>
    public string? WhenEmpty { get; init; }

    public int LineCount => Groups.Sum(g => g.Lines.Count);

    public bool IsShown => LineCount > 0 || WhenEmpty is not null;
}

/// <summary>Lines that belong together, such as the statements of one speaker.</summary>
public sealed record Group(ValueArray<Line> Lines)
{
    public string? Heading { get; init; }

    /// <summary>Follows the heading in small type.</summary>
    public string? Note { get; init; }
}
