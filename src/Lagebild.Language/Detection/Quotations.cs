using System.Text;

namespace Lagebild.Language.Detection;

/// <summary>What stands in quotation marks, and what does not.</summary>
internal static class Quotations
{
    /// <summary>A longer stretch without a closing mark is no quotation but a forgotten mark.</summary>
    private const int Longest = 2000;

    /// <summary>The text without its quotations; a mark that is not closed in its paragraph quotes nothing.</summary>
    public static string Outside(ReadOnlySpan<char> text)
    {
        var outside = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] is '„' or '“' or '"' or '»' or '«' ? Closing(text, at) : -1;
            if (end < 0)
                outside.Append(text[at]);
            else
                at = end;
        }
        return outside.ToString();
    }

    private static int Closing(ReadOnlySpan<char> text, int open)
    {
        var stop = Math.Min(text.Length, open + Longest);
        for (var at = open + 1; at < stop && text[at] != '\n'; at++)
        {
            if (text[at] is '“' or '”' or '"' or '«' or '»' && text[at] != '„')
                return at;
        }
        return -1;
    }
}
