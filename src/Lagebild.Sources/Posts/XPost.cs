using System.Text.Json;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Posts;

/// <summary>
/// A post on X in the shapes that are about: of its archives and its first interface (full_text, user, retweeted_status), and of its second (text,
/// referenced_tweets, with persons and pictures in a part of their own, "includes").
/// </summary>
internal static class XPost
{
    public static bool Is(JsonElement value) =>
        value.Has("full_text") || (value.Text("id_str", "id") is not null && value.Has("text") && value.Has("created_at") && !value.Has("headline"));

    public static SourceItem ToItem(JsonElement post, PostOrigin origin, XIncludes includes)
    {
        if (Original(post, includes) is { } original)
        {
            var passedOn = ToItem(original, PostOrigin.Unknown, includes);
            return passedOn with { Key = post.Text("id_str", "id") ?? passedOn.Key, Post = passedOn.Post! with { IsBoost = true } };
        }
        var longer = post.Member("note_tweet", "extended_tweet") ?? default;
        var stored = longer.Text("full_text", "text") ?? post.Text("full_text", "text") ?? "";
        var text = XText.Of(stored, longer.Member("entities"), post.Member("entities"), post.Member("extended_entities"));
        var passed = XText.PassedOn(text);
        var author = Author(post, includes);
        var account = passed?.Account ?? PostNames.Account(author.Text("username", "screen_name") ?? origin.Account);
        var id = post.Text("id_str", "id");
        return new SourceItem
        {
            Key = id ?? ContentKey.Of(post.GetRawText()),
            Address = id is not null && id.All(char.IsAsciiDigit) ? $"https://x.com/{(passed is null ? account : null) ?? "i/web"}/status/{id}" : null,
            Body = PostText.Lines(passed?.Text ?? text),
            Extent = BodyExtent.Whole,
            Published = PostTimes.Parse(post.Text("created_at")),
            Language = Language(post.Text("lang")),
            Sections = [.. (post.Member("entities") ?? default).Several("hashtags").Select(t => t.Text("text", "tag")).OfType<string>().Select(CleanText.Line)],
            Post = new Post(PostNames.Speaker(passed is null ? author.Text("name") ?? origin.Speaker : null, account), PostChannels.X)
            {
                Account = account,
                IsBoost = passed is not null,
                InReplyTo = post.Text("in_reply_to_status_id_str", "in_reply_to_status_id") ?? Referenced(post, "replied_to"),
                MediaTexts = [.. Media(post, includes).Select(m => m.Text("ext_alt_text", "alt_text")).OfType<string>().Select(CleanText.Line)],
            },
        };
    }

    /// <summary>The whole of what is passed on, where it is given: the post's own text is cut short then.</summary>
    private static JsonElement? Original(JsonElement post, XIncludes includes) =>
        post.Member("retweeted_status") is { ValueKind: JsonValueKind.Object } whole ? whole
        : Referenced(post, "retweeted") is { } id ? includes.Post(id) is { } found && !found.Has("referenced_tweets") ? found : null
        : null;

    private static JsonElement Author(JsonElement post, XIncludes includes) =>
        post.Member("user", "author") is { ValueKind: JsonValueKind.Object } author ? author
        : post.Text("author_id") is { } id && includes.User(id) is { } user ? user
        : post;

    private static IEnumerable<JsonElement> Media(JsonElement post, XIncludes includes) =>
        (post.Member("extended_entities", "entities") ?? default).Several("media")
            .Concat((post.Member("attachments") ?? default).Several("media_keys").Select(k => k.AsText()).OfType<string>().Select(k => includes.Media(k)).OfType<JsonElement>());

    private static string? Referenced(JsonElement post, string how) =>
        post.Several("referenced_tweets").Where(r => r.Text("type") == how).Select(r => r.Text("id")).FirstOrDefault();

    /// <summary>X writes "und", "zxx", "qme" and the like where it cannot tell the language.</summary>
    private static string? Language(string? code) => code is null or "und" or "zxx" or "art" or ['q', _, _] ? null : code;
}
