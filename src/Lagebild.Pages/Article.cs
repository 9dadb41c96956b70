using System.Collections.Immutable;
using Lagebild.Language;
using Lagebild.Reading.Documents;

namespace Lagebild.Pages;

/// <summary>The text of one report as a page shows it: headline and numbered paragraphs.</summary>
public sealed record Article
{
    public Article(Document document, ImmutableArray<TextRange> sentences = default)
    {
        Text = document.Text;
        Headline = document.HeadlineRange;
        Language = document.Language;
        Paragraphs = [.. LinesOf(document.Text, document.BodyRange)];
        Sentences = sentences.IsDefault ? [] : sentences;
    }

    public string Text { get; }

    /// <summary>Empty where there is none.</summary>
    public TextRange Headline { get; }

    public TextLanguage Language { get; }

    /// <summary>The lines of the body that hold more than white space; the number of a paragraph is its index here plus one.</summary>
    public ImmutableArray<TextRange> Paragraphs { get; }

    /// <summary>Sentences in text order; empty where nobody has counted them.</summary>
    public ImmutableArray<TextRange> Sentences { get; }

    /// <summary>Where a range starts, in words: "Abs. 2, Satz 1".</summary>
    public string Where(TextRange range, Texts texts)
    {
        if (range.Start < Headline.End)
            return texts["where.headline"];
        var paragraph = IndexAt(Paragraphs, range.Start);
        if (paragraph < 0)
            return texts.Format("where.range", range.Start, range.End);
        var sentence = SentenceWithin(Paragraphs[paragraph], range.Start);
        return sentence == 0
            ? texts.Format("where.paragraph", paragraph + 1)
            : texts.Format("where.sentence", paragraph + 1, sentence);
    }

    private int SentenceWithin(TextRange paragraph, int position)
    {
        var number = 0;
        foreach (var sentence in Sentences)
        {
            if (sentence.Start > position)
                break;
            if (paragraph.Overlaps(sentence))
                number++;
        }
        return number;
    }

    private static int IndexAt(ImmutableArray<TextRange> ranges, int position)
    {
        for (var i = 0; i < ranges.Length; i++)
        {
            if (position < ranges[i].End)
                return position >= ranges[i].Start ? i : -1;
        }
        return -1;
    }

    private static IEnumerable<TextRange> LinesOf(string text, TextRange within)
    {
        for (var start = within.Start; start < within.End;)
        {
            var length = text.AsSpan(start, within.End - start).IndexOf('\n');
            var end = length < 0 ? within.End : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                yield return new TextRange(start, end);
            start = end + 1;
        }
    }
}
