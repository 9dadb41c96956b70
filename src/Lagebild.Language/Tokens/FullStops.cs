namespace Lagebild.Language.Tokens;

/// <summary>
/// Decides for every full stop of a paragraph whether it belongs to the token before it (abbreviation, ordinal, initial, day and month)
/// or is a token of its own, and whether a sentence may end there.
/// </summary>
internal static class FullStops
{
    /// <summary>Joins the full stops that belong to their tokens; the list is changed in place.</summary>
    public static void Decide(ReadOnlySpan<char> text, TokenTables tables, List<Piece> pieces, int from)
    {
        var to = from;
        for (var i = from; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Kind == PieceKind.FullStop && to > from && pieces[to - 1].End == piece.Start)
            {
                var context = new Context(text, tables, pieces, from, to - 1, i + 1);
                if (Joins(context, out var mayEnd))
                {
                    pieces[to - 1] = pieces[to - 1] with { End = piece.End, MayEnd = mayEnd };
                    continue;
                }
            }
            else if (piece.Kind == PieceKind.Dotted)
            {
                piece = piece with { MayEnd = DottedMayEnd(new Context(text, tables, pieces, from, to, i + 1), piece) };
            }
            pieces[to++] = piece;
        }
        pieces.RemoveRange(to, pieces.Count - to);
    }

    private static bool Joins(Context at, out bool mayEnd)
    {
        mayEnd = false;
        var word = at.Word;
        switch (at.Piece.Kind)
        {
            case PieceKind.Number when IsOrdinal(at):
                mayEnd = at.NextIsOpener;
                return true;
            case PieceKind.Number when IsDayAndMonth(word):
                mayEnd = at.EndsHere;
                return !(mayEnd && at.Before is "um" or "gegen" or "Um" or "Gegen");
            case PieceKind.Word when at.Tables.TryAbbreviation(word, out var kind):
                mayEnd = kind == AbbreviationKind.Either && at.EndsHere || !at.HasNext;
                return kind != AbbreviationKind.Number || at.NextIsNumber || at.NextText is "," or ")" || at.BeforeIsNumber && !at.EndsHere;
            case PieceKind.Word when word.Length == 1:
                return Letter(at, out mayEnd);
            case PieceKind.Word when IsRoman(word):
                return at.HasNext && !at.NextIsOpener && !at.NextIsSign || at.NextIsLower;
            default:
                return false;
        }
    }

    /// <summary>"16. Oktober", "dem 67. meines", "2. und 3. Lesung", "16./17. Mai".</summary>
    private static bool IsOrdinal(Context at)
    {
        if (at.Word.Length > 3 || at.Word.ContainsAnyExceptInRange('0', '9') || !at.HasNext)
            return false;
        if (at.NextIsLower || at.IsFirst && !at.NextIsSign)
            return true;
        if (at.NextIsSign)
            return at.NextIsJoiner || at.Tables.IsBeforeOrdinal(at.Before) && at.NextText is not ("\"" or "“" or "«" or "»" or "''");
        if (at.Tables.IsAfterOrdinal(at.NextText))
            return true;
        return !at.NextIsOpener || at.Tables.IsBeforeOrdinal(at.Before);
    }

    private static bool IsDayAndMonth(ReadOnlySpan<char> word)
    {
        var dot = word.IndexOf('.');
        return dot is 1 or 2 && int.TryParse(word[..dot], out var day) && day is >= 1 and <= 31
            && word.Length - dot is 2 or 3 && int.TryParse(word[(dot + 1)..], out var month) && month is >= 1 and <= 12;
    }

    /// <summary>An initial ("George W. Bush"), a part of a spaced abbreviation ("z. B."), or a letter that ends a sentence ("Plan B.").</summary>
    private static bool Letter(Context at, out bool mayEnd)
    {
        mayEnd = false;
        var letter = at.Word[0];
        if (!char.IsLetter(letter))
            return false;
        if (at.BeforeIsShort)
        {
            mayEnd = at.EndsHere;
            return true;
        }
        return at.HasNext && !at.NextIsOpener && !at.NextIsSign || at.NextIsLower || char.IsLower(letter) && at.HasNext;
    }

    private static bool DottedMayEnd(Context at, Piece piece)
    {
        var word = piece.In(at.Text);
        if (word[^1] != '.')
            return false;
        if (at.Tables.TryAbbreviation(word[..^1], out var kind) && kind == AbbreviationKind.Inner)
            return !at.HasNext;
        return at.EndsHere;
    }

    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length <= 6 && !word.ContainsAnyExcept("IVXLC");

    /// <summary>A piece with what stands beside it.</summary>
    private readonly ref struct Context(
        ReadOnlySpan<char> text, TokenTables tables, List<Piece> pieces, int from, int index, int next)
    {
        public ReadOnlySpan<char> Text { get; } = text;

        public TokenTables Tables => tables;

        public Piece Piece => pieces[index];

        public ReadOnlySpan<char> Word => Piece.In(Text);

        public bool IsFirst => index == from;

        public ReadOnlySpan<char> Before => index > from ? pieces[index - 1].In(Text) : default;

        public bool BeforeIsNumber => index > from && pieces[index - 1].Kind == PieceKind.Number;

        /// <summary>True behind "z." and the like: one letter with a full stop.</summary>
        public bool BeforeIsShort => Before is [var letter, '.'] && char.IsLower(letter);

        public bool HasNext => next < pieces.Count;

        public ReadOnlySpan<char> NextText => HasNext ? pieces[next].In(Text) : default;

        public bool NextIsLower => HasNext && char.IsLower(NextText[0]);

        public bool NextIsNumber => HasNext && pieces[next].Kind == PieceKind.Number;

        public bool NextIsSign => HasNext && pieces[next].Kind is not (PieceKind.Word or PieceKind.Number or PieceKind.Dotted or PieceKind.Address);

        public bool NextIsJoiner => NextText is "/" or "-" or "–" or "," or ")";

        public bool NextIsOpener => HasNext && Tables.IsOpener(NextText);

        /// <summary>True where what follows shows that a sentence begins there, or nothing follows.</summary>
        public bool EndsHere => !HasNext || NextIsOpener || NextText is "„" or "»" or "``" or "“";
    }
}
