using System.Text.RegularExpressions;
using Lagebild.Language;

namespace Lagebild.Sources.Feeds;

/// <summary>One name for each element and attribute, however a feed declares its vocabularies: "dc:creator", "atom:link", "pubdate".</summary>
internal static partial class FeedNamespaces
{
    private const string Rss = "-";

    private static readonly (string Prefix, string[] Addresses)[] Known =
        [.. TsvTable.Rows(typeof(FeedNamespaces).Assembly, "Feeds/feed-namespaces.tsv", 2).Select(r => (r[0], r[1].Split(' ')))];

    private static readonly Dictionary<string, string> Prefixes = Known.SelectMany(k => k.Addresses.Select(a => (a, k.Prefix))).ToDictionary(a => a.a, a => a.Prefix, StringComparer.Ordinal);

    /// <summary>Address of a vocabulary for a prefix that the feed does not declare.</summary>
    public static string AddressOf(string prefix) => "https://" + (Array.Find(Known, k => k.Prefix.Equals(prefix, StringComparison.OrdinalIgnoreCase)).Addresses?[0] ?? $"undeclared.invalid/{prefix}");

    /// <summary>In small letters, because feeds write "pubdate" and "Item" too.</summary>
    /// <param name="prefix">As the feed has it; empty for none.</param>
    /// <param name="local">The name behind it.</param>
    /// <param name="address">The namespace's address; empty for none.</param>
    public static string NameOf(string prefix, string local, string address)
    {
        var known = address.Length == 0 ? Rss : Prefixes.GetValueOrDefault(Bare(address)) ?? (prefix.Length == 0 ? Rss : prefix.ToLowerInvariant());
        var name = local.ToLowerInvariant();
        return known == Rss ? name : $"{known}:{name}";
    }

    private static string Bare(string address) => Start().Replace(address.Trim().ToLowerInvariant().TrimEnd('/', '#'), "");

    [GeneratedRegex("^https?://(?:www\\.)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Start();
}
