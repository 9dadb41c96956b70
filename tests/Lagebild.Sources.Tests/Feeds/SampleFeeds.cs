using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Lagebild.Language.Times;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Tests.Feeds;

/// <summary>The feeds under <c>samples/sources/</c>, and lists of items as readable text.</summary>
internal static class SampleFeeds
{
    public static readonly string[] Names = ["rss2-teaser.xml", "rss2-full.xml", "rss1.rdf", "atom.xml", "feed.json", "news-sitemap.xml", "sitemap-index.xml", "subscriptions.opml"];

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder(), name));

    /// <summary>Where each was found.</summary>
    public static string Address(string name) => $"https://inselbote.example/samples/{name}";

    public static string Say(ItemList list)
    {
        var text = new StringBuilder();
        Line(text, "title", list.Title);
        Line(text, "home", list.Home);
        Line(text, "language", list.Language);
        Line(text, "time to live", list.TimeToLive?.ToString("c", CultureInfo.InvariantCulture));
        Line(text, "skipped hours", string.Join(' ', list.SkippedHours));
        foreach (var address in list.Further)
            Line(text, "further", address);
        foreach (var problem in list.Problems)
            Line(text, "problem", $"{problem.Key} {string.Join(", ", problem.Values)}");
        foreach (var item in list.Items)
            Say(text, item);
        return text.ToString();
    }

    private static void Say(StringBuilder text, SourceItem item)
    {
        text.Append("\n# ").Append(item.Headline).Append('\n');
        Line(text, "key", item.Key);
        Line(text, "address", item.Address);
        Line(text, "published", Say(item.Published));
        Line(text, "updated", Say(item.Updated));
        Line(text, "publisher", item.Publisher);
        Line(text, "author", item.Author);
        Line(text, "language", item.Language);
        Line(text, "sections", string.Join(" | ", item.Sections));
        Line(text, "withdrawn", item.IsWithdrawn ? "yes" : null);
        Line(text, "extent", item.Extent.ToString());
        if (item.Body.Length > 0)
            text.Append('\n').Append(item.Body).Append('\n');
    }

    private static string? Say(PublicationTime? time) =>
        time?.Instant is { } instant ? instant.ToString("G", CultureInfo.InvariantCulture) : time?.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            text.Append(name).Append(": ").Append(value).Append('\n');
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../samples/sources"));
}
