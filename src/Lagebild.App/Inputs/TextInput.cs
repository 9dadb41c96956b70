namespace Lagebild.App.Inputs;

/// <summary>Plain text: the first line is the headline, the rest the body.</summary>
internal static class TextInput
{
    /// <summary>Longest first line that is taken for a headline.</summary>
    private const int LongestHeadline = 300;

    /// <summary>
    /// A text of one line, or one that starts with a line longer than any headline, has only a body.
    /// </summary>
    public static RawReport Read(string text)
    {
        text = text.Trim();
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 || end > LongestHeadline
            ? new RawReport("", text)
            : new RawReport(text[..end].Trim(), text[(end + 1)..].Trim());
    }
}
