using Lagebild.Reading.Documents;

namespace Lagebild.Pages;

/// <summary>Evidence as a page cites it.</summary>
public sealed class Citations(Article article, Texts texts)
{
    public Citation Of(Evidence evidence) => new(evidence.Quote, article.Where(evidence.Range, texts)) { Range = evidence.Range };

    /// <summary>Cites without repeating the words, because the line already says them.</summary>
    public Citation OnlyWhere(Evidence evidence) => Of(evidence) with { ShowsQuote = false };

    /// <summary>A value with its proof.</summary>
    public Value Value(string text, Evidence evidence) => new(text) { Citation = Of(evidence) };
}
