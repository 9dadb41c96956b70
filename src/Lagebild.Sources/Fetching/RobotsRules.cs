using System.Collections.Immutable;

namespace Lagebild.Sources.Fetching;

/// <summary>What a site's robots.txt asks of this program (RFC 9309).</summary>
public sealed class RobotsRules
{
    private readonly ImmutableArray<RobotsRule> _rules;

    internal RobotsRules(ImmutableArray<RobotsRule> rules, TimeSpan? crawlDelay)
    {
        _rules = rules;
        CrawlDelay = crawlDelay;
    }

    /// <summary>By which name sites address this program.</summary>
    public static string Product => "Lagebild";

    public static RobotsRules AllowAll { get; } = new([], null);

    public static RobotsRules DisallowAll { get; } = new([new RobotsRule("/", IsAllowed: false)], null);

    /// <summary>Shortest time between two requests; not part of the standard, but asked for. Null where it is not.</summary>
    public TimeSpan? CrawlDelay { get; }

    public static RobotsRules Parse(ReadOnlySpan<byte> bytes) => RobotsText.Read(bytes, Product);

    /// <summary>The rule with the longest pattern decides, of two equally long ones that which allows; without a rule, all is allowed.</summary>
    public bool Allows(Uri address)
    {
        var path = RobotsPath.OfAddress(address.PathAndQuery);
        if (path == "/robots.txt")
            return true;

        var decided = _rules.Where(rule => rule.Matches(path)).MaxBy(rule => (rule.Pattern.Length, rule.IsAllowed));
        return decided?.IsAllowed ?? true;
    }
}
