using CsCheck;
using Lagebild.Language.Tokens;

namespace Lagebild.Language.Tests.Tokens;

public class TokenizerTests
{
    private static readonly string[] Parts =
    [
        "z.B. ", "am 16. ", "Oktober ", "US-", "„", "“ ", ". ", "Der ", "im ", "(dpa) – ", "BERLIN ", "\n\n", "… ", "http://x.de/", "a@b.de ",
        "@x", "#y ", "'s ", "1.", "28.10. ", "👩‍👩‍👧", "Minister:innen ", "Spa-/Bad ", "\ud800", "\u0000",
    ];

    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char[" .,:;!?-–'\"„“‚‘»«()[]/@#&%0123456789aAbBzZäÖß\n\r\t\u00ad\u200b\u200d\u0308\ud83d\udc4d…"]],
        Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array.Select(string.Concat));

    [Fact]
    public void Tokens_stand_in_order_do_not_overlap_and_cover_all_that_is_visible() =>
        Hostile.Sample(text =>
        {
            var tokens = Tokenize(text);
            var at = 0;
            foreach (var token in tokens.Tokens)
            {
                Assert.True(token.Range.Start >= at && token.Range.Length > 0 && token.Range.End <= text.Length);
                Assert.True(IsBlank(text[at..token.Range.Start]));
                at = token.Range.End;
            }
            Assert.True(IsBlank(text[at..]));
        });

    [Fact]
    public void Sentences_part_the_tokens_and_words_without_a_gap() =>
        Hostile.Sample(text =>
        {
            var tokens = Tokenize(text);
            int token = 0, word = 0, paragraph = 0;
            foreach (var sentence in tokens.Sentences)
            {
                Assert.Equal((token, word), (sentence.FirstToken, sentence.FirstWord));
                Assert.InRange(sentence.TokenCount, 1, Tokenizer.GreatestSentenceLength);
                Assert.True(sentence.WordCount >= sentence.TokenCount && sentence.Paragraph >= paragraph);
                (token, word, paragraph) = (sentence.EndToken, sentence.EndWord, sentence.Paragraph);
            }
            Assert.Equal((tokens.Tokens.Length, tokens.WordCount), (token, word));
        });

    [Fact]
    public void The_headline_is_a_sentence_of_its_own_wherever_its_range_ends() =>
        Gen.Select(Hostile, Gen.Int[0, 40]).Sample((text, length) =>
        {
            var headline = new TextRange(0, length);
            var tokens = Tokenizer.For(TextLanguage.German).Tokenize(new SourceText(text, headline, null));
            foreach (var sentence in tokens.Sentences)
                Assert.Equal(sentence.Kind == SentenceKind.Headline, tokens.RangeOf(sentence).Start < Math.Min(length, text.Length));
        });

    [Fact]
    public void A_headline_without_a_full_stop_does_not_run_into_the_text()
    {
        const string Text = "Minister reist nach Rom\n\nROM (dpa) - Der Minister ist da.";
        var tokens = Tokenizer.For(TextLanguage.German).Tokenize(new SourceText(Text, new TextRange(0, 23), null));

        Assert.Equal([SentenceKind.Headline, SentenceKind.Dateline, SentenceKind.Body], tokens.Sentences.Select(s => s.Kind));
        Assert.Equal("ROM (dpa) -", tokens.RangeOf(tokens.Dateline!.Value).Of(Text));
        Assert.Equal([0, 1, 1], tokens.Sentences.Select(s => s.Paragraph));
    }

    [Fact]
    public void A_million_words_without_a_full_stop_are_cut_into_bounded_sentences()
    {
        var text = string.Concat(Enumerable.Repeat("wort im ", 500_000));
        var tokens = Tokenize(text);

        Assert.Equal(1_000_000, tokens.Tokens.Length);
        Assert.All(tokens.Sentences.SkipLast(1), s => Assert.True(s.IsCut && s.TokenCount <= Tokenizer.GreatestSentenceLength));
    }

    [Theory]
    [InlineData(".")]
    [InlineData("''")]
    [InlineData("a.")]
    [InlineData("„")]
    [InlineData("x-/")]
    [InlineData("@")]
    [InlineData("\u0301")]
    [InlineData("😀")]
    [InlineData("(dpa) – ")]
    [InlineData("漢")]
    [InlineData("a'")]
    [InlineData("1:")]
    [InlineData("\n")]
    public void Endless_repetition_is_read_in_linear_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));
        var tokens = Tokenize(text);

        Assert.All(tokens.Tokens, t => Assert.InRange(t.Range.End, 1, text.Length));
    }

    [Fact]
    public void A_word_of_unbounded_length_is_cut()
    {
        var tokens = Tokenize(new string('a', 100_000));

        Assert.All(tokens.Tokens, t => Assert.InRange(t.Range.Length, 1, 300));
    }

    private static TokenizedText Tokenize(string text) =>
        Tokenizer.For(TextLanguage.German).Tokenize(new SourceText(text, new TextRange(0, 0), null));

    private static bool IsBlank(string text) => text.All(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
