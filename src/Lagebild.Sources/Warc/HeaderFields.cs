using System.Text;

namespace Lagebild.Sources.Warc;

/// <summary>Lines of the form "Name: value", as archives and HTTP have them; a line that begins with a space continues the one before.</summary>
internal static class HeaderFields
{
    public static Dictionary<string, string> Parse(IEnumerable<string> lines)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        foreach (var line in lines)
        {
            if (line is [' ' or '\t', ..] && last is not null)
                fields[last] += $" {line.Trim()}";
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && (last = line[..colon].Trim()) is var name)
                fields[name] = line[(colon + 1)..].Trim();
        }
        return fields;
    }

    public static string Line(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes).TrimEnd('\r', '\n');
}
