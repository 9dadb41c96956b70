namespace Lagebild.Language.Vectors;

/// <summary>The parts of a form that carry a vector of their own: its beginnings and ends, and its shape.</summary>
public static class WordParts
{
    /// <summary>At most this many parts.</summary>
    public const int Most = 10;

    private const int ShortestPrefix = 2, LongestPrefix = 5, ShortestSuffix = 2, LongestSuffix = 6;

    /// <summary>Writes the hashes of the parts and returns their number.</summary>
    public static int Hashes(ReadOnlySpan<char> form, Span<ulong> into)
    {
        var count = 0;
        into[count++] = FormHash.Number((int)WordShapes.Of(form));
        for (var n = ShortestPrefix; n <= LongestPrefix && n < form.Length; n++)
            into[count++] = FormHash.Prefix(form, n);
        for (var n = ShortestSuffix; n <= LongestSuffix && n < form.Length; n++)
            into[count++] = FormHash.Suffix(form, n);
        return count;
    }
}
