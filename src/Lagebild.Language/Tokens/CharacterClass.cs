using System.Globalization;
using System.Text;

namespace Lagebild.Language.Tokens;

/// <summary>What a character does in a token.</summary>
internal enum CharacterClass : byte
{
    /// <summary>White space and control characters: they separate tokens and belong to none.</summary>
    Space,

    Letter,
    Digit,

    /// <summary>Combining marks and invisible format characters: they stay with the character before them.</summary>
    Mark,

    /// <summary>Characters written without spaces between words (Han, kana, Thai and the like): each is a token.</summary>
    Ideograph,

    /// <summary>Pictures: emoji and other symbols that combine with selectors and joiners.</summary>
    Picture,

    Punctuation,
}

internal static class CharacterClasses
{
    public const char ZeroWidthJoiner = '\u200d';
    public const char SoftHyphen = '\u00ad';

    private static readonly CharacterClass[] Latin = [.. Enumerable.Range(0, 0x250).Select(c => Slow(new Rune(c)))];

    /// <summary>The class of the character at the index, and how many UTF-16 units it takes (2 for a surrogate pair).</summary>
    public static CharacterClass At(ReadOnlySpan<char> text, int index, out int length)
    {
        var c = text[index];
        length = 1;
        if (c < Latin.Length)
            return Latin[c];
        if (!char.IsSurrogate(c))
            return Slow(new Rune(c));
        if (Rune.DecodeFromUtf16(text[index..], out var rune, out var used) != System.Buffers.OperationStatus.Done)
            return CharacterClass.Punctuation;
        length = used;
        return Slow(rune);
    }

    public static CharacterClass At(ReadOnlySpan<char> text, int index) => At(text, index, out _);

    /// <summary>True for characters that show nothing and are left out of a word's form.</summary>
    public static bool IsInvisible(char c) =>
        c == SoftHyphen || (c >= 0x200b && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format);

    private static CharacterClass Slow(Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
            return CharacterClass.Space;
        var value = rune.Value;
        if (IsIdeograph(value))
            return CharacterClass.Ideograph;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control => CharacterClass.Space,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => CharacterClass.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber => CharacterClass.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format => CharacterClass.Mark,
            UnicodeCategory.OtherSymbol when value >= 0x2190 => CharacterClass.Picture,
            UnicodeCategory.ModifierSymbol when value is >= 0x1f3fb and <= 0x1f3ff => CharacterClass.Picture,
            _ => CharacterClass.Punctuation,
        };
    }

    private static bool IsIdeograph(int value) => value is
        (>= 0x0e00 and <= 0x0eff) or (>= 0x3040 and <= 0x30ff) or (>= 0x3400 and <= 0x4dbf) or (>= 0x4e00 and <= 0x9fff)
        or (>= 0xf900 and <= 0xfaff) or (>= 0x20000 and <= 0x3ffff);
}
