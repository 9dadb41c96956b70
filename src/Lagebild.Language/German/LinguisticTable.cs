namespace Lagebild.Language.German;

/// <summary>A tab-separated table of the language: embedded, with <c>#</c> comments, editable without knowing C#.</summary>
internal static class LinguisticTable
{
    /// <summary>The rows of an embedded table, such as <c>German/closed-classes.tsv</c>, as columns.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(LinguisticTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The table {name} is not part of this build.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
