using System.Collections.Frozen;
using System.Text;

namespace Lagebild.Language.Tokens;

/// <summary>The form of a word as tables and models know it: without invisible characters, letters and their marks composed.</summary>
internal static class WordForm
{
    private static readonly FrozenDictionary<string, char> Composed =
        TsvTable.Rows(typeof(WordForm).Assembly, "Tokens/compositions.tsv", 2).ToFrozenDictionary(r => Decode(r[0]), r => r[1][0]);

    /// <summary>The cleaned form, or null where it is the token's own text.</summary>
    public static string? Clean(ReadOnlySpan<char> token)
    {
        if (!token.ContainsAnyExceptInRange(' ', '\u00ac'))
            return null;
        var needed = false;
        foreach (var c in token)
            needed |= CharacterClasses.IsInvisible(c) || c is >= '\u0300' and <= '\u036f';
        if (!needed)
            return null;
        var form = new StringBuilder(token.Length);
        foreach (var c in token)
        {
            if (CharacterClasses.IsInvisible(c))
                continue;
            if (form.Length > 0 && c is >= '\u0300' and <= '\u036f' && Composed.TryGetValue($"{form[^1]}{c}", out var one))
                form[^1] = one;
            else
                form.Append(c);
        }
        return form.Length == 0 ? null : form.ToString();
    }

    private static string Decode(string cell) => $"{cell[0]}{(char)Convert.ToInt32(cell[1..], 16)}";
}
