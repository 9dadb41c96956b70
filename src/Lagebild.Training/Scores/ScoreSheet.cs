using System.Text;

namespace Lagebild.Training.Scores;

/// <summary>
/// The file docs/scores.md: one section per kind of figure, each between two marker comments, each rewritten by the command that
/// measures it and by nothing else.
/// </summary>
public static class ScoreSheet
{
    /// <summary>Replaces a section of the sheet, or adds it at the end; creates the file where it is missing.</summary>
    /// <param name="path">The sheet.</param>
    /// <param name="section">The section's name, as in its markers.</param>
    /// <param name="markdown">The new content, without markers.</param>
    public static void Replace(string path, string section, string markdown)
    {
        var begin = $"<!-- begin {section} -->";
        var end = $"<!-- end {section} -->";
        var sheet = File.Exists(path) ? File.ReadAllText(path) : "# Scores and speeds\n";
        var block = $"{begin}\n{markdown.Trim()}\n{end}";
        var from = sheet.IndexOf(begin, StringComparison.Ordinal);
        var to = sheet.IndexOf(end, StringComparison.Ordinal);
        sheet = from >= 0 && to > from
            ? string.Concat(sheet.AsSpan(0, from), block, sheet.AsSpan(to + end.Length))
            : $"{sheet.TrimEnd()}\n\n{block}\n";
        File.WriteAllText(path, sheet, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    /// <summary>The content of a section, or null where the sheet has none.</summary>
    public static string? Section(string path, string section)
    {
        if (!File.Exists(path))
            return null;
        var sheet = File.ReadAllText(path);
        var begin = $"<!-- begin {section} -->";
        var from = sheet.IndexOf(begin, StringComparison.Ordinal);
        var to = sheet.IndexOf($"<!-- end {section} -->", StringComparison.Ordinal);
        return from >= 0 && to > from ? sheet[(from + begin.Length)..to].Trim() : null;
    }
}
