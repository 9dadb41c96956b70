using System.Text;

namespace Lagebild.App.Inputs;

/// <summary>Text fit to be read and shown: one kind of line end, no control characters, no half surrogates.</summary>
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
            else if (c == '\uFEFF')
                continue;
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else
                clean.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
        }
        return clean.ToString();
    }

    /// <summary>As <see cref="Of"/>, on one line.</summary>
    public static string Line(string text) => string.Join(' ', Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
