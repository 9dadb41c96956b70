namespace Lagebild.Language.Tokens;

/// <summary>One sentence of a text, as index ranges over its tokens and words.</summary>
/// <param name="FirstToken">Index of the first token.</param>
/// <param name="TokenCount">Number of tokens, at least 1.</param>
/// <param name="FirstWord">Index of the first word.</param>
/// <param name="WordCount">Number of words, at least 1.</param>
/// <param name="Paragraph">Index of the paragraph; the headline is paragraph 0 where there is one.</param>
/// <param name="Kind">Headline, dateline, body sentence, or a heading between paragraphs.</param>
/// <param name="IsCut">True where the sentence was cut at the greatest length that is analysed as one.</param>
public readonly record struct SentenceSpan(
    int FirstToken, int TokenCount, int FirstWord, int WordCount, int Paragraph, SentenceKind Kind, bool IsCut)
{
    public int EndToken => FirstToken + TokenCount;

    public int EndWord => FirstWord + WordCount;
}

/// <summary>What a sentence is in the layout of a report.</summary>
public enum SentenceKind : byte
{
    Body,

    /// <summary>The report's headline.</summary>
    Headline,

    /// <summary>A line of its own without a full stop, between paragraphs.</summary>
    Heading,

    /// <summary>
    /// The place of reporting and the agency before a report's first sentence ("BERLIN (dpa) -"), kept apart from it so that it does not
    /// disturb the tree; see <see cref="TokenizedText.Dateline"/>.
    /// </summary>
    Dateline,
}
