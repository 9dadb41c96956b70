namespace Lagebild.Language.Times.Readings;

/// <summary>What an expression was resolved to.</summary>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="Edtf">EDTF value, or null.</param>
/// <param name="Clock">How the clock was told, where one was.</param>
internal readonly record struct TimeReading(TimexType Type, string Value, Edtf? Edtf, ToldClock? Clock = null);

/// <summary>How a clock time was told.</summary>
/// <param name="Precision">As finely as it was told: "15 Uhr" to the hour, "15.00 Uhr" to the minute.</param>
/// <param name="Zone">The zone that words.tsv names, "_" for local time; null where none was told.</param>
/// <param name="IsShifted">True where "nachmittags", "abends" moved it to the second half of the day.</param>
internal readonly record struct ToldClock(ClockPrecision Precision, string? Zone, bool IsShifted);
