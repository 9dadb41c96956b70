using System.Text.Json;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Feeds;

/// <summary>JSON Feed 1 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <exception cref="InputException">It is no JSON, or no feed.</exception>
    public static ItemList Read(string json, Uri? origin)
    {
        using var document = Parse(json);
        var root = document.RootElement;
        if (Property(root, "items") is not { ValueKind: JsonValueKind.Array } items)
            throw new InputException("problem.feed.none");
        var home = WebAddress.Parse(Text(root, "home_page_url"), origin);
        var around = origin ?? WebAddress.Parse(Text(root, "feed_url")) ?? home;
        var feed = new FeedContext(around);
        var count = items.GetArrayLength();
        var entries = items.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).Take(FeedLimits.Entries).Select(i => Entry(i, feed)).ToList();
        return new ItemList([.. FeedEntries.Keyed(entries)])
        {
            Title = feed.Markup.Line(Text(root, "title")) is { Length: > 0 } title ? title : null,
            Home = home?.AbsoluteUri,
            Language = FeedLanguage.Parse(Text(root, "language")),
            Further = WebAddress.Absolute(Text(root, "next_url"), around) is { } next ? [next] : [],
            Problems = [.. feed.Problems(count)],
        };
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Lenient);
        }
        catch (JsonException e)
        {
            throw new InputException("problem.feed.json", (e.LineNumber ?? 0) + 1);
        }
    }

    private static (string? Id, SourceItem Item) Entry(JsonElement entry, FeedContext feed)
    {
        var address = WebAddress.Absolute(Text(entry, "url"), feed.Home) ?? WebAddress.Absolute(Text(entry, "external_url"), feed.Home);
        var body = FeedBody.Of(Texts(entry, "content_html", "content_text"), Texts(entry, "summary"), feed.Markup, address is not null);
        var updated = feed.Date(Text(entry, "date_modified"));
        var published = feed.Date(Text(entry, "date_published")) ?? updated;
        var item = new SourceItem
        {
            Key = "",
            Address = address,
            Headline = feed.Markup.Line(Text(entry, "title")),
            Body = body.Text,
            Extent = body.Extent,
            Published = published,
            Updated = updated == published ? null : updated,
            Author = EntryPeople.Byline(List(entry, "authors").Append(Property(entry, "author")).Select(a => Text(a, "name"))),
            Language = FeedLanguage.Parse(Text(entry, "language")),
            Sections = FeedContext.Sections(List(entry, "tags").Select(t => t.ValueKind == JsonValueKind.String ? Value(t) : null)),
        };
        return (CleanText.Line(Text(entry, "id") ?? "") is { Length: > 0 } id ? id : null, item);
    }

    private static IEnumerable<string> Texts(JsonElement element, params string[] names) => names.Select(n => Text(element, n)).OfType<string>();

    private static JsonElement Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object ? Whole(() => element.TryGetProperty(name, out var value) ? value : default) : default;

    private static IEnumerable<JsonElement> List(JsonElement element, string name) => Property(element, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>Text or a number: some feeds number their entries.</summary>
    private static string? Text(JsonElement element, string name) => Property(element, name) is { ValueKind: JsonValueKind.String or JsonValueKind.Number } value ? Value(value) : null;

    private static string? Value(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetRawText() : Whole(value.GetString);

    /// <summary>Null where the text, or the name of a property, holds half of a surrogate pair as an escape: the parser notices it only here.</summary>
    private static T? Whole<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }
}
