namespace Lagebild.Language.Times.Readings;

/// <summary>What an expression was resolved to.</summary>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="Edtf">EDTF value, or null.</param>
internal readonly record struct TimeReading(TimexType Type, string Value, Edtf? Edtf);
