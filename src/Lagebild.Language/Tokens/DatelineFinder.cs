namespace Lagebild.Language.Tokens;

/// <summary>
/// Finds the dateline at the beginning of a report: one to three places in capitals, perhaps with a date, then an agency or an author's
/// mark in brackets, then a dash, a bar or a full stop ("BERLIN (dpa) -", "Wien (APD) –", "Tokio/Seoul (fep).", "Bremen.").
/// </summary>
internal static class DatelineFinder
{
    private const int MostPieces = 16;
    private const int MostPlaceWords = 6;

    /// <summary>The index behind the dateline's last piece, or the start where the paragraph has none.</summary>
    public static int Find(ReadOnlySpan<char> text, TokenTables tables, List<Piece> pieces, int from)
    {
        var limit = Math.Min(pieces.Count - 1, from + MostPieces);
        var at = from;
        int words = 0, wordsInCapitals = 0;
        while (at < limit && IsPlacePart(text, pieces[at]) && words <= MostPlaceWords)
        {
            if (char.IsLetter(pieces[at].In(text)[0]))
            {
                words++;
                wordsInCapitals += IsInCapitals(pieces[at].In(text)) ? 1 : 0;
            }
            at++;
        }
        if (words is 0 or > MostPlaceWords || tables.IsOpener(pieces[from].In(text)) && wordsInCapitals == 0)
            return from;
        var places = at;
        var isSigned = SkipBrackets(text, pieces, limit, ref at);
        var isDated = SkipDate(text, pieces, limit, ref at);
        isSigned |= SkipBrackets(text, pieces, limit, ref at);
        // "BERLIN ums |": an author's mark without brackets.
        if (at + 1 < limit && pieces[at].Kind == PieceKind.Word && pieces[at].Length <= 4 && pieces[at + 1].In(text) is "|")
            at++;
        if (tables.TryAbbreviation(pieces[places - 1].In(text), out _))
            return from;
        return Closes(text, pieces, from, at, places, limit, isSigned || isDated || wordsInCapitals == words && words > 0) ? at + 1 : from;
    }

    private static bool Closes(
        ReadOnlySpan<char> text, List<Piece> pieces, int from, int at, int places, int limit, bool isMarked)
    {
        if (at >= limit)
            return false;
        var sign = pieces[at].In(text);
        var spaced = pieces[at].Start > pieces[at - 1].End && pieces[at + 1].Start > pieces[at].End;
        var nextIsUpper = !char.IsLower(pieces[at + 1].In(text)[0]);
        return sign switch
        {
            "|" => true,
            "–" or "-" or "—" or "--" => spaced && nextIsUpper && (isMarked || places - from <= 5),
            "." => nextIsUpper && (isMarked && at > places || places - from <= 4 && !IsSingleLetter(text, pieces[at - 1])),
            ":" => isMarked && at > places,
            _ => false,
        };
    }

    private static bool IsPlacePart(ReadOnlySpan<char> text, Piece piece)
    {
        var form = piece.In(text);
        return piece.Kind switch
        {
            PieceKind.Word => char.IsUpper(form[0]) || form is "am" or "an" or "der" or "de" or "la" or "del" or "im" or "bei" or "al",
            PieceKind.Punctuation => form is "/" or "-" && piece.Length == 1,
            PieceKind.Number or PieceKind.Dotted or PieceKind.Address => false,
            _ => false,
        };
    }

    private static bool IsInCapitals(ReadOnlySpan<char> word) => word.Length > 1 && !word.ContainsAnyInRange('a', 'z');

    private static bool IsSingleLetter(ReadOnlySpan<char> text, Piece piece) => piece.Length == 1 && char.IsLetter(piece.In(text)[0]);

    private static bool SkipBrackets(ReadOnlySpan<char> text, List<Piece> pieces, int limit, ref int at)
    {
        if (at >= limit || pieces[at].In(text) is not ("(" or "["))
            return false;
        for (var end = at + 1; end < limit && end < at + 10; end++)
        {
            if (pieces[end].In(text) is not (")" or "]"))
                continue;
            at = end + 1;
            return true;
        }
        return false;
    }

    private static bool SkipDate(ReadOnlySpan<char> text, List<Piece> pieces, int limit, ref int at)
    {
        if (at + 1 >= limit || pieces[at].In(text) is not ",")
            return false;
        var end = at + 1;
        var hasNumber = false;
        while (end < limit && end < at + 6 && pieces[end].Kind is PieceKind.Number or PieceKind.Word or PieceKind.FullStop)
            hasNumber |= pieces[end++].Kind == PieceKind.Number;
        if (!hasNumber)
            return false;
        at = end;
        return true;
    }
}
