using System.Collections.Immutable;
using System.Xml;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Feeds;

/// <summary>The outlines of a list, as several readers write them.</summary>
internal static class OpmlOutlines
{
    private const string OwnPrefix = "lagebild:";

    /// <summary>Where an address stands that is none of the web: a folder, a mailbox. Other readers pass it over.</summary>
    public const string OwnAddress = "address";

    /// <summary>All feeds below an element in its order. Walks without recursion.</summary>
    public static IEnumerable<OpmlSource> Sources(FeedElement body)
    {
        var open = new Stack<(FeedElement Element, int Next, ImmutableArray<string> Folder)>();
        open.Push((body, 0, []));
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Element.Children.Count)
                continue;
            open.Push((at.Element, at.Next + 1, at.Folder));
            var child = at.Element.Children[at.Next];
            if (child.Name != "outline")
                continue;
            var source = Source(child, at.Folder);
            if (source is not null)
                yield return source;
            if (child.Children.Count > 0)
                open.Push((child, 0, source is null && Title(child) is { } name && at.Folder.Length < FeedLimits.Folders ? at.Folder.Add(name) : at.Folder));
        }
    }

    /// <summary>One line, cut where it is no title any more; null where it is empty.</summary>
    public static string? Line(string? text) => FeedMarkup.Cut(CleanText.Line(text ?? ""), FeedLimits.LineLength) is { Length: > 0 } line ? line : null;

    private static OpmlSource? Source(FeedElement outline, ImmutableArray<string> folder)
    {
        if ((Address(outline["xmlurl"]) ?? (IsFeed(outline["type"]) ? Address(outline["url"]) : null) ?? Own(outline)) is not { } address)
            return null;
        var title = Title(outline);
        return new OpmlSource(address)
        {
            Title = title == address || title == outline["xmlurl"]?.Trim() ? null : title,
            Home = Address(outline["htmlurl"]),
            Folder = folder.IsEmpty ? Category(outline["category"]) : folder,
            Settings = Settings(outline),
        };
    }

    private static string? Own(FeedElement outline) => Line(outline[OwnPrefix + OwnAddress]);

    /// <summary>The title is what the feed calls itself, the text what its reader calls it.</summary>
    private static string? Title(FeedElement outline) => Line(outline["text"]) ?? Line(outline["title"]);

    /// <summary>An outline that names its address plainly is a feed unless it is said to be a link or another list.</summary>
    private static bool IsFeed(string? type) => type?.Trim().ToLowerInvariant() is null or "" or "rss" or "rss1" or "rss2" or "atom" or "feed" or "json" or "rdf";

    /// <summary>"feed:https://…" and "feed://…" are old spellings of an address.</summary>
    private static string? Address(string? text) => WebAddress.Absolute(text?.Trim() switch
    {
        ['f' or 'F', 'e' or 'E', 'e' or 'E', 'd' or 'D', ':', '/', '/', .. var rest] => $"http://{rest}",
        ['f' or 'F', 'e' or 'E', 'e' or 'E', 'd' or 'D', ':', .. var rest] => rest,
        var other => other,
    });

    /// <summary>"/Politik/Ausland,/Inseln": the folders of a flat list, of which the first counts.</summary>
    private static ImmutableArray<string> Category(string? category) =>
        [.. (category ?? "").Split(',', 2)[0].Split('/').Select(Line).OfType<string>().Take(FeedLimits.Folders)];

    private static ImmutableSortedDictionary<string, string> Settings(FeedElement outline) =>
        outline.Attributes.Where(a => a.Name.StartsWith(OwnPrefix, StringComparison.Ordinal) && XmlReader.IsName(a.Spelling) && !a.Spelling.Contains(':', StringComparison.Ordinal) && a.Spelling != OwnAddress)
            .DistinctBy(a => a.Spelling).ToImmutableSortedDictionary(a => a.Spelling, a => a.Value, StringComparer.Ordinal);
}
