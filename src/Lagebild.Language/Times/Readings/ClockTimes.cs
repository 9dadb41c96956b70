using System.Globalization;
using static Lagebild.Language.Times.Readings.TimexText;

namespace Lagebild.Language.Times.Readings;

/// <summary>
/// Times of day: "um 15 Uhr MEZ", "3 Uhr nachmittags", "halb acht", "3 p.m.". A zone that is told becomes an offset from UTC in TIMEX3 and
/// EDTF (ISO 8601-1, 5.3.4); the clock keeps what was told. Without a zone it is local time, which in what is read here is that of Berlin.
/// </summary>
internal sealed class ClockTimes(TimeClasses c)
{
    private readonly int _clock = c["clock"], _hclock = c["hclock"], _clocks = c["clocks"], _midnight = c["midnight"], _halfHour = c["halfhour"];
    private readonly int _quarterHour = c["quarterhour"], _toPast = c["topast"], _num = c["num"], _int = c["int"], _zone = c["zone"];
    private readonly int _ampm = c["ampm"], _partadv = c["partadv"], _part = c["part"], _daypart = c["daypart"], _earlyadv = c["earlyadv"];

    public TimeReading? Read(TimeMatch m, Discourse discourse, TimeDirection direction)
    {
        var told = m.Value(_clock) ?? m.Value(_hclock) ?? m.Value(_midnight) ?? Spelled(m);
        if ((told ?? FullHour(m)) is not { } clock || Halves(clock, m, discourse) is not { } time)
            return null;
        var day = discourse.DayOfClock(direction);
        var zone = m.Value(_zone);
        var value = (day is { } date ? EdtfText.Day(date) : "") + time + (zone is null ? "" : TimeZones.Offset(zone, day, time));
        var isToMinute = told is not null && !m.Has(_midnight) || clock[4..] != "00";
        var how = new ToldClock(isToMinute ? ClockPrecision.Minute : ClockPrecision.Hour, zone, time[..3] != clock[..3]);
        return new TimeReading(TimexType.Time, value, day is null ? null : Edtf.TryParse(value), how);
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

    /// <summary>The hour moved by twelve where a part of the day asks for it and the clock allows it; null for "13 p.m.".</summary>
    /// <param name="clock">A time such as T08:30.</param>
    /// <param name="part">TIMEX3's MO MI AF EV NI, or AM and PM.</param>
    public static string InHalf(string clock, string part)
    {
        var (hour, rest) = (int.Parse(clock.AsSpan(1, 2), CultureInfo.InvariantCulture), clock[3..]);
        return part switch
        {
            "AM" => $"T{hour % 12:00}{rest}",
            "PM" => $"T{(hour % 12) + 12:00}{rest}",
            "AF" or "EV" when hour < 12 => $"T{hour + 12:00}{rest}",
            "NI" when hour is >= 9 and < 12 => $"T{hour + 12:00}{rest}",
            "NI" or "EV" when hour == 12 && rest is ":00" => "T24:00",
            "NI" or "EV" when hour == 12 => $"T00{rest}",
            _ => clock,
        };
    }

    private string? Halves(string clock, TimeMatch m, Discourse discourse)
    {
        if (m.Has(_ampm) && int.Parse(clock.AsSpan(1, 2), CultureInfo.InvariantCulture) is < 1 or > 12)
            return null;
        var half = m.Value(_ampm) ?? m.Value(_partadv) ?? m.Value(_daypart) ?? m.Value(_part) ?? m.Value(_earlyadv);
        return half is not null ? InHalf(clock, half) : discourse.PartInClause is { } part && !m.Has(_midnight) ? Leaning(clock, part) : clock;
    }

    /// <summary>"Heute Abend um 8 Uhr", "am Nachmittag um halb vier": only an hour that lies in that part of the day is moved to it.</summary>
    private static string Leaning(string clock, string part)
    {
        var hour = int.Parse(clock.AsSpan(1, 2), CultureInfo.InvariantCulture);
        return (part, hour) is ("AF", >= 1 and <= 6) or ("EV", >= 4 and < 12) or ("NI", >= 9 and < 12) ? InHalf(clock, part) : clock;
    }

    /// <summary>"Halb acht", "Viertel vor acht", "dreiviertel acht", "zehn nach acht", "fünf vor halb neun", "half past three".</summary>
    private string? Spelled(TimeMatch m)
    {
        var isHalf = m.Has(_halfHour);
        var isCounted = m.Has(_toPast) && !m.Has(_quarterHour) && m.SecondNumber(_num) is not null;
        if (!(isHalf || isCounted || m.Has(_quarterHour)) || (isCounted ? m.SecondNumber(_num) : m.Number(_num)) is not (>= 1 and <= 24 and var hour))
            return null;
        if (isHalf && !isCounted && m.Value(_toPast) == "1")
            return Clock(hour % 24, 30);
        var minutes = isCounted ? m.Number(_num) ?? 60 : m.Number(_quarterHour) ?? 0;
        if (minutes >= 60)
            return null;
        var minute = 60 * hour + (m.Value(_toPast), isHalf) switch
        {
            ("-1", _) => (isHalf ? -30 : 0) - minutes,
            ("1", _) => (isHalf ? -30 : 0) + minutes,
            (_, true) => -30,
            _ => minutes - 60,
        };
        return Clock(minute / 60 % 24, minute % 60);
    }

    private string? FullHour(TimeMatch m) =>
        !m.Has(_halfHour) && !m.Has(_quarterHour) && !m.Has(_toPast) && (m.Number(_int) ?? m.Number(_num)) is >= 0 and <= 24 and var hour
            ? Clock(hour, (m.Has(_int) ? m.SecondNumber(_int) : m.SecondNumber(_num)) is { } minutes and <= 59 && hour < 24 ? minutes : 0) : null;

    private static string Clock(int hour, int minute) => string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}");
}
