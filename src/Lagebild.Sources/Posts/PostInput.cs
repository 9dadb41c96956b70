using System.Text.Json;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Inputs.Web;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Posts;

/// <summary>Posts in any of the formats in which platforms and their archives give them.</summary>
public static class PostInput
{
    /// <param name="bytes">JSON, JSON Lines, or a script of an archive of X.</param>
    /// <param name="origin">Whose posts they are, where the format does not say so.</param>
    /// <exception cref="InputException">It holds no posts.</exception>
    public static ItemList Parse(ReadOnlySpan<byte> bytes, PostOrigin? origin = null)
    {
        var text = TextDecoding.Decode(bytes);
        if (XArchive.Is(text))
            return XArchive.Read(text, origin ?? PostOrigin.Unknown);
        if (InputFormats.ByContent(text) == InputFormat.JsonLines)
            return Lines(text, origin ?? PostOrigin.Unknown);
        using var document = LooseJson.Parse(text);
        return Find(document.RootElement, origin ?? PostOrigin.Unknown) ?? throw new InputException("problem.posts");
    }

    /// <summary>The posts of a piece of JSON; null where it holds something else.</summary>
    internal static ItemList? Find(JsonElement root, PostOrigin origin)
    {
        if (Outbox.Is(root))
            return Outbox.Read(root, origin);
        if (root.Member("data") is { } data && data.Several().FirstOrDefault() is var first && XPost.Is(first))
            return OfX(data, origin, new XIncludes(root.Member("includes") ?? default));
        return root.Several().FirstOrDefault() switch
        {
            var status when MastodonStatus.Is(status) => OfMastodon(root),
            var post when XPost.Is(post) => OfX(root, origin, XIncludes.None),
            _ => null,
        };
    }

    private static ItemList OfMastodon(JsonElement statuses)
    {
        var work = new HtmlWork();
        return Each(statuses, (status, passedOver) =>
        {
            if (MastodonStatus.Is(status) && !MastodonStatus.IsPrivate(status))
                return MastodonStatus.ToItem(status, work);
            passedOver.Count(MastodonStatus.Is(status) ? "passed.private" : "passed.items");
            return null;
        });
    }

    private static ItemList OfX(JsonElement posts, PostOrigin origin, XIncludes includes) => Each(posts, (post, passedOver) =>
    {
        if (XPost.Is(post))
            return XPost.ToItem(post, origin, includes);
        passedOver.Count("passed.items");
        return null;
    });

    private static ItemList Each(JsonElement list, Func<JsonElement, PassedOver, SourceItem?> read)
    {
        var items = new List<SourceItem>();
        var passedOver = new PassedOver();
        foreach (var element in list.Several())
        {
            passedOver.Try(() =>
            {
                if (read(element, passedOver) is { } item)
                    items.Add(item);
            });
        }
        return new ItemList(NewestVersions.Of(items)) { Problems = passedOver.Problems };
    }

    /// <summary>The posts of JSON Lines; a line that cannot be read does not spoil the others.</summary>
    /// <exception cref="InputException">No line holds posts.</exception>
    internal static ItemList Lines(string text, PostOrigin origin)
    {
        var items = new List<SourceItem>();
        var passedOver = new PassedOver();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            passedOver.Try(() =>
            {
                using var document = LooseJson.Parse(line, number);
                var list = Find(document.RootElement, origin);
                passedOver.Count("passed.items", list is null ? 1 : 0);
                items.AddRange(list?.Items ?? []);
                foreach (var problem in list?.Problems ?? [])
                    passedOver.Add(problem);
            });
        }
        return items.Count > 0 ? new ItemList(NewestVersions.Of(items)) { Problems = passedOver.Problems } : throw new InputException("problem.posts");
    }
}
