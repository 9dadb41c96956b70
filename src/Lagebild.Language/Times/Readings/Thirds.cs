using NodaTime;

namespace Lagebild.Language.Times.Readings;

/// <summary>
/// "Anfang", "Mitte", "Ende" of a month, a year or another span: TIMEX3 keeps the whole, EDTF gets days 1-10, 11-20, 21-end of a month,
/// four months of a year, the like thirds of anything else, with "~".
/// </summary>
internal static class Thirds
{
    /// <param name="whole">What a part is taken of; a day has none.</param>
    /// <param name="mod">START, MID or END.</param>
    public static TimeReading Of(TimeReading whole, string mod)
    {
        if (whole.Edtf is not { Earliest: { } first, Latest: { } last } edtf || edtf.IsDay)
            return whole;
        var days = Period.DaysBetween(first, last) + 1;
        if (days >= 365 && first.DayOfYear == 1 && first.Year == last.Year)
            return whole with { Edtf = OfYear(first.Year, mod) };
        var third = days is >= 28 and <= 31 ? 10 : days / 3;
        var (from, to) = mod switch
        {
            "START" => (first, first.PlusDays(Math.Max(0, third - 1))),
            "MID" => (first.PlusDays(third), first.PlusDays(Math.Max(third, (2 * third) - 1))),
            _ => (first.PlusDays(2 * third), last),
        };
        return whole with { Edtf = Edtf.Days(from, to, approximate: true) };
    }

    private static Edtf OfYear(int year, string mod)
    {
        var first = new LocalDate(year, mod switch { "START" => 1, "MID" => 5, _ => 9 }, 1);
        return Edtf.Days(first, new LocalDate(year, first.Month + 3, CalendarSystem.Iso.GetDaysInMonth(year, first.Month + 3)), approximate: true);
    }
}
