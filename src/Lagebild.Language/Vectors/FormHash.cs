namespace Lagebild.Language.Vectors;

/// <summary>
/// 64-bit hashes of word forms and of their parts. Every digit counts as the same digit, so that numbers share what is learned
/// about their shape. The values are stored in model files: a change here makes all of them useless.
/// </summary>
public static class FormHash
{
    private const ulong Offset = 14695981039346656037, Prime = 1099511628211;

    /// <summary>Hash of the form as it stands.</summary>
    public static ulong Exact(ReadOnlySpan<char> form)
    {
        var hash = Offset;
        foreach (var c in form)
            hash = (hash ^ Digit(c)) * Prime;
        return Finish(hash, 1);
    }

    /// <summary>Hash of the form as it stands, digits told apart; in no model file.</summary>
    public static ulong Verbatim(ReadOnlySpan<char> form)
    {
        var hash = Offset;
        foreach (var c in form)
            hash = (hash ^ c) * Prime;
        return Finish(hash, 5);
    }

    /// <summary>Hash of the form in lower case.</summary>
    public static ulong Lower(ReadOnlySpan<char> form)
    {
        var hash = Offset;
        foreach (var c in form)
            hash = (hash ^ Digit(char.ToLowerInvariant(c))) * Prime;
        return Finish(hash, 1);
    }

    /// <summary>Hash of the first characters in lower case.</summary>
    public static ulong Prefix(ReadOnlySpan<char> form, int length) => Finish(Raw(form[..length]), 2);

    /// <summary>Hash of the last characters in lower case.</summary>
    public static ulong Suffix(ReadOnlySpan<char> form, int length) => Finish(Raw(form[^length..]), 3);

    /// <summary>Hash of a small number, such as a word shape.</summary>
    public static ulong Number(int value) => Finish((ulong)value * Prime, 4);

    private static ulong Raw(ReadOnlySpan<char> part)
    {
        var hash = Offset;
        foreach (var c in part)
            hash = (hash ^ Digit(char.ToLowerInvariant(c))) * Prime;
        return hash;
    }

    private static ulong Digit(char c) => char.IsAsciiDigit(c) ? '0' : c;

    private static ulong Finish(ulong hash, ulong kind)
    {
        hash ^= kind * 0x9E3779B97F4A7C15;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
