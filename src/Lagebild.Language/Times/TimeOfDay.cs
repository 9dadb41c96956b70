using NodaTime;
using NodaTime.Text;

namespace Lagebild.Language.Times;

/// <summary>
/// The hour that a temporal expression tells. Nothing is invented: a part of the day has no clock, a clock no end that the text does not
/// name, and a zone only where one is told.
/// </summary>
/// <param name="Start">The clock, or the first of two; null where only a part of the day is told.</param>
/// <param name="End">The second of two clocks ("von 14 bis 18 Uhr"), or null.</param>
/// <param name="Precision">How finely it was told.</param>
/// <param name="Part">A part of the day as TIMEX3 names it (MO MI AF EV NI), or null.</param>
/// <param name="Offset">Offset from UTC where a zone is told and the day is known.</param>
/// <param name="Zone">The zone that is told: a name of the IANA database or a fixed offset ("UTC+01"); "local" for "Ortszeit"; null for none.</param>
/// <param name="Bound">"Um", "gegen", "ab", "bis", "vor", "nach".</param>
public readonly record struct TimeOfDay(
    ClockTime? Start, ClockTime? End, ClockPrecision Precision, string? Part, Offset? Offset, string? Zone, ClockBound Bound)
{
    private static readonly OffsetPattern OffsetOf = OffsetPattern.CreateWithInvariantCulture("Z+HH:mm");

    /// <summary>The time of day in a TIMEX3 value such as <c>2025-10-17T15:00+02:00</c> or <c>2025-10-17TAF</c>; null where it has none.</summary>
    internal static TimeOfDay? Of(FoundTime time, ClockBound bound)
    {
        if (time.Reading.Type is not (TimexType.Time or TimexType.Set) || Clock(time.Reading.Value) is not { IsEmpty: false } clock)
            return null;
        if (clock.Length == 2 && char.IsAsciiLetterUpper(clock[0]))
            return new TimeOfDay(null, null, ClockPrecision.DayPart, clock.ToString(), null, null, bound);
        var (from, to) = time.Span ?? (time.Reading.Value, null);
        if (ClockTime.TryParse(Clock(from)) is not { } start)
            return null;
        var told = time.Reading.Clock;
        var precision = start.Second is null ? told?.Precision ?? ClockPrecision.Minute : ClockPrecision.Second;
        return new TimeOfDay(
            start, to is null ? null : ClockTime.TryParse(Clock(to)), precision, null, OffsetIn(clock), told?.Zone is "_" ? "local" : told?.Zone, to is null ? bound : ClockBound.At);
    }

    private static ReadOnlySpan<char> Clock(string value) => value.IndexOf('T') is >= 0 and var at ? value.AsSpan(at + 1) : [];

    private static Offset? OffsetIn(ReadOnlySpan<char> clock)
    {
        var at = clock.IndexOfAny('Z', '+', '-');
        return at >= 0 && OffsetOf.Parse(clock[at..].ToString()) is { Success: true } offset ? offset.Value : null;
    }
}
