using Lagebild.Language.Times.Readings;

namespace Lagebild.Language.Times;

/// <summary>An expression on its way: tokens, meaning, reading.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token behind the last.</param>
/// <param name="Action">What its pattern means.</param>
/// <param name="Reading">Its values.</param>
/// <param name="IsLeaning">True for a number that takes its month or unit from what follows.</param>
internal readonly record struct FoundTime(int First, int End, TimeAction Action, TimeReading Reading, bool IsLeaning = false)
{
    public FoundTime With(Edtf edtf) => this with { Reading = Reading with { Edtf = edtf } };
}
