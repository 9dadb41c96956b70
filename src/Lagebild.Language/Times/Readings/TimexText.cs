using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Lagebild.Language.Times.Readings;

/// <summary>Calendar units as TIMEX3 (TimeML 1.2.1) and EDTF values.</summary>
internal static class TimexText
{
    public static bool Valid(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

    public static LocalDate Monday(LocalDate day) => DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)(day);

    public static TimeReading OfDay(LocalDate day) => new(TimexType.Date, EdtfText.Day(day), Edtf.Day(day));

    public static TimeReading OfMonth(int year, int month) =>
        Of(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"));

    public static TimeReading OfYear(int year) => Of(year.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>Ten years; TIMEX3 names them by their first three digits.</summary>
    public static TimeReading OfDecade(int tens)
    {
        var text = tens.ToString("000", CultureInfo.InvariantCulture);
        return new TimeReading(TimexType.Date, text, Edtf.TryParse(text + "X"));
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

    /// <summary>A day so many units away, or null where that lies beyond the years 2 to 9997, within which nothing computed here overflows.</summary>
    public static LocalDate? Plus(LocalDate day, string unit, int count)
    {
        var (days, months) = unit switch
        {
            "D" => (count, 0L),
            "W" or "WE" => (7L * count, 0L),
            "M" => (0, count),
            "Q" => (0, 3L * count),
            "H" => (0, 6L * count),
            "Y" => (0, 12L * count),
            "DE" => (0, 120L * count),
            "CE" => (0, 1200L * count),
            _ => (0L, 0L),
        };
        if (!Discourse.IsWithin(day.Year + (months / 12) + (days / 365)))
            return null;
        return day.PlusMonths((int)months).PlusDays((int)days);
    }

    private static TimeReading Of(string text) => new(TimexType.Date, text, Edtf.TryParse(text));

    private static string Week(LocalDate monday) =>
        string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(monday):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(monday):00}");
}
