using System.Globalization;
using System.IO.Compression;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Warc;

/// <summary>
/// The HTML of an HTTP response as an archive keeps it: with its status line and header, perhaps in chunks and packed, as it came over the line (RFC 9112).
/// Crawlers often keep the header as it was and the body undone already; so each step is only taken where the body bears it.
/// </summary>
internal static class HttpPage
{
    private const int LongestHeader = 64 * 1024;

    /// <summary>Null for any response but a page that was found.</summary>
    /// <exception cref="InputException">Unpacked it is larger than a page may be.</exception>
    public static byte[]? Html(ReadOnlySpan<byte> response)
    {
        if (!response.StartsWith("HTTP/"u8) || Header(response, out var body) is not { } lines || lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [_, "200", ..])
            return null;
        var fields = HeaderFields.Parse(lines.Skip(1));
        var html = response[body..].ToArray();
        if (fields.GetValueOrDefault("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            html = Unchunked(html) ?? html;
        foreach (var coding in (fields.GetValueOrDefault("Content-Encoding") ?? "").Split(',', StringSplitOptions.TrimEntries).Reverse())
            html = Unpacked(html, coding) ?? html;
        return IsHtml(fields.GetValueOrDefault("Content-Type"), html) ? html : null;
    }

    private static string[]? Header(ReadOnlySpan<byte> response, out int body)
    {
        var start = response[..Math.Min(response.Length, LongestHeader)];
        var (end, gap) = (start.IndexOf("\r\n\r\n"u8), 4);
        if (start.IndexOf("\n\n"u8) is >= 0 and var bare && (end < 0 || bare < end))
            (end, gap) = (bare, 2);
        body = end + gap;
        return end < 0 ? null : HeaderFields.Line(start[..end]).Split('\n').Select(l => l.TrimEnd('\r')).ToArray();
    }

    private static bool IsHtml(string? type, ReadOnlySpan<byte> body)
    {
        if (type is { Length: > 0 })
            return type.Split(';')[0].Trim().ToLowerInvariant() is "text/html" or "application/xhtml+xml";
        var start = HeaderFields.Line(body[..Math.Min(body.Length, 1000)]);
        return start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The chunks joined; null where the body does not come in chunks. What ends early is kept as far as it goes.</summary>
    private static byte[]? Unchunked(ReadOnlySpan<byte> body)
    {
        using var joined = new MemoryStream(body.Length);
        while (body.IndexOf((byte)'\n') is >= 0 and < 1000 and var end)
        {
            var size = HeaderFields.Line(body[..end]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
                return null;
            if (length == 0)
                return joined.ToArray();
            body = body[(end + 1)..];
            joined.Write(body[..Math.Min(length, body.Length)]);
            body = body[Math.Min(length, body.Length)..].TrimStart("\r\n"u8);
        }
        return body.IsEmpty && joined.Length > 0 ? joined.ToArray() : null;
    }

    /// <summary>Null where the coding is unknown, or the body is not packed so.</summary>
    private static byte[]? Unpacked(byte[] body, string coding)
    {
        using var packed = new MemoryStream(body);
        try
        {
            return coding.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" when body is [0x1F, 0x8B, ..] => All(new GZipStream(packed, CompressionMode.Decompress)),
                "deflate" when body is [var first, _, ..] && (first & 0x0F) == 8 => All(new ZLibStream(packed, CompressionMode.Decompress)),
                "deflate" => All(new DeflateStream(packed, CompressionMode.Decompress)),
                "br" => All(new BrotliStream(packed, CompressionMode.Decompress)),
                _ => null,
            };
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    private static byte[]? All(Stream unpacking)
    {
        using (unpacking)
        {
            var all = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = unpacking.Read(buffer)) > 0;)
            {
                all.Write(buffer, 0, read);
                if (all.Length > InputLimits.Bytes)
                    throw new InputException("problem.tooLarge", InputLimits.Say(InputLimits.Bytes));
            }
            return all.Length > 0 ? all.ToArray() : null;
        }
    }
}
