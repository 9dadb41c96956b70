namespace Lagebild.Language.Tokens;

/// <summary>A paragraph of a text.</summary>
/// <param name="Range">From its first to its last visible character.</param>
/// <param name="Index">Its number in the text; the headline is 0 where there is one.</param>
/// <param name="IsHeadline">True for what stands in the headline's range.</param>
/// <param name="IsAlone">True where empty lines or the text's ends stand on both sides, or every line is a paragraph.</param>
internal readonly record struct Paragraph(TextRange Range, int Index, bool IsHeadline, bool IsAlone);
