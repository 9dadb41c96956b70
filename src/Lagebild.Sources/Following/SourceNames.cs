using System.Text;
using Lagebild.Storage;

namespace Lagebild.Sources.Following;

/// <summary>Short names for new sources, as a user types them.</summary>
public static class SourceNames
{
    private const int Longest = 40;

    /// <summary>From the host or the folder's name: <c>hafenblatt-example</c>, with a number where that is taken.</summary>
    public static SourceId New(SourceSettings settings, IEnumerable<SourceId> taken)
    {
        var name = Plain(Uri.TryCreate(settings.Address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? Host(uri.Host) : System.IO.Path.GetFileName(settings.Address.TrimEnd('/', '\\')));
        var used = taken.Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        return new SourceId(Enumerable.Range(1, int.MaxValue - 1).Select(n => n == 1 ? name : $"{name}-{n}").First(n => !used.Contains(n)));
    }

    private static string Host(string host)
    {
        string[] labels = host.Split('.');
        return string.Join('.', labels is ["www" or "rss" or "feeds" or "feed", _, _, ..] ? labels[1..] : labels);
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                plain.Append(c);
            else if (plain.Length > 0 && plain[^1] != '-')
                plain.Append('-');
        }
        var name = plain.ToString(0, Math.Min(plain.Length, Longest)).Trim('-');
        return name.Length > 0 ? name : "source";
    }
}
