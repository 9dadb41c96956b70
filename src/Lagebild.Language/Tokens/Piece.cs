namespace Lagebild.Language.Tokens;

/// <summary>A token on its way from the scanner to the sentence splitter.</summary>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="End">Behind the last unit.</param>
/// <param name="Kind">What it looks like.</param>
/// <param name="MayEnd">True where a sentence may end behind it, because its full stop is also the sentence's.</param>
internal readonly record struct Piece(int Start, int End, PieceKind Kind, bool MayEnd = false)
{
    public int Length => End - Start;

    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text[Start..End];
}

internal enum PieceKind : byte
{
    Word,
    Number,

    /// <summary>Letters with full stops inside: "z.B.", "e.V.", "U.S.".</summary>
    Dotted,

    /// <summary>A web address, a mail address, a handle or a hashtag.</summary>
    Address,

    Punctuation,

    /// <summary>A full stop that has not been decided yet, then one that is a token of its own.</summary>
    FullStop,

    /// <summary>Two full stops or more, or the one-character ellipsis.</summary>
    Ellipsis,

    Picture,
}
