using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Lagebild.Language.Times.Readings;

/// <summary>Spans that the calendar numbers: decades, centuries, "2014/15", half-years, quarters, calendar weeks.</summary>
internal sealed class Spans(TimeClasses c)
{
    private readonly int _decade = c["decade"], _shortDecade = c["short-decade"], _ord = c["ord"], _ordday = c["ordday"], _half = c["half"];
    private readonly int _year = c["year"], _years = c["years"], _rel = c["rel"], _int = c["int"], _num = c["num"];

    public TimeReading Decade(TimeMatch m)
    {
        var decade = m.Value(_decade) ?? m.Value(_shortDecade)!;
        return new TimeReading(TimexType.Date, decade, Edtf.TryParse(decade + "X"));
    }

    public TimeReading? Century(TimeMatch m) => OfCentury(m.Number(_ord) ?? m.Number(_ordday) ?? 0);

    public TimeReading YearOrYears(TimeMatch m) => m.Value(_years) is not null ? Years(m) : TimexText.OfYear(m.Number(_year) ?? 0);

    public TimeReading Years(TimeMatch m) => new(TimexType.Date, m.Value(_years)!, Edtf.TryParse(m.Value(_years)!));

    public TimeReading HalfYear(TimeMatch m, Discourse discourse) =>
        OfHalfYear(m.Number(_half) ?? 0, m.Number(_year) ?? discourse.Published?.Year);

    public TimeReading? Quarter(TimeMatch m, Discourse discourse)
    {
        if (m.Has(_rel))
            return RelativePeriods.Of("Q", m.Number(_rel) ?? 0, discourse.Published);
        return m.Number(_ord) is { } quarter and >= 1 and <= 4 ? OfQuarter(quarter, m.Number(_year) ?? discourse.Published?.Year) : null;
    }

    public TimeReading? Week(TimeMatch m, Discourse discourse)
    {
        var week = m.Number(_int) ?? m.Number(_num) ?? 0;
        if (week is < 1 or > 53)
            return null;
        if ((m.Number(_year) ?? discourse.Published?.Year) is not ({ } year and < 9999) || week > WeekYearRules.Iso.GetWeeksInWeekYear(year))
            return new TimeReading(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-W{week:00}"), null);
        return TimexText.OfWeek(WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday));
    }

    /// <summary>The Monday of an ISO week, or null where the year has no such week.</summary>
    public static LocalDate? MondayOfWeek(int year, int week) =>
        Discourse.IsWithin(year) && week >= 1 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year)
            ? WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday) : null;

    /// <summary>The n-th century; null for what is none ("0. Jahrhundert").</summary>
    public static TimeReading? OfCentury(int number)
    {
        if (number is < 1 or > 99)
            return null;
        var hundred = (number - 1).ToString("00", CultureInfo.InvariantCulture);
        return new TimeReading(TimexType.Date, hundred, Edtf.TryParse(hundred + "XX"));
    }

    public static TimeReading OfHalfYear(int half, int? year) =>
        year is { } y
            ? new TimeReading(TimexType.Date, $"{y:0000}-H{half}", Edtf.TryParse($"{y:0000}-{(half == 1 ? 40 : 41)}"))
            : new TimeReading(TimexType.Date, $"XXXX-H{half}", null);

    public static TimeReading OfQuarter(int quarter, int? year) =>
        year is { } y
            ? new TimeReading(TimexType.Date, $"{y:0000}-Q{quarter}", Edtf.TryParse($"{y:0000}-{32 + quarter}"))
            : new TimeReading(TimexType.Date, $"XXXX-Q{quarter}", null);
}
