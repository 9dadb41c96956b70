using System.Text;

namespace Lagebild.Sources.Tests.Fetching;

/// <summary>A request as a <see cref="PlayServer"/> got it.</summary>
internal sealed record PlayedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Fields)
{
    private static readonly string[] Shown = ["Authorization", "Cookie", "If-None-Match", "If-Modified-Since"];

    public string Host => Fields.GetValueOrDefault("Host", "").Split(':')[0];

    /// <summary>As the table writes it: method, host and path, and the names of those fields that may matter.</summary>
    public override string ToString() => string.Join(' ', [Method, Host + Path, .. Shown.Where(Fields.ContainsKey)]);

    /// <summary>The next one of a connection; null where there is none, or something else than HTTP.</summary>
    public static async Task<PlayedRequest?> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, cancellation) == 0 || (head.Length == 0 && !char.IsAsciiLetterUpper((char)one[0])))
                return null;
            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var words = lines[0].Split(' ');
        return new PlayedRequest(words[0], words[1], lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(f => f[0], f => f[1], StringComparer.OrdinalIgnoreCase));
    }
}
