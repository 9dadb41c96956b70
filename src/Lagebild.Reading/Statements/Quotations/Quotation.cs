namespace Lagebild.Reading.Statements.Quotations;

/// <summary>Words between quotation marks.</summary>
/// <param name="Outer">From the opening mark to the closing one.</param>
/// <param name="Depth">0 for one that stands in no other.</param>
/// <param name="IsUtterance">True for what can stand alone as speech; false for single words, phrases and titles.</param>
internal readonly record struct Quotation(WordSpan Outer, int Depth, bool IsUtterance)
{
    public WordSpan Inner => new(Outer.First + 1, Outer.End - 1);
}
