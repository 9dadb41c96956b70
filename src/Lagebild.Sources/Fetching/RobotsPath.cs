using System.Globalization;
using System.Text;

namespace Lagebild.Sources.Fetching;

/// <summary>
/// One way of writing for paths and patterns, so that they compare letter by letter (RFC 9309, section 2.2.2): what needs no percent sign has none, all else
/// has it in capitals. <c>*</c> and <c>$</c> stand bare only where they mean something.
/// </summary>
internal static class RobotsPath
{
    public static string OfAddress(string pathAndQuery) => Write(pathAndQuery, c => c is '*' or '$');

    /// <summary>Of a line of robots.txt, each character an octet.</summary>
    public static string OfPattern(string text) =>
        text.EndsWith('$') ? Write(text[..^1], c => c == '$') + "$" : Write(text, c => c == '$');

    private static string Write(string text, Predicate<char> isSpecial)
    {
        var written = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && Octet(text, i + 1) is { } octet)
            {
                Append(written, octet, isBare: IsUnreserved(octet));
                i += 2;
            }
            else
            {
                Append(written, text[i], isBare: text[i] is > ' ' and < '\x7F' and not '%' && !isSpecial(text[i]));
            }
        }

        return written.ToString();
    }

    private static void Append(StringBuilder written, char octet, bool isBare) =>
        _ = isBare ? written.Append(octet) : written.Append(CultureInfo.InvariantCulture, $"%{(int)octet:X2}");

    private static char? Octet(string text, int at) =>
        at + 2 <= text.Length && byte.TryParse(text.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet) ? (char)octet : null;

    /// <summary>RFC 3986, section 2.3.</summary>
    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';
}
