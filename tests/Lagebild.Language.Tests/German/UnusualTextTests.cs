using System.Globalization;
using Lagebild.Language.German;
using Lagebild.Language.Tokens;

namespace Lagebild.Language.Tests.German;

/// <summary>What nobody writes and feeds deliver nevertheless, through the whole core.</summary>
[Collection(nameof(Alone))]
public class UnusualTextTests
{
    /// <summary>Set LAGEBILD_LONG_TEXT=1000000 to run a million words; it takes about four minutes on a free core.</summary>
    private static readonly int LongText =
        int.Parse(Environment.GetEnvironmentVariable("LAGEBILD_LONG_TEXT") ?? "8000", CultureInfo.InvariantCulture);

    /// <summary>A part is cut behind a comma in its last quarter where there is one.</summary>
    private const int LeastPart = Tokenizer.GreatestSentenceLength * 3 / 4;

    private static readonly string[] Words =
        ["die", "Ministerin", "und", "Angela", "Merkel", "reisen", "mit", "drei", "Kollegen", ",", "weil", "Wien", "am", "Montag", "wartet"];

    private static readonly GermanPipeline Pipeline = GermanPipeline.Create();

    [Fact]
    public void A_sentence_of_5000_words_is_read_in_marked_parts()
    {
        var analysis = Analyze(Endless(5000));

        Assert.Equal(5000, analysis.Parse.Tokens.Tokens.Length);
        Assert.All(analysis.Sentences.SkipLast(1), s => Assert.True(s.IsCut && s.TokenCount > LeastPart));
        Assert.False(analysis.Sentences[^1].IsCut);
        Assert.Contains(analysis.Names, n => n.Range.Of(analysis.Text) == "Angela Merkel");
        CheckRanges(analysis);
    }

    [Fact]
    public void Memory_a_word_is_bounded_however_long_a_text_without_full_stops_is()
    {
        // Once beforehand: models are loaded and buffers grown by the first text.
        Analyze(Endless(LongText));
        var (half, _) = Allocated(LongText / 2);
        var (whole, analysis) = Allocated(LongText);

        CheckRanges(analysis);
        Assert.All(analysis.Sentences.SkipLast(1), s => Assert.True(s.IsCut && s.TokenCount > LeastPart));
        Assert.InRange(half / (LongText / 2), 0, 8 * 1024);
        Assert.InRange(whole / LongText, 0, 8 * 1024);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("...")]
    [InlineData("!?!?!? – „“ (…) ;;; ---")]
    [InlineData("Она приехала в Берлин. Αθήνα, الرياض, 北京市长访问柏林。")]
    [InlineData("😀😀 Merkel 👩‍👩‍👧‍👦 in 🇩🇪 Berlin 👍🏽.")]
    [InlineData("Die\u200d Ministerin\u200b re\u00adist\ufeff nach\u200f Wien\u202e.")]
    [InlineData("Die\u0000 Ministerin\u0007 reist\u001b[31m nach\u0085 Wien\u007f.")]
    [InlineData("a\u0301\u0301\u0301 Zu\u0308rich \u0301")]
    [InlineData("\ud83d \ude00 Berlin\ud83d")]
    [InlineData("ﬁnanz ＢＥＲＬＩＮ Ⅻ ½ ™ \ufffd\uffff")]
    public void Any_characters_keep_their_ranges(string text) => CheckRanges(Analyze(text));

    private static (long Bytes, Analysis Analysis) Allocated(int words)
    {
        var text = Endless(words);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var analysis = Analyze(text);
        return (GC.GetAllocatedBytesForCurrentThread() - before, analysis);
    }

    private static string Endless(int words) => string.Join(' ', Enumerable.Range(0, words).Select(i => Words[i % Words.Length]));

    private static Analysis Analyze(string text) => Pipeline.Analyze(new SourceText(text, default, null));

    /// <summary>Tokens stand in order and hold every visible character; trees and names stay in their sentences.</summary>
    private static void CheckRanges(Analysis analysis)
    {
        var (text, tokens) = (analysis.Text, analysis.Parse.Tokens.Tokens);
        var at = 0;
        foreach (var token in tokens)
        {
            Assert.InRange(token.Range.Start, at, text.Length);
            Assert.InRange(token.Range.End, token.Range.Start + 1, text.Length);
            Assert.True(IsBlank(text.AsSpan(at, token.Range.Start - at)));
            at = token.Range.End;
        }
        Assert.True(IsBlank(text.AsSpan(at)));
        foreach (var sentence in analysis.Sentences)
        {
            Assert.InRange(sentence.TokenCount, 1, Tokenizer.GreatestSentenceLength);
            Assert.All(analysis.Parse.Words(sentence), w => Assert.True(w.IsRoot || w.Head!.Value.Sentence == sentence));
        }
        foreach (var name in analysis.Names)
        {
            Assert.Equal(tokens[analysis.Parse.Tokens.TokenOf(name.FirstWord)].Range.Start, name.Range.Start);
            Assert.Equal(tokens[analysis.Parse.Tokens.TokenOf(name.EndWord - 1)].Range.End, name.Range.End);
            Assert.Equal(analysis.Parse[name.FirstWord].Sentence, analysis.Parse[name.EndWord - 1].Sentence);
        }
    }

    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
                return false;
        }
        return true;
    }
}

/// <summary>Tests that measure memory run when no other does: what others hold of the models' buffers would be allocated anew here.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
