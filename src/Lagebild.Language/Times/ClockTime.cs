using System.Globalization;

namespace Lagebild.Language.Times;

/// <summary>A time on the clock of 24 hours; 24:00 is the end of a day (ISO 8601-1, 4.3.8.1).</summary>
/// <param name="Hour">0 to 24.</param>
/// <param name="Minute">0 to 59; 0 where the hour is 24.</param>
/// <param name="Second">0 to 59, or null where none was told.</param>
public readonly record struct ClockTime(int Hour, int Minute, int? Second = null)
{
    /// <summary>Reads <c>15:00</c> or <c>15:00:31</c> from the beginning of a text; null for anything else.</summary>
    public static ClockTime? TryParse(ReadOnlySpan<char> text)
    {
        if (text.Length < 5 || text[2] != ':' || Number(text[..2]) is not (>= 0 and <= 24 and var hour) || Number(text[3..5]) is not (>= 0 and <= 59 and var minute))
            return null;
        var second = text.Length >= 8 && text[5] == ':' ? Number(text[6..8]) : null;
        return hour == 24 && minute > 0 ? null : new ClockTime(hour, minute, second);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}") + (Second is { } second ? string.Create(CultureInfo.InvariantCulture, $":{second:00}") : "");

    private static int? Number(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>How finely a time of day was told.</summary>
public enum ClockPrecision : byte
{
    /// <summary>A part of the day only ("am Nachmittag").</summary>
    DayPart,
    Hour,
    Minute,
    Second,
}

/// <summary>How a time of day bounds what happens at it.</summary>
public enum ClockBound : byte
{
    /// <summary>"Um 15 Uhr".</summary>
    At,

    /// <summary>"Gegen 15 Uhr".</summary>
    About,

    /// <summary>"Ab 15 Uhr".</summary>
    From,

    /// <summary>"Bis 15 Uhr".</summary>
    Until,

    /// <summary>"Vor 15 Uhr".</summary>
    Before,

    /// <summary>"Nach 15 Uhr".</summary>
    After,
}
