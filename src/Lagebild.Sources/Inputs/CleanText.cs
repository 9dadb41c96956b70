using System.Text;
using Lagebild.Language.Tokens;

namespace Lagebild.Sources.Inputs;

/// <summary>
/// Text fit to be read, compared and shown: one kind of line end and of space, letters in one piece, nothing invisible, no control
/// characters, no half surrogates.
/// </summary>
internal static class CleanText
{
    /// <summary>Control characters become spaces, so that none reaches a terminal; unpaired surrogates become U+FFFD.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
                clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
            else if (c is '\u2028' or '\u2029' or '\u0085' or '\f' or '\v')
                clean.Append('\n');
            else if (char.IsControl(c) && c is not ('\n' or '\t'))
                clean.Append(' ');
            else if (IsInvisible(c, i > 0 ? text[i - 1] : ' '))
                continue;
            else if (c is '\u00A0' or '\u202F' or '\u3000' or (>= '\u2000' and <= '\u200A'))
                clean.Append(' ');
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else
                CombiningMarks.Append(clean, char.IsSurrogate(c) ? '\uFFFD' : c);
        }
        return clean.ToString();
    }

    /// <summary>Soft hyphens, zero-width characters and marks of writing direction; a joiner behind a pictograph belongs to it.</summary>
    private static bool IsInvisible(char c, char before) =>
        c is '\u00AD' or '\u200B' or '\u200C' or '\u200E' or '\u200F' or '\u2060' or '\u180E' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        || (c == '\u200D' && !char.IsSurrogate(before) && before != '\uFE0F');

    /// <summary>As <see cref="Of"/>, on one line.</summary>
    public static string Line(string text) => string.Join(' ', Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
