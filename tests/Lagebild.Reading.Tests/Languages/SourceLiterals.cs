namespace Lagebild.Reading.Tests.Languages;

/// <summary>The string literals of a C# source file, comments and characters left out; what stands in the holes of an interpolated one is cut away.</summary>
internal static class SourceLiterals
{
    public static List<Literal> Of(string source)
    {
        var found = new List<Literal>();
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '/' && Next(source, i) == '/')
                i = EndOf(source, "\n", i);
            else if (source[i] == '/' && Next(source, i) == '*')
                i = EndOf(source, "*/", i + 2) + 1;
            else if (source[i] == '\'')
                i = Closing(source, i, '\'');
            else if (source[i] == '"')
                i = Add(source, i, found);
        }
        return found;
    }

    private static int Add(string source, int open, List<Literal> found)
    {
        if (source.AsSpan(open).StartsWith("\"\"\""))
        {
            var end = EndOf(source, "\"\"\"", open + 3);
            found.Add(new Literal(source[(open + 3)..end], Before(source, open)));
            return end + 2;
        }
        var close = Closing(source, open, '"');
        var isInterpolated = open > 0 && source[open - 1] == '$';
        found.Add(new Literal(isInterpolated ? WithoutHoles(source[(open + 1)..close]) : source[(open + 1)..close], Before(source, open)));
        return close;
    }

    private static string Before(string source, int at) => source[Math.Max(0, at - 24)..at];

    private static int Closing(string source, int open, char mark)
    {
        var depth = 0;
        var isInterpolated = mark == '"' && open > 0 && source[open - 1] == '$';
        for (var i = open + 1; i < source.Length; i++)
        {
            if (source[i] == '\\' && depth == 0)
                i++;
            else if (isInterpolated && source[i] is '{' or '}')
                depth = Math.Max(0, depth + (source[i] == '{' ? 1 : -1));
            else if (source[i] == mark && depth == 0)
                return i;
        }
        return source.Length - 1;
    }

    private static string WithoutHoles(string text)
    {
        var (kept, depth) = (new System.Text.StringBuilder(), 0);
        foreach (var c in text)
        {
            depth += c == '{' ? 1 : 0;
            if (depth == 0)
                kept.Append(c);
            depth -= c == '}' ? 1 : 0;
        }
        return kept.ToString();
    }

    private static char Next(string source, int i) => i + 1 < source.Length ? source[i + 1] : ' ';

    private static int EndOf(string source, string mark, int from) =>
        source.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var end ? end : source.Length - 1;
}

/// <summary>A string literal, and the code before it.</summary>
internal readonly record struct Literal(string Text, string Before)
{
    /// <summary>True where a word is compared with it by its beginning, its end or a part.</summary>
    public bool IsPart => Before.EndsWith("With(", StringComparison.Ordinal) || Before.EndsWith("Contains(", StringComparison.Ordinal) || Before.EndsWith("IndexOf(", StringComparison.Ordinal);
}
