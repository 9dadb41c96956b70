using System.Collections.Immutable;
using Lagebild.Language.Times;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Feeds;

/// <summary>
/// An entry of RSS or Atom. Feeds mix the two and the modules of both, so that each field is looked for under every name it has: with "atom:" in front
/// where the namespace is declared, without where it was forgotten.
/// </summary>
internal static class XmlEntry
{
    /// <param name="entry">The element.</param>
    /// <param name="feed">What is read already of the feed.</param>
    public static (string? Id, SourceItem Item) Read(FeedElement entry, FeedContext feed)
    {
        var address = EntryLinks.Page(entry, feed.Home);
        var body = FeedBody.Of(Contents(entry), Summaries(entry), feed.Markup, address is not null);
        var (published, updated) = Times(entry, feed);
        var item = new SourceItem
        {
            Key = "",
            Address = address,
            Headline = Named(entry.ChildrenNamed("title", "atom:title", "dc:title", "media:title"), feed) ?? "",
            Body = body.Text,
            Extent = body.Extent,
            Published = published,
            Updated = updated == published ? null : updated,
            Publisher = Named(Publishers(entry), feed),
            Author = EntryPeople.Byline(entry),
            Language = FeedLanguage.Parse(entry.Child("dc:language")?.Text) ?? (entry.Language == entry.Parent?.Language ? null : FeedLanguage.Parse(entry.Language)),
            Sections = Sections(entry),
        };
        return (Id(entry), item);
    }

    /// <summary>An entry that the source has taken back (RFC 6721).</summary>
    public static (string? Id, SourceItem Item) ReadTombstone(FeedElement entry) =>
        (Id(entry["ref"]), new SourceItem { Key = "", Updated = FeedDates.Parse(entry["when"]), IsWithdrawn = true });

    private static string? Id(FeedElement entry) =>
        entry.ChildrenNamed("guid", "atom:id", "id", "dc:identifier").Select(i => Id(i.Text)).FirstOrDefault(i => i is not null) ?? Id(entry["rdf:about"]);

    private static string? Id(string? text) => text is null || CleanText.Line(text) is not { Length: > 0 } line ? null : line;

    private static IEnumerable<string> Contents(FeedElement entry) =>
        entry.ChildrenNamed("content:encoded", "atom:content", "content", "xhtml:body", "xhtml:div", "body").Where(IsText).Select(c => c.Markup);

    /// <summary>What describes the pictures speaks for the report only where nothing else does.</summary>
    private static IEnumerable<string> Summaries(FeedElement entry)
    {
        var own = entry.ChildrenNamed("description", "atom:summary", "summary", "dc:description", "dcterms:abstract", "itunes:summary")
            .Where(IsText).Select(s => s.Markup).Where(s => s.Length > 0).ToList();
        if (own.Count > 0 || Contents(entry).Any(c => c.Length > 0))
            return own;
        return entry.ChildrenNamed("media:group", "media:content").Prepend(entry).SelectMany(e => e.ChildrenNamed("media:description", "media:text")).Select(m => m.Markup).Take(1);
    }

    /// <summary>Not what is another document, a picture or other bytes (RFC 4287, section 4.1.3).</summary>
    private static bool IsText(FeedElement content) =>
        content["src"] is null && content["mode"] is not "base64"
        && content["type"]?.ToLowerInvariant() is null or "" or "text" or "html" or "xhtml" or "text/plain" or "text/html" or "application/xhtml+xml";

    /// <summary>Atom demands the time of the last change and leaves that of publication free: alone, the one stands for the other.</summary>
    private static (PublicationTime? Published, PublicationTime? Updated) Times(FeedElement entry, FeedContext feed)
    {
        var updated = feed.Date(entry.ChildrenNamed("atom:updated", "updated", "dcterms:modified", "atom:modified", "modified"));
        var published = feed.Date(entry.ChildrenNamed(
            "pubdate", "atom:published", "published", "dcterms:issued", "atom:issued", "issued", "dc:date", "dcterms:created", "dcterms:date", "atom:created", "created", "date"));
        return (published ?? updated, updated);
    }

    /// <summary>The feed that an entry was taken from: RSS names it as text, Atom by its title.</summary>
    private static IEnumerable<FeedElement> Publishers(FeedElement entry) =>
        entry.ChildrenNamed("source", "atom:source").Select(s => s.ChildrenNamed("atom:title", "title").FirstOrDefault() ?? s).Concat(entry.ChildrenNamed("dc:publisher"));

    private static string? Named(IEnumerable<FeedElement> elements, FeedContext feed) => elements.Select(e => feed.Markup.Line(e.Markup)).FirstOrDefault(n => n.Length > 0);

    private static ImmutableArray<string> Sections(FeedElement entry)
    {
        var named = entry.ChildrenNamed("category", "atom:category").Select(c => c["label"] ?? c["term"] ?? c.Text)
            .Concat(entry.ChildrenNamed("dc:subject", "media:keywords").SelectMany(s => s.Text.Split(',', ';')));
        return FeedContext.Sections(named);
    }
}
