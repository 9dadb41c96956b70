namespace Lagebild.Reading.Terms;

/// <summary>One of the things that a report is about, as stories are told apart by them.</summary>
/// <param name="Text">What forms and kin of a word have in common: the first <see cref="Length"/> letters of its dictionary form, small.</param>
/// <param name="Weight">From 1 to 75: how rare the word is in German at large, in eighths of a natural logarithm; less for parts of compounds and verbs.</param>
/// <param name="IsLead">Whether it stands in the headline or the first paragraph.</param>
public sealed record Term(string Text, int Weight, bool IsLead)
{
    public const int Length = 7;
}
