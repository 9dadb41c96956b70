using System.Text.Json;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Inputs.Web;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Posts;

/// <summary>
/// The activities of an account by ActivityPub (W3C Recommendation, Activity Streams 2.0): what it wrote, changed, took back and passed on. An archive of an
/// account holds them as outbox.json, with what it sent to a few only among them.
/// </summary>
internal static class Outbox
{
    private static readonly string[] Public = ["https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"];

    public static bool Is(JsonElement value) =>
        value.Text("type") is "OrderedCollection" or "OrderedCollectionPage" or "Collection" or "CollectionPage" && (value.Has("orderedItems") || value.Has("items"));

    public static ItemList Read(JsonElement outbox, PostOrigin origin)
    {
        var items = new List<SourceItem>();
        var passedOver = new PassedOver();
        var work = new HtmlWork();
        foreach (var activity in outbox.Several(outbox.Has("orderedItems") ? "orderedItems" : "items"))
            passedOver.Try(() => Add(activity, origin, work, items, passedOver));
        return new ItemList(NewestVersions.Of(items)) { Further = outbox.Text("next") is { } next ? [next] : [], Problems = passedOver.Problems };
    }

    private static void Add(JsonElement activity, PostOrigin origin, HtmlWork work, List<SourceItem> items, PassedOver passedOver)
    {
        var written = activity.Member("object") ?? default;
        var type = activity.Text("type");
        if (type == "Delete" && (written.AsText() ?? written.Text("id")) is { } gone)
            items.Add(Deleted(activity, written, gone, origin));
        else if (type == "Announce" && (written.AsText() ?? written.Text("id")) is { } original)
            items.Add(Announced(activity, written, original, work));
        else if (type is "Create" or "Update" && written.Has("content") && IsPublic(activity, written))
            items.Add(Written(activity, written, origin, work));
        else
            passedOver.Count(type is "Create" or "Update" && written.Has("content") ? "passed.private" : "passed.items");
    }

    private static SourceItem Deleted(JsonElement activity, JsonElement tombstone, string key, PostOrigin origin) => new()
    {
        Key = key,
        IsWithdrawn = true,
        Updated = PostTimes.Parse(tombstone.Text("deleted") ?? activity.Text("published")),
        Post = PostOf(activity, tombstone, origin),
    };

    private static SourceItem Written(JsonElement activity, JsonElement note, PostOrigin origin, HtmlWork work)
    {
        var published = PostTimes.Parse(note.Text("published") ?? activity.Text("published"));
        var updated = PostTimes.Parse(note.Text("updated") ?? (activity.Text("type") == "Update" ? activity.Text("published") : null));
        var options = note.Several("oneOf").Concat(note.Several("anyOf")).Select(o => o.Text("name")).OfType<string>();
        return new SourceItem
        {
            Key = note.Text("id") ?? activity.Text("id") ?? ContentKey.Of(activity.GetRawText()),
            Address = PostAddresses.OfWeb(note.Text("url", "id")),
            Headline = CleanText.Line(note.Text("name") ?? ""),
            Body = PostText.Join(note.Text("summary"), HtmlFragment.ToText(note.Text("content") ?? "", work), options),
            Extent = BodyExtent.Whole,
            Published = published,
            Updated = updated == published ? null : updated,
            Language = OnlyLanguage(note),
            Sections = [.. note.Several("tag").Where(t => t.Text("type") == "Hashtag").Select(t => t.Text("name")?.TrimStart('#')).OfType<string>().Select(CleanText.Line)],
            Post = PostOf(activity, note, origin),
        };
    }

    /// <summary>Of what is passed on, an outbox holds mostly the address alone.</summary>
    private static SourceItem Announced(JsonElement activity, JsonElement original, string address, HtmlWork work)
    {
        var key = activity.Text("id") ?? address;
        if (original.Has("content"))
        {
            var whole = Written(activity, original, PostOrigin.Unknown, work);
            return whole with { Key = key, Post = whole.Post! with { IsBoost = true } };
        }
        return new SourceItem
        {
            Key = key,
            Address = PostAddresses.OfWeb(address),
            Extent = BodyExtent.Teaser,
            Post = new Post(PostNames.FromAddress(address) ?? "", PostChannels.Of(address)) { Account = PostNames.FromAddress(address), IsBoost = true },
        };
    }

    /// <summary>Text that is given in several languages may be in any of them.</summary>
    private static string? OnlyLanguage(JsonElement note) =>
        note.Member("contentMap") is { ValueKind: JsonValueKind.Object } map && map.EnumerateObject().Select(p => p.Name).ToList() is [var only] ? only : null;

    private static Post PostOf(JsonElement activity, JsonElement written, PostOrigin origin)
    {
        var actor = written.Text("attributedTo") ?? activity.Text("actor") ?? activity.Member("actor")?.Text("id");
        var account = PostNames.Account(origin.Account) ?? PostNames.FromAddress(actor);
        return new Post(PostNames.Speaker(origin.Speaker ?? activity.Member("actor")?.Text("name"), account), PostChannels.Of(written.Text("url", "id") ?? actor))
        {
            Account = account,
            InReplyTo = written.Text("inReplyTo") ?? written.Member("inReplyTo")?.Text("id"),
            MediaTexts = [.. written.Several("attachment").Select(a => a.Text("name", "summary")).OfType<string>().Select(CleanText.Line)],
        };
    }

    /// <summary>True where it is addressed to all, or where nothing is said of whom it is addressed to.</summary>
    private static bool IsPublic(JsonElement activity, JsonElement note)
    {
        string[] addressed = [.. new[] { activity, note }.SelectMany(a => a.Several("to").Concat(a.Several("cc"))).Select(a => a.AsText()).OfType<string>()];
        return addressed.Length == 0 || addressed.Intersect(Public).Any();
    }
}
