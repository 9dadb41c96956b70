using System.Collections.Immutable;

namespace Lagebild.Language.Tokens;

/// <summary>
/// A text with its sentences, surface tokens and syntactic words. Every index is over the whole text; the words of one token are
/// consecutive, and so are the tokens of one sentence.
/// </summary>
public sealed class TokenizedText
{
    /// <summary>Fewer marks are a line or an ornament, and are read like any other sentence.</summary>
    private const int LeastRun = 100;

    private readonly string?[] _expansions;
    private readonly int[] _tokenOfWord;
    private readonly int[] _sentenceOfWord;

    /// <param name="text">The text that all ranges refer to.</param>
    /// <param name="language">Its language.</param>
    /// <param name="tokens">Surface tokens in text order.</param>
    /// <param name="expansions">One entry a word: the form where it differs from the token's text, else null.</param>
    /// <param name="sentences">Sentences in text order; together they cover all tokens.</param>
    public TokenizedText(
        string text, TextLanguage language, ImmutableArray<Token> tokens, string?[] expansions, ImmutableArray<SentenceSpan> sentences)
    {
        Text = text;
        Language = language;
        Tokens = tokens;
        Sentences = sentences;
        _expansions = expansions;
        _tokenOfWord = new int[expansions.Length];
        _sentenceOfWord = new int[expansions.Length];
        for (var t = 0; t < tokens.Length; t++)
            _tokenOfWord.AsSpan(tokens[t].FirstWord, tokens[t].WordCount).Fill(t);
        for (var s = 0; s < sentences.Length; s++)
            _sentenceOfWord.AsSpan(sentences[s].FirstWord, sentences[s].WordCount).Fill(s);
    }

    public string Text { get; }

    public TextLanguage Language { get; }

    public ImmutableArray<Token> Tokens { get; }

    public ImmutableArray<SentenceSpan> Sentences { get; }

    public int WordCount => _expansions.Length;

    /// <summary>The report's dateline ("Wien (APD) –"), or null where it has none. It stands among the sentences too.</summary>
    public SentenceSpan? Dateline
    {
        get
        {
            foreach (var sentence in Sentences)
            {
                if (sentence.Kind == SentenceKind.Dateline)
                    return sentence;
            }
            return null;
        }
    }

    /// <summary>True for a long run of marks without a word in it ("((((("), which tells nothing and which no network need look at.</summary>
    internal bool IsRunOfMarks(SentenceSpan sentence)
    {
        if (sentence.WordCount < LeastRun)
            return false;
        for (var w = sentence.FirstWord; w < sentence.EndWord; w++)
        {
            if (Form(w) is not [var mark, ..] || !(char.IsPunctuation(mark) || char.IsSymbol(mark)))
                return false;
        }
        return true;
    }

    /// <summary>The word's form: the token's own text, or the expanded form inside a multiword token.</summary>
    public ReadOnlySpan<char> Form(int word) =>
        _expansions[word] is { } form ? form : Range(word).In(Text);

    public string FormString(int word) => _expansions[word] ?? Range(word).Of(Text);

    /// <summary>The range of the token that the word belongs to.</summary>
    public TextRange Range(int word) => Tokens[_tokenOfWord[word]].Range;

    public int TokenOf(int word) => _tokenOfWord[word];

    public int SentenceOf(int word) => _sentenceOfWord[word];

    /// <summary>The text range from a sentence's first token to its last.</summary>
    public TextRange RangeOf(SentenceSpan sentence) =>
        new(Tokens[sentence.FirstToken].Range.Start, Tokens[sentence.EndToken - 1].Range.End);

    /// <summary>True where white space or a line end follows the word's token, or the word ends the text.</summary>
    public bool SpaceAfter(int word)
    {
        var end = Range(word).End;
        return end >= Text.Length || char.IsWhiteSpace(Text[end]);
    }
}
