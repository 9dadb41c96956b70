using System.Net;
using System.Text.RegularExpressions;

namespace Lagebild.Sources.Inputs.Repairs;

/// <summary>Character references that an export left in plain text: "f&amp;uuml;r", "&amp;amp;bdquo;". Brackets of mark-up stay as they are.</summary>
internal static partial class LiteralEntities
{
    private const int MostTimes = 3;

    public static string Resolve(string text)
    {
        for (var times = 0; times < MostTimes && text.Contains('&', StringComparison.Ordinal); times++)
        {
            var resolved = Reference().Replace(text, m => WebUtility.HtmlDecode(m.Value));
            if (resolved == text)
                break;
            text = resolved;
        }
        return text;
    }

    [GeneratedRegex("&(?!lt;|gt;|#0*6[02];|#[xX]0*3[cCeE];)(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});", RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
