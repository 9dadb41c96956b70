using System.Globalization;
using static Lagebild.Language.Times.Readings.TimexText;

namespace Lagebild.Language.Times.Readings;

/// <summary>
/// Times of day: "um 15 Uhr MEZ", "3 Uhr nachmittags", "halb acht", "3 p.m.". A zone that is told becomes an offset from UTC in TIMEX3 and
/// EDTF (ISO 8601-1, 5.3.4); the clock keeps what was told. Without a zone it is local time, which in what is read here is that of Berlin.
/// </summary>
internal sealed class ClockTimes(TimeClasses c)
{
    private readonly int _clock = c["clock"], _clocks = c["clocks"], _midnight = c["midnight"], _halfHour = c["halfhour"], _quarterHour = c["quarterhour"];
    private readonly int _toPast = c["topast"], _num = c["num"], _int = c["int"], _ampm = c["ampm"], _partadv = c["partadv"], _zone = c["zone"];

    public TimeReading? Read(TimeMatch m, Discourse discourse, TimeDirection direction)
    {
        if ((m.Value(_clock) ?? m.Value(_midnight) ?? Spelled(m) ?? FullHour(m)) is not { } clock || Halves(clock, m) is not { } time)
            return null;
        var day = discourse.DayOfClock(direction);
        var value = (day is { } date ? EdtfText.Day(date) : "") + time + (m.Value(_zone) is { } zone ? TimeZones.Offset(zone, day, time) : "");
        return new TimeReading(TimexType.Time, value, day is null ? null : Edtf.TryParse(value));
    }

    /// <summary>Two clock times in one token; the tagger parts them.</summary>
    public TimeReading Span(TimeMatch m, Discourse discourse, TimeDirection direction)
    {
        var times = m.Value(_clocks)!;
        var day = discourse.DayOfClock(direction) is { } date ? EdtfText.Day(date) : "";
        var slash = times.IndexOf('/');
        var (from, to) = (day + times[..slash], day + times[(slash + 1)..]);
        return new TimeReading(TimexType.Time, $"{from}/{to}", Edtf.TryParse($"{from}/{to}"));
    }

    /// <summary>"Halb acht" and "Viertel vor acht" lie in the hour before eight.</summary>
    private string? Spelled(TimeMatch m)
    {
        if (!(m.Has(_halfHour) || m.Has(_quarterHour)) || m.Number(_num) is not (>= 1 and <= 24 and var hour))
            return null;
        var isBefore = m.Value(_toPast) is { } side ? side == "-1" : m.Has(_halfHour);
        return Clock(hour - (isBefore ? 1 : 0), m.Has(_halfHour) ? 30 : isBefore ? 45 : 15);
    }

    private string? FullHour(TimeMatch m) =>
        !m.Has(_halfHour) && !m.Has(_quarterHour) && (m.Number(_int) ?? m.Number(_num)) is >= 0 and <= 24 and var hour
            ? Clock(hour, m.Has(_int) && m.SecondNumber(_int) is { } minutes and <= 59 ? minutes : 0) : null;

    /// <summary>The time on a clock of 24 hours where "a.m.", "nachmittags", "abends" tell the half of the day.</summary>
    private string? Halves(string clock, TimeMatch m)
    {
        if ((m.Value(_ampm) ?? m.Value(_partadv)) is not { } half)
            return clock;
        var (hour, rest) = (int.Parse(clock.AsSpan(1, 2), CultureInfo.InvariantCulture), clock[3..]);
        if (m.Has(_ampm) && hour is < 1 or > 12)
            return null;
        return half switch
        {
            "AM" => $"T{hour % 12:00}{rest}",
            "PM" => $"T{(hour % 12) + 12:00}{rest}",
            "AF" or "EV" when hour < 12 => $"T{hour + 12:00}{rest}",
            "NI" when hour is >= 9 and < 12 => $"T{hour + 12:00}{rest}",
            "NI" or "EV" when hour == 12 => $"T24{rest}",
            _ => clock,
        };
    }

    private static string Clock(int hour, int minute) => string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}");
}
