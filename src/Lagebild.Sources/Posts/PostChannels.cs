using Lagebild.Language;

namespace Lagebild.Sources.Posts;

/// <summary>Names of platforms by channels.tsv.</summary>
internal static class PostChannels
{
    public const string Mastodon = "Mastodon";
    public const string X = "X";

    private static readonly Dictionary<string, string> ByHost =
        TsvTable.Rows(typeof(PostChannels).Assembly, "Posts/channels.tsv", 2).ToDictionary(r => r[0], r => r[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The platform that an address belongs to; <see cref="Mastodon"/> for any host of its own, and where there is no address.</summary>
    public static string Of(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return Mastodon;
        for (var host = uri.Host; host.Length > 0; host = host.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? host[(dot + 1)..] : "")
        {
            if (ByHost.TryGetValue(host, out var channel))
                return channel;
        }
        return Mastodon;
    }
}
