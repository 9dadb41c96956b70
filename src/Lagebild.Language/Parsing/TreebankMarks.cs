using System.Collections.Frozen;

namespace Lagebild.Language.Parsing;

/// <summary>Spells marks as the treebank does (table <c>treebank-marks.tsv</c>), so that the parser meets those it was trained with.</summary>
internal static class TreebankMarks
{
    private static readonly FrozenDictionary<char, string> Marks =
        TsvTable.Rows(typeof(TreebankMarks).Assembly, "Parsing/treebank-marks.tsv", 2).ToFrozenDictionary(r => r[0][0], r => r[1]);

    /// <summary>The form as the treebank spells it; any but a single mark as it stands.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> form) =>
        form is [var mark] && mark > '\u007f' && Marks.TryGetValue(mark, out var spelled) ? spelled : form;
}
