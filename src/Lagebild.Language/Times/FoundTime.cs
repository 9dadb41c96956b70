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
    /// <summary>The values of both ends where it is one end of a span of clock times.</summary>
    public (string From, string? To)? Span { get; init; }

    /// <summary>True for a clock whose sentence had named no day before it.</summary>
    public bool IsUndated { get; init; }

    /// <summary>True where it names one day, known or not ("am Montag" without a day of publication), or a day of every week.</summary>
    public bool IsDay => Reading.Edtf is { IsDay: true } || Reading.Value.StartsWith("XXXX-", StringComparison.Ordinal) || Reading.Type == TimexType.Set;

    public FoundTime With(Edtf edtf) => this with { Reading = Reading with { Edtf = edtf } };
}
