namespace Lagebild.Language.Tokens;

/// <summary>
/// Finds the ends of sentences in a paragraph's pieces. A sentence ends behind a full stop, exclamation or question mark, ellipsis or
/// an abbreviation that may end it, together with the closing quotation marks and brackets there, unless what follows shows that it
/// goes on (a small letter, a comma, speech that is followed by its speaker).
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>A quotation of so few pieces that ends in "!" or "?" inside a sentence is a title or a cry, not a sentence.</summary>
    private const int ShortQuotation = 6;

    /// <summary>Appends the index behind each sentence's last piece; the paragraph's end is always the last of them.</summary>
    public static void Split(ReadOnlySpan<char> text, TokenTables tables, List<Piece> pieces, int from, List<int> ends)
    {
        var quotes = new QuotationState();
        var first = from;
        for (var i = from; i < pieces.Count; i++)
        {
            quotes.Read(text, pieces, i);
            if (!IsEnd(text, pieces, i, first))
                continue;
            var opened = quotes.OpenedAt;
            var last = i;
            while (last + 1 < pieces.Count && IsMoreOfTheEnd(text, pieces, last, ref quotes))
                last++;
            if (last + 1 < pieces.Count && EndsAt(text, tables, pieces, i, last, opened, first))
            {
                ends.Add(last + 1);
                first = last + 1;
            }
            i = last;
        }
        if (first < pieces.Count)
            ends.Add(pieces.Count);
    }

    private static bool IsEnd(ReadOnlySpan<char> text, List<Piece> pieces, int i, int first)
    {
        var piece = pieces[i];
        return piece.Kind switch
        {
            PieceKind.FullStop => i > first,
            PieceKind.Picture => i > first,
            PieceKind.Ellipsis => i > first && pieces[i - 1].In(text) is not ("(" or "["),
            PieceKind.Punctuation => piece.In(text) is "!" or "?" or "‼" or "⁉" or "。" or "？" or "！" && (i == 0 || pieces[i - 1].In(text) is not "("),
            _ => piece.MayEnd,
        };
    }

    /// <summary>Further marks ("?!"), closing quotation marks and brackets belong to the sentence that ends before them.</summary>
    private static bool IsMoreOfTheEnd(ReadOnlySpan<char> text, List<Piece> pieces, int last, ref QuotationState quotes)
    {
        var next = pieces[last + 1];
        var touches = next.Start == pieces[last].End;
        if (next.Kind is PieceKind.FullStop or PieceKind.Ellipsis)
            return touches;
        if (next.Kind != PieceKind.Punctuation)
            return false;
        var sign = next.In(text);
        if (sign is "!" or "?" or ")" or "]")
            return touches;
        if (!QuotationState.IsMark(sign))
            return false;
        var before = quotes;
        quotes.Read(text, pieces, last + 1);
        if (before.Depth > quotes.Depth || touches && !StandsBeforeWord(text, pieces, last + 1))
            return true;
        quotes = before;
        return false;
    }

    private static bool StandsBeforeWord(ReadOnlySpan<char> text, List<Piece> pieces, int i) =>
        i + 1 < pieces.Count && pieces[i + 1].Start == pieces[i].End && pieces[i + 1].Kind != PieceKind.Punctuation;

    private static bool EndsAt(
        ReadOnlySpan<char> text, TokenTables tables, List<Piece> pieces, int end, int last, int opened, int first)
    {
        var next = pieces[last + 1];
        var word = next.In(text);
        if (char.IsLower(word[0]))
            return false;
        var mark = pieces[end].In(text);
        if (next.Kind == PieceKind.Punctuation)
        {
            if (word is "," or ";" or ":" or ")" or "]" or "/" or "&" or "%")
                return false;
            if (word is "-" or "–" or "—" or "--" && (last > end || mark is not "."))
                return false;
            if (last + 2 < pieces.Count && char.IsLower(pieces[last + 2].In(text)[0]))
                return false;
        }
        if (next.Kind is PieceKind.FullStop or PieceKind.Ellipsis)
            return false;
        if (pieces[end].Kind == PieceKind.Picture)
            return tables.IsOpener(word);
        if (mark is "..." or "…" or ".." && next.Kind == PieceKind.Number)
            return false;
        var isShortQuotation = last > end && mark is not "." && opened > first && end - opened < ShortQuotation
            && pieces[opened - 1].In(text) is not (":" or "," or ".");
        return !isShortQuotation || tables.IsOpener(word);
    }
}
