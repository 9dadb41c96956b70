namespace Lagebild.Language.Tokens;

/// <summary>
/// Which quotation mark is open, read from left to right in one paragraph. Marks that look the same on both sides alternate; a mark
/// whose direction depends on the style (“ » « ‘) closes what is open and opens where nothing is; a wrong closing mark closes as well.
/// </summary>
internal struct QuotationState
{
    private char _outer;
    private char _inner;

    /// <summary>Index of the piece that opened the outermost open quotation; meaningful while <see cref="Depth"/> is above 0.</summary>
    public int OpenedAt { get; private set; }

    public readonly int Depth => (_outer == '\0' ? 0 : 1) + (_inner == '\0' ? 0 : 1);

    public static bool IsMark(ReadOnlySpan<char> sign) =>
        sign is "``" or "''" || sign is [var c] && c is '"' or '„' or '“' or '”' or '«' or '»' or '‚' or '‘' or '’' or '\'' or '‹' or '›' or '‟' or '〈' or '〉';

    public void Read(ReadOnlySpan<char> text, List<Piece> pieces, int index)
    {
        var piece = pieces[index];
        if (piece.Kind != PieceKind.Punctuation)
            return;
        var sign = piece.In(text);
        if (!IsMark(sign))
            return;
        var isSingle = sign is "'" or "‚" or "‘" or "’" or "‹" or "›";
        ref var level = ref _outer;
        if (isSingle && _outer != '\0' && !IsSingle(_outer))
            level = ref _inner;
        if (level != '\0' && sign is not ("„" or "``" or "‚"))
        {
            level = '\0';
            if (!isSingle)
                _inner = '\0';
        }
        else if (sign is not ("''" or "”") || StartsWord(pieces, index))
        {
            if (_outer == '\0')
                OpenedAt = index;
            level = sign[0];
        }
    }

    private static bool StartsWord(List<Piece> pieces, int index) =>
        index + 1 < pieces.Count && pieces[index + 1].Start == pieces[index].End
        && (index == 0 || pieces[index - 1].End < pieces[index].Start);

    private static bool IsSingle(char mark) => mark is '\'' or '‚' or '‘' or '’' or '‹' or '›';
}
