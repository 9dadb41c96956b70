using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Posts;

/// <summary>The parts of a post as one text.</summary>
internal static class PostText
{
    /// <param name="warning">What stands before the text until a reader opens it.</param>
    /// <param name="text">Paragraphs.</param>
    /// <param name="options">The answers of a poll; each becomes a line.</param>
    public static string Join(string? warning, string text, IEnumerable<string> options)
    {
        var lines = string.Join('\n', options.Select(CleanText.Line).Where(o => o.Length > 0));
        return string.Join("\n\n", new[] { CleanText.Line(warning ?? ""), Lines(text), lines }.Where(p => p.Length > 0));
    }

    /// <summary>The lines of a text as they are, without the gaps that what was taken out of them leaves.</summary>
    public static string Lines(string text) => string.Join('\n', CleanText.Of(text).Split('\n').Select(CleanText.Line)).Trim();
}
