namespace Lagebild.Language.Times;

/// <summary>A temporal expression as TimeML 1.2.1 sees it, and its EDTF reading.</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="FirstWord">Index of its first word in the whole text.</param>
/// <param name="WordCount">Number of its words.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value; empty where nothing can be said without inventing.</param>
/// <param name="Edtf">The value in EDTF, or null where it is no point or span of the calendar.</param>
public readonly record struct TimeExpression(
    TextRange Range, int FirstWord, int WordCount, TimexType Type, string Value, Edtf? Edtf)
{
    /// <summary>The hour or part of the day, with the end of a span, precision and zone; null for what has none.</summary>
    public TimeOfDay? TimeOfDay { get; init; }

    public int EndWord => FirstWord + WordCount;
}

/// <summary>The four types of TIMEX3.</summary>
public enum TimexType : byte { Date, Time, Duration, Set }
