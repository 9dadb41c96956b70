using Lagebild.Sources.Inputs.Wires;

namespace Lagebild.Sources.Inputs;

/// <summary>Plain text: an agency's wire, or a first line that is the headline and the rest the body.</summary>
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
        if (WireInput.Read(text) is { } wire)
            return wire;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 || end > LongestHeadline
            ? new RawReport("", text)
            : new RawReport(text[..end].Trim(), Unwrapped(text[(end + 1)..].Trim()));
    }

    /// <summary>Lines that were broken inside words are joined; others are left as they are, since the reader finds paragraphs itself.</summary>
    private static string Unwrapped(string body) =>
        HardWraps.AreIn(body) ? string.Join("\n\n", HardWraps.Paragraphs(body.Split('\n'))) : HardWraps.Joined(body);
}
