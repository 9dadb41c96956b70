using Lagebild.Language.Tokens;

namespace Lagebild.Language.Tests.Tokens;

/// <summary>Runs Specs/german-tokens.md and Specs/german-sentences.md.</summary>
public class TokenSpecTests
{
    public static TheoryData<string, string> TokenRows() => Rows("german-tokens.md");

    public static TheoryData<string, string> SentenceRows() => Rows("german-sentences.md");

    [Theory]
    [MemberData(nameof(TokenRows))]
    public void The_text_has_these_tokens(string text, string expected)
    {
        var tokens = Tokenize(text);

        Assert.Equal(expected, string.Join(' ', tokens.Tokens.Select(t => Spell(tokens, t))));
    }

    [Theory]
    [MemberData(nameof(SentenceRows))]
    public void The_text_has_these_sentences(string text, string expected)
    {
        var tokens = Tokenize(text);

        Assert.Equal(expected, string.Join(" ‖ ", tokens.Sentences.Select(s => Mark(s.Kind) + tokens.RangeOf(s).Of(text).ReplaceLineEndings(" "))));
    }

    private static TokenizedText Tokenize(string text) =>
        Tokenizer.For(TextLanguage.German).Tokenize(new SourceText(text, new TextRange(0, 0), null));

    private static string Spell(TokenizedText text, Token token) => token.WordCount == 1
        ? text.FormString(token.FirstWord)
        : $"{token.Range.Of(text.Text)}({string.Join('+', Enumerable.Range(token.FirstWord, token.WordCount).Select(text.FormString))})";

    private static string Mark(SentenceKind kind) => kind == SentenceKind.Body ? "" : $"[{kind}] ";

    private static TheoryData<string, string> Rows(string file)
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in SpecTable.Rows(file, 2))
            rows.Add(row[0], row[1]);
        return rows;
    }
}
