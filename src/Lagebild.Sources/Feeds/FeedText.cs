using System.Text;
using System.Text.RegularExpressions;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Feeds;

/// <summary>
/// Bytes of a feed to text. What the bytes show goes before what is declared: a mark or well-formed UTF-8, then UTF-8 with few faults, then the charset of
/// the transport, then what <see cref="TextDecoding"/> makes of it without a declaration that the bytes refute.
/// </summary>
internal static partial class FeedText
{
    /// <exception cref="InputException">The bytes are no text, or too many.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset = null)
    {
        if (bytes.Length > FeedLimits.Bytes)
            throw new InputException("problem.feed.tooLarge", InputLimits.Say(FeedLimits.Bytes));
        var lenient = Encoding.UTF8.GetString(bytes);
        var broken = lenient.AsSpan().Count('\uFFFD');
        if (broken == 0 || HasMark(bytes))
            return TextDecoding.Decode(bytes);
        var foreign = lenient.Count(c => c > 127);
        if (broken * 2 < foreign && !lenient.Contains('\0', StringComparison.Ordinal))
            return lenient;
        if (charset is not null && Named(charset) is { } named && Strictly(named, bytes) is { } text)
            return text;
        var copy = bytes.ToArray();
        if (DeclaredUtf8().Match(Encoding.Latin1.GetString(copy, 0, Math.Min(copy.Length, 1024))) is { Success: true } declared)
            copy.AsSpan(declared.Index, declared.Length).Fill((byte)' ');
        return TextDecoding.Decode(copy);
    }

    private static bool HasMark(ReadOnlySpan<byte> bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static Encoding? Named(string charset)
    {
        try
        {
            var name = charset.Trim(' ', '"', '\'').ToLowerInvariant();
            // The web's reading of the label (WHATWG Encoding Standard); UTF-8 is ruled out by now.
            return name is "utf-8" or "utf8" ? null
                : name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var strict = (Encoding)encoding.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    [GeneratedRegex("""encoding\s*=\s*["']\s*utf-?8\s*["']""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex DeclaredUtf8();
}
