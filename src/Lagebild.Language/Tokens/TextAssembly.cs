using System.Collections.Immutable;

namespace Lagebild.Language.Tokens;

/// <summary>Collects tokens, words and sentences into a <see cref="TokenizedText"/>.</summary>
internal sealed class TextAssembly(string text, TextLanguage language, TokenTables tables)
{
    private readonly ImmutableArray<Token>.Builder _tokens = ImmutableArray.CreateBuilder<Token>();
    private readonly ImmutableArray<SentenceSpan>.Builder _sentences = ImmutableArray.CreateBuilder<SentenceSpan>();
    private readonly List<string?> _expansions = [];

    /// <summary>Adds a sentence, cut into several where it is longer than <see cref="Tokenizer.GreatestSentenceLength"/>.</summary>
    public void Add(ReadOnlySpan<Piece> pieces, int paragraph, SentenceKind kind)
    {
        while (!pieces.IsEmpty)
        {
            var count = Math.Min(pieces.Length, Tokenizer.GreatestSentenceLength);
            var isCut = count < pieces.Length;
            if (isCut)
                count = CutBefore(pieces, count);
            AddWhole(pieces[..count], paragraph, kind, isCut);
            pieces = pieces[count..];
        }
    }

    public TokenizedText ToText() => new(text, language, _tokens.ToImmutable(), [.. _expansions], _sentences.ToImmutable());

    /// <summary>Prefers to cut behind a comma, a semicolon or a dash in the last quarter.</summary>
    private int CutBefore(ReadOnlySpan<Piece> pieces, int count)
    {
        for (var i = count; i > count * 3 / 4; i--)
        {
            if (pieces[i - 1].In(text) is "," or ";" or ":" or "–" or ")")
                return i;
        }
        return count;
    }

    private void AddWhole(ReadOnlySpan<Piece> pieces, int paragraph, SentenceKind kind, bool isCut)
    {
        int firstToken = _tokens.Count, firstWord = _expansions.Count;
        foreach (var piece in pieces)
        {
            var start = _expansions.Count;
            if (piece.Kind == PieceKind.Word && tables.Contraction(piece.In(text)) is { } words)
                AddContraction(piece.In(text), words);
            else
                _expansions.Add(piece.Kind == PieceKind.Picture ? null : WordForm.Clean(piece.In(text)));
            _tokens.Add(new Token(new TextRange(piece.Start, piece.End), start, _expansions.Count - start));
        }
        _sentences.Add(new SentenceSpan(
            firstToken, _tokens.Count - firstToken, firstWord, _expansions.Count - firstWord, paragraph, kind, isCut));
    }

    /// <summary>The expansion keeps the token's capitals: "Im" is In + dem, "ZUR" is ZU + DER.</summary>
    private void AddContraction(ReadOnlySpan<char> token, string[] words)
    {
        var allCapitals = token.Length > 1 && char.IsUpper(token[^1]);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            _expansions.Add(allCapitals ? word.ToUpperInvariant()
                : i == 0 && char.IsUpper(token[0]) ? char.ToUpperInvariant(word[0]) + word[1..]
                : word);
        }
    }
}
