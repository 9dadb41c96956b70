using System.Text;
using System.Text.RegularExpressions;
using UtfUnknown;

namespace Lagebild.Sources.Inputs;

/// <summary>
/// Bytes to text: a byte order mark decides, then well-formed UTF-8, then UTF-16 without a mark, then what an HTML page declares,
/// then Windows-1252 where that gives the letters and marks of western European text, then the statistics of UTF.Unknown.
/// </summary>
internal static partial class TextDecoding
{
    private const string Western = "äöüÄÖÜßéèêëáàâåãæçíìîïñóòôõøœšžÿúùûýÉÈÊÁÀÂÅÆÇÍÎÑÓÔØŒŠŽÚÛ„“”‚‘’–—…«»‹›€§°·•†‰©®½¼¾²³´¿¡£ªº× \u00A0\u00AD";
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="InputException">The bytes are no text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (BinaryFormat.Of(bytes) is { } format)
            throw new InputException("problem.binary", new TextKey(format));
        var text = FromMark(bytes) ?? FromUtf8(bytes) ?? FromUtf16(bytes) ?? FromBytes(bytes);
        return IsText(text) ? text : throw new InputException("problem.binary", new TextKey("binary.other"));
    }

    private static string? FromMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
        [0, 0, 0xFE, 0xFF, .. var rest] => new UTF32Encoding(true, false).GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => null,
    };

    private static string? FromUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = StrictUtf8.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) && bytes.Length % 2 == 0 && FromUtf16(bytes) is { } wide ? wide : text;
        }
        catch (DecoderFallbackException)
        {
            var lenient = Encoding.UTF8.GetString(bytes);
            var broken = lenient.AsSpan().Count('\uFFFD');
            return broken * 20 < lenient.Count(c => c > 127) ? lenient : null;
        }
    }

    /// <summary>UTF-16 without a mark: western text has a zero in nearly every second byte, always on the same side.</summary>
    private static string? FromUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
            return null;
        int even = 0, odd = 0, pairs = Math.Min(bytes.Length / 2, 4096);
        for (var i = 0; i < pairs; i++)
        {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[(2 * i) + 1] == 0 ? 1 : 0;
        }
        if (odd > pairs * 3 / 4 && even < pairs / 20)
            return Encoding.Unicode.GetString(bytes);
        return even > pairs * 3 / 4 && odd < pairs / 20 ? Encoding.BigEndianUnicode.GetString(bytes) : null;
    }

    private static string FromBytes(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        if (CharsetPattern().Match(start) is { Success: true } declared && Named(declared.Groups["name"].Value) is { } encoding)
            return encoding.GetString(bytes);
        var western = Encoding.GetEncoding(1252).GetString(bytes);
        if (western.All(c => c < 128 || Western.Contains(c)))
            return western;
        return CharsetDetector.DetectFromBytes(bytes.ToArray()).Detected is { Confidence: > 0.5f, Encoding: { } found } ? found.GetString(bytes) : western;
    }

    private static Encoding? Named(string name)
    {
        try
        {
            // The web's reading of the label (WHATWG Encoding Standard): Latin-1 and ASCII mean Windows-1252.
            return Encoding.GetEncoding(name.ToLowerInvariant() is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? "windows-1252" : name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsText(string text)
    {
        var odd = text.Count(c => c is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A') or '\uFFFD');
        return odd <= 2 || odd * 50 <= text.Length;
    }

    [GeneratedRegex("""(?:<meta[^>]{0,200}?charset\s*=\s*["']?|<\?xml[^>]{0,80}?encoding\s*=\s*["'])(?<name>[A-Za-z0-9_\-:]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex CharsetPattern();
}
