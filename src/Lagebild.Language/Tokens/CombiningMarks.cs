using System.Collections.Frozen;
using System.Text;

namespace Lagebild.Language.Tokens;

/// <summary>
/// Letters and the marks behind them as one letter ("u" and U+0308 as "ü"), by a table and not by the runtime, whose normalisation needs
/// culture data that is switched off.
/// </summary>
public static class CombiningMarks
{
    private static readonly FrozenDictionary<string, char> Composed =
        TsvTable.Rows(typeof(CombiningMarks).Assembly, "Tokens/compositions.tsv", 2).ToFrozenDictionary(r => Decode(r[0]), r => r[1][0]);

    public static bool IsMark(char c) => c is >= '\u0300' and <= '\u036f';

    /// <summary>Adds a character to a text, joined with its last letter where both make one.</summary>
    public static void Append(StringBuilder text, char c)
    {
        if (text.Length > 0 && IsMark(c) && Composed.TryGetValue($"{text[^1]}{c}", out var one))
            text[^1] = one;
        else
            text.Append(c);
    }

    private static string Decode(string cell) => $"{cell[0]}{(char)Convert.ToInt32(cell[1..], 16)}";
}
