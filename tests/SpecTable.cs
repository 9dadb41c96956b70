namespace Lagebild.Tests;

/// <summary>
/// Reads the Markdown tables under <c>Specs/</c>: each row of each table in the file is a case. A cell holds the text between bars,
/// trimmed; <c>\|</c> is a bar, <c>\n</c> a line end. Text between tables explains them and is not read.
/// </summary>
internal static class SpecTable
{
    /// <param name="file">The file's name under <c>Specs/</c>.</param>
    /// <param name="columns">Number of columns; a shorter row is filled with empty cells.</param>
    public static IEnumerable<string[]> Rows(string file, int columns)
    {
        var header = true;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", file)))
        {
            if (!line.StartsWith('|'))
                header = true;
            else if (header)
                header = false;
            else if (!line.StartsWith("| ---", StringComparison.Ordinal) && !line.StartsWith("|---", StringComparison.Ordinal))
                yield return Cells(line, columns);
        }
    }

    private static string[] Cells(string line, int columns)
    {
        var cells = line.Replace("\\|", "\u0001", StringComparison.Ordinal).Trim().Trim('|').Split('|');
        return [.. Enumerable.Range(0, columns).Select(i => i < cells.Length ? Plain(cells[i]) : "")];
    }

    private static string Plain(string cell) =>
        cell.Trim().Replace('\u0001', '|').Replace("\\n", "\n", StringComparison.Ordinal);
}
