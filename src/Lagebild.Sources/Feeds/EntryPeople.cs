using System.Text.RegularExpressions;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Feeds;

/// <summary>Who wrote an entry: a name, a mail address with a name (RSS), or a person (Atom).</summary>
internal static partial class EntryPeople
{
    private const int Most = 5;
    private const int LongestName = 100;

    /// <summary>All names, with commas between them; null where there is no name.</summary>
    public static string? Byline(FeedElement entry) =>
        Byline(entry.ChildrenNamed("dc:creator", "atom:author", "author", "itunes:author")
            .Select(a => a.ChildrenNamed("atom:name", "name").FirstOrDefault() ?? a)
            .Select(a => a.Children.Count > 0 ? null : a.Text));

    /// <summary>As <see cref="Byline(FeedElement)"/>.</summary>
    public static string? Byline(IEnumerable<string?> people)
    {
        var names = people.Select(Name).Where(n => n.Length is > 0 and <= LongestName).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    /// <summary>"redaktion@example.org (Ada Beispiel)" and "Ada Beispiel &lt;redaktion@example.org&gt;" are Ada Beispiel; an address alone is no name.</summary>
    private static string Name(string? text)
    {
        var line = CleanText.Line(text ?? "");
        if (line.Length > FeedLimits.LineLength || line.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return "";
        return line.Contains('@', StringComparison.Ordinal) ? MailAddress().Replace(line, "").Trim(' ', '(', ')', '<', '>', ',', '"') : line;
    }

    [GeneratedRegex(@"[^\s<>()@]+@[^\s<>()@]+")]
    private static partial Regex MailAddress();
}
