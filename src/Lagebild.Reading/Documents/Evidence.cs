using Lagebild.Language;

namespace Lagebild.Reading.Documents;

/// <summary>
/// Proof of a fact: a document, a half-open UTF-16 range of its text, and what stands there. Maps to the Web Annotation selectors
/// TextPositionSelector and TextQuoteSelector (W3C Web Annotation Data Model, 4.2).
/// </summary>
public sealed record Evidence
{
    /// <exception cref="ArgumentException">The range is empty, or the quote is blank or not as long as the range.</exception>
    public Evidence(DocumentId document, TextRange range, string quote)
    {
        if (range.IsEmpty || string.IsNullOrWhiteSpace(quote) || quote.Length != range.Length)
            throw new ArgumentException("Evidence needs a range and the text that stands there.", nameof(range));
        Document = document;
        Range = range;
        Quote = quote;
    }

    public DocumentId Document { get; }

    public TextRange Range { get; }

    /// <summary>The exact text at <see cref="Range"/>.</summary>
    public string Quote { get; }

    public override string ToString() => $"{Range} {Quote}";
}
