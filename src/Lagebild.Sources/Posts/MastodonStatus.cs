using System.Text.Json;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Inputs.Web;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Posts;

/// <summary>
/// A status as the client interface of Mastodon gives it, and of the platforms that took it over (entity Status of its documentation). Marks for sensitive
/// content are passed over; a warning before the text is its first paragraph.
/// </summary>
internal static class MastodonStatus
{
    /// <summary>More pictures among the letters than any honest status has.</summary>
    private const int MostPictures = 100;

    public static bool Is(JsonElement value) => value.Has("account") && (value.Has("content") || value.Has("reblog"));

    /// <summary>True for a status that only some may read: nothing was published.</summary>
    public static bool IsPrivate(JsonElement status) => status.Text("visibility") is "private" or "direct";

    /// <param name="status">The status.</param>
    /// <param name="work">What the HTML of all statuses of its list may cost.</param>
    /// <exception cref="InputException">Its HTML is hostile.</exception>
    public static SourceItem ToItem(JsonElement status, HtmlWork work)
    {
        if (status.Member("reblog") is { ValueKind: JsonValueKind.Object } original)
        {
            var passedOn = ToItem(original, work);
            return passedOn with { Key = Key(status) ?? passedOn.Key, Post = passedOn.Post! with { IsBoost = true } };
        }
        var account = status.Member("account") ?? default;
        var address = status.Text("url", "uri");
        return new SourceItem
        {
            Key = Key(status) ?? ContentKey.Of(status.GetRawText()),
            Address = PostAddresses.OfWeb(address),
            Body = Body(status, work),
            Extent = BodyExtent.Whole,
            Published = PostTimes.Parse(status.Text("created_at")),
            Updated = PostTimes.Parse(status.Text("edited_at")),
            Language = status.Text("language"),
            Sections = [.. status.Several("tags").Select(t => t.Text("name")).OfType<string>().Select(CleanText.Line)],
            Post = new Post(PostNames.Speaker(account.Text("display_name"), account.Text("acct", "username")), PostChannels.Of(address ?? account.Text("url")))
            {
                Account = PostNames.Account(account.Text("acct", "username")),
                InReplyTo = status.Text("in_reply_to_id"),
                MediaTexts = [.. status.Several("media_attachments").Select(m => m.Text("description")).OfType<string>().Select(CleanText.Line)],
            },
        };
    }

    private static string? Key(JsonElement status) => status.Text("id", "uri", "url");

    private static string Body(JsonElement status, HtmlWork work)
    {
        var text = HtmlFragment.ToText(status.Text("content") ?? "", work);
        foreach (var picture in status.Several("emojis").Select(e => e.Text("shortcode")).OfType<string>().Take(MostPictures))
            text = text.Replace($":{picture}:", "", StringComparison.Ordinal);
        var options = status.Member("poll")?.Several("options").Select(o => o.Text("title")).OfType<string>() ?? [];
        return PostText.Join(status.Text("spoiler_text"), text, options);
    }
}
