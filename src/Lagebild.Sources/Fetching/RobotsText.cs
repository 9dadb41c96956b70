using System.Globalization;
using System.Text;

namespace Lagebild.Sources.Fetching;

/// <summary>Reads robots.txt (RFC 9309, section 2.2): groups of rules, each for the programs that are named above it.</summary>
internal sealed class RobotsText
{
    /// <summary>What comes after is not read (section 2.5); a line that reaches beyond neither, since half of it may mean more than all of it.</summary>
    private const int ByteLimit = 500 * 1024;

    private readonly string _product;
    private readonly Group _own = new();
    private readonly Group _everyones = new();

    /// <summary>Those that the rules from here on are for: our own, everyone's, both or none.</summary>
    private readonly HashSet<Group> _current = [];

    private bool _isNaming;

    private RobotsText(string product) => _product = product;

    public static RobotsRules Read(ReadOnlySpan<byte> bytes, string product)
    {
        var text = new RobotsText(product);
        foreach (var line in Encoding.Latin1.GetString(Limited(bytes)).Split('\r', '\n'))
            text.Line(line);

        var group = text._own.IsNamed ? text._own : text._everyones;
        return new RobotsRules([.. group.Rules], group.CrawlDelay);
    }

    private static ReadOnlySpan<byte> Limited(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        return bytes.Length <= ByteLimit ? bytes : bytes[..(bytes[..ByteLimit].LastIndexOfAny((byte)'\r', (byte)'\n') + 1)];
    }

    private void Line(string line)
    {
        var parts = line.Split('#', 2)[0].Split(':', 2, StringSplitOptions.TrimEntries);
        if (parts.Length < 2)
            return;

        switch (parts[0].ToLowerInvariant())
        {
            case "user-agent": Name(parts[1]); break;
            case "allow": Rule(parts[1], isAllowed: true); break;
            case "disallow": Rule(parts[1], isAllowed: false); break;
            case "crawl-delay": Delay(parts[1]); break;
        }
    }

    /// <summary>Names that follow each other begin one group; a group may be written in several parts.</summary>
    private void Name(string name)
    {
        if (!_isNaming)
            _current.Clear();
        _isNaming = true;

        if (name.StartsWith('*'))
            Begin(_everyones);
        else if (Token(name).Equals(_product, StringComparison.OrdinalIgnoreCase))
            Begin(_own);
    }

    private void Begin(Group group)
    {
        group.IsNamed = true;
        _current.Add(group);
    }

    /// <summary>The name without the version that some add to it.</summary>
    private static string Token(string name) => string.Concat(name.TakeWhile(c => char.IsAsciiLetter(c) || c is '-' or '_'));

    private void Rule(string pattern, bool isAllowed)
    {
        _isNaming = false;
        if (pattern.StartsWith('/') || pattern.StartsWith('*'))
            foreach (var group in _current)
                group.Rules.Add(new RobotsRule(RobotsPath.OfPattern(pattern), isAllowed));
    }

    private void Delay(string seconds)
    {
        _isNaming = false;
        if (double.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < TimeSpan.SecondsPerDay)
            foreach (var group in _current)
                group.CrawlDelay ??= TimeSpan.FromSeconds(value);
    }

    private sealed class Group
    {
        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? CrawlDelay { get; set; }

        public bool IsNamed { get; set; }
    }
}
