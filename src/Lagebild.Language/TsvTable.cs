using System.Reflection;

namespace Lagebild.Language;

/// <summary>
/// Reads the tab-separated tables that stand beside the code. A line that starts with <c>#</c> is a comment, the first other line names
/// the columns, and a row may leave out columns at its end.
/// </summary>
public static class TsvTable
{
    /// <param name="assembly">The assembly that embeds the table.</param>
    /// <param name="name">Its path in the project, such as <c>German/abbreviations.tsv</c>.</param>
    /// <param name="columns">Number of columns; a shorter row is filled with empty cells.</param>
    public static IEnumerable<string[]> Rows(Assembly assembly, string name, int columns)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not embedded in {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        var header = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (header)
            {
                header = false;
                continue;
            }
            var cells = line.Split('\t');
            var given = cells.Length;
            if (given < columns)
                Array.Resize(ref cells, columns);
            for (var i = 0; i < columns; i++)
                cells[i] = i < given ? cells[i].Trim() : "";
            yield return cells;
        }
    }
}
