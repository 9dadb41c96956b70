namespace Lagebild.Language.Tokens;

/// <summary>
/// A surface token: what stands between spaces and punctuation. It holds one syntactic word, or several where the treebank's
/// convention splits it ("im" = in + dem; CoNLL-U multiword token).
/// </summary>
/// <param name="Range">Where it stands in the text.</param>
/// <param name="FirstWord">Index of its first word in the whole text.</param>
/// <param name="WordCount">Number of its words, at least 1.</param>
public readonly record struct Token(TextRange Range, int FirstWord, int WordCount);
