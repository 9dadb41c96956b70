using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Lagebild.Language.Times;

/// <summary>Calendar units as TIMEX3 (TimeML 1.2.1) and EDTF values.</summary>
internal static class TimexText
{
    public static bool Valid(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

    public static LocalDate Monday(LocalDate day) => DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)(day);

    public static TimeReading OfDay(LocalDate day) => new(TimexType.Date, EdtfText.Day(day), Edtf.Day(day));

    public static TimeReading OfMonth(int year, int month)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");
        return new TimeReading(TimexType.Date, text, Edtf.TryParse(text));
    }

    public static TimeReading OfYear(int year)
    {
        var text = year.ToString("0000", CultureInfo.InvariantCulture);
        return new TimeReading(TimexType.Date, text, Edtf.TryParse(text));
    }

    /// <summary>A week from Monday to Sunday.</summary>
    public static TimeReading OfWeek(LocalDate monday) => new(TimexType.Date, Week(monday), Edtf.Days(monday, monday.PlusDays(6)));

    public static TimeReading OfWeekend(LocalDate monday) =>
        new(TimexType.Date, Week(monday) + "-WE", Edtf.Days(monday.PlusDays(5), monday.PlusDays(6)));

    /// <summary>A season; EDTF knows it as 21 to 24.</summary>
    public static TimeReading OfSeason(int year, string season)
    {
        var number = season switch { "SP" => 21, "SU" => 22, "FA" => 23, _ => 24 };
        return new TimeReading(TimexType.Date, $"{year:0000}-{season}", Edtf.TryParse($"{year:0000}-{number}"));
    }

    /// <summary>The same day with a part of it (MO MI AF EV NI); EDTF keeps the day.</summary>
    public static TimeReading WithPart(TimeReading day, string? part) =>
        part is null ? day : day with { Type = TimexType.Time, Value = $"{day.Value}T{part}" };

    public static TimeReading? WithPart(TimeReading? day, string part) => day is { } known ? WithPart(known, (string?)part) : null;

    /// <summary>
    /// The first, middle or last part of a month, a year or another span: TIMEX3 keeps the whole, EDTF gets days 1-10, 11-20, 21-end of
    /// a month, the like thirds of anything else, with "~".
    /// </summary>
    public static TimeReading Third(TimeReading whole, string mod)
    {
        if (whole.Edtf is not { Earliest: { } first, Latest: { } last } edtf || edtf.IsDay)
            return whole;
        var days = Period.DaysBetween(first, last) + 1;
        if (days >= 365 && first.DayOfYear == 1 && first.Year == last.Year)
            return whole with { Edtf = ThirdOfYear(first.Year, mod) };
        var isMonth = days is >= 28 and <= 31;
        var third = isMonth ? 10 : days / 3;
        var (from, to) = mod switch
        {
            "START" => (first, first.PlusDays(Math.Max(0, third - 1))),
            "MID" => (first.PlusDays(third), first.PlusDays(Math.Max(third, (2 * third) - 1))),
            _ => (first.PlusDays(2 * third), last),
        };
        return whole with { Edtf = Edtf.Days(from, to, approximate: true) };
    }

    /// <summary>Four months each.</summary>
    private static Edtf ThirdOfYear(int year, string mod)
    {
        var month = mod switch { "START" => 1, "MID" => 5, _ => 9 };
        var first = new LocalDate(year, month, 1);
        return Edtf.Days(first, first.PlusMonths(4).PlusDays(-1), approximate: true);
    }

    /// <summary>An ISO 8601 duration; units of time of day have "T" before them.</summary>
    public static string Duration(string amount, string unit) =>
        unit switch
        {
            ['T', var time] => $"PT{amount}{time}",
            "DE" => int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var decades) ? $"P{10 * decades}Y" : $"P{amount}DE",
            "CE" => int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var centuries) ? $"P{100 * centuries}Y" : $"P{amount}CE",
            "Q" => int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var quarters) ? $"P{3 * quarters}M" : $"P{amount}Q",
            "H" => int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var halves) ? $"P{6 * halves}M" : $"P{amount}H",
            _ => $"P{amount}{unit}",
        };

    /// <summary>Half of a unit in the next smaller one.</summary>
    public static string HalfOf(string unit) => unit switch
    {
        "Y" => "P6M",
        "TH" => "PT30M",
        "TM" => "PT30S",
        "D" => "PT12H",
        "DE" => "P5Y",
        "CE" => "P50Y",
        _ => Duration("0.5", unit),
    };

    /// <summary>A day so many units away, or null where the calendar ends before.</summary>
    public static LocalDate? Plus(LocalDate day, string unit, int count)
    {
        if (Math.Abs((long)count) > 5000)
            return null;
        var years = unit switch { "Y" => count, "DE" => 10 * count, "CE" => 100 * count, _ => 0 };
        if (day.Year + years is < 1 or > 9998)
            return null;
        return unit switch
        {
            "D" or "WE" => day.PlusDays(count),
            "W" => day.PlusWeeks(count),
            "M" => day.PlusMonths(count),
            "Q" => day.PlusMonths(3 * count),
            "H" => day.PlusMonths(6 * count),
            "Y" or "DE" or "CE" => day.PlusYears(years),
            _ => day,
        };
    }

    private static string Week(LocalDate monday) =>
        string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(monday):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(monday):00}");
}
