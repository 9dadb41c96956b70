using System.Text.RegularExpressions;

namespace Lagebild.Sources.Fetching;

/// <summary>The header <c>Link</c> (RFC 8288), by which interfaces name the next page of a list.</summary>
internal static partial class LinkHeader
{
    /// <summary>The next page; null where there is none, or where it lies at another origin, to which nothing of this one is to be sent.</summary>
    public static Uri? Next(IEnumerable<string> fields, Uri around)
    {
        foreach (var link in fields.SelectMany(field => Link().Matches(field)))
        {
            if (IsNext(link.Groups["parameters"].Value) && Uri.TryCreate(around, link.Groups["address"].Value.Trim(), out var next))
                return WebAddress.IsWeb(next) && WebAddress.HaveSameOrigin(next, around) ? WebAddress.Bare(next) : null;
        }
        return null;
    }

    private static bool IsNext(string parameters) =>
        Relation().Match(parameters) is { Success: true } relation && relation.Groups["relation"].Value.Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("""<(?<address>[^<>]*)>(?<parameters>(\s*;\s*[\w*-]+\s*(=\s*("[^"]*"|[^",;\s]*))?)*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(""";\s*rel\s*=\s*("(?<relation>[^"]*)"|(?<relation>[^",;\s]*))""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Relation();
}
