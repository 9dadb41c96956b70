using System.Text;

namespace Lagebild.Language.Tokens;

/// <summary>The form of a word as tables and models know it: without invisible characters, letters and their marks composed.</summary>
internal static class WordForm
{
    /// <summary>The cleaned form, or null where it is the token's own text.</summary>
    public static string? Clean(ReadOnlySpan<char> token)
    {
        if (!token.ContainsAnyExceptInRange(' ', '\u00ac'))
            return null;
        var needed = false;
        foreach (var c in token)
            needed |= CharacterClasses.IsInvisible(c) || CombiningMarks.IsMark(c);
        if (!needed)
            return null;
        var form = new StringBuilder(token.Length);
        foreach (var c in token)
        {
            if (CharacterClasses.IsInvisible(c))
                continue;
            CombiningMarks.Append(form, c);
        }
        return form.Length == 0 ? null : form.ToString();
    }
}
