using System.Text;

namespace Lagebild.Sources.Inputs.Repairs;

/// <summary>
/// Text whose UTF-8 was once taken for Windows-1252 ("fÃ¼r", "â€žGut"). Only sequences that give letters and marks of European text are
/// undone, and only in a text that shows beyond doubt what happened to it.
/// </summary>
internal static class DoubleEncoding
{
    private const int MostTimes = 3;

    private static readonly Encoding Western = Create();

    /// <summary>The text as it was meant; the same text where nothing is wrong with it.</summary>
    public static string Undo(string text)
    {
        for (var times = 0; times < MostTimes && IsBroken(text); times++)
            text = Once(text);
        return text;
    }

    private static Encoding Create()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(1252, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
    }

    /// <summary>"Ã" before a continuation byte, or "â" before two, stand in no German or English text.</summary>
    private static bool IsBroken(string text)
    {
        for (var at = text.AsSpan().IndexOfAny('Ã', 'â'); at >= 0 && at < text.Length - 1;)
        {
            if (Sequence(text, at) is not null)
                return true;
            var next = text.AsSpan(at + 1).IndexOfAny('Ã', 'â');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }

    private static string Once(string text)
    {
        var whole = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is 'Ã' or 'Â' or 'Ä' or 'Å' or 'â' && Sequence(text, i) is var (letter, length))
            {
                whole.Append(letter);
                i += length - 1;
            }
            else
            {
                whole.Append(text[i]);
            }
        }
        return whole.ToString();
    }

    /// <summary>The character whose bytes begin here, and how many characters they were taken for; null where they make none.</summary>
    private static (char Letter, int Length)? Sequence(string text, int at)
    {
        var length = text[at] == 'â' ? 3 : 2;
        if (at + length > text.Length)
            return null;
        Span<byte> bytes = stackalloc byte[3];
        for (var i = 0; i < length; i++)
        {
            if (Byte(text[at + i]) is not { } value || (i > 0 && value is < 0x80 or > 0xBF))
                return null;
            bytes[i] = value;
        }
        var code = length == 2 ? ((bytes[0] & 0x1F) << 6) | (bytes[1] & 0x3F) : ((bytes[0] & 0x0F) << 12) | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F);
        // Bytes that Windows-1252 leaves free come back as the control characters they were, to be read in the next round.
        return code is (>= 0x80 and < 0xA0 and not 0x85) or (>= 0xA0 and <= 0x17F) or (>= 0x2010 and <= 0x203A) or 0x20AC or 0x2122 or 0x202F ? ((char)code, length) : null;
    }

    private static byte? Byte(char c)
    {
        if (c is >= '\u0080' and <= '\u009F')
            return (byte)c;
        Span<byte> bytes = stackalloc byte[4];
        return Western.GetBytes([c], bytes) == 1 && (bytes[0] != '?' || c == '?') ? bytes[0] : null;
    }
}
