using System.Text.Json;
using System.Text.RegularExpressions;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Posts;

/// <summary>
/// The archive that X gives the owner of an account: scripts that assign JSON to <c>window.YTD.tweets.part0</c>. Posts in it do not say whose they are; that
/// stands in account.js beside them.
/// </summary>
public static partial class XArchive
{
    private const int LongestStart = 200;

    internal static bool Is(string text) => Assignment().IsMatch(text[..Math.Min(text.Length, LongestStart)]);

    /// <summary>Whose archive it is, by its account.js.</summary>
    /// <exception cref="InputException">It is not that file.</exception>
    public static PostOrigin Account(string script)
    {
        var (kind, json) = Assigned(script);
        using var document = LooseJson.Parse(json);
        var account = document.RootElement.Several().Select(e => e.Member("account")).OfType<JsonElement>().FirstOrDefault();
        return kind == "account" && account.Text("username") is { } name
            ? new PostOrigin(account.Text("accountDisplayName") ?? name, name)
            : throw new InputException("problem.posts");
    }

    /// <summary>The posts of tweets.js (also tweets-part1.js and so on), and of deleted-tweets.js as withdrawn.</summary>
    /// <exception cref="InputException">It holds something else.</exception>
    internal static ItemList Read(string script, PostOrigin origin)
    {
        var (kind, json) = Assigned(script);
        if (kind is not ("tweets" or "tweet" or "community_tweet" or "deleted_tweets" or "deleted_tweet"))
            throw new InputException("problem.posts");
        using var document = LooseJson.Parse(json);
        var items = new List<SourceItem>();
        var passedOver = new PassedOver();
        foreach (var entry in document.RootElement.Several())
        {
            if ((entry.Member("tweet") ?? entry) is var post && XPost.Is(post))
                items.Add(XPost.ToItem(post, origin, XIncludes.None) with { IsWithdrawn = kind.StartsWith("deleted", StringComparison.Ordinal) });
            else
                passedOver.Count("passed.items");
        }
        return new ItemList(NewestVersions.Of(items)) { Problems = passedOver.Problems };
    }

    private static (string Kind, string Json) Assigned(string script) =>
        Assignment().Match(script[..Math.Min(script.Length, LongestStart)]) is { Success: true } start
            ? (start.Groups["kind"].Value, script[start.Length..].TrimEnd().TrimEnd(';'))
            : throw new InputException("problem.posts");

    [GeneratedRegex(@"^\s*window\.YTD\.(?<kind>\w+)\.part\d+\s*=\s*", RegexOptions.ExplicitCapture)]
    private static partial Regex Assignment();
}
