using System.Globalization;
using NodaTime;

namespace Lagebild.Language.Times;

/// <summary>Days of named days from the rules of holidays.tsv.</summary>
internal static class Holidays
{
    /// <summary>The day in a year, or null where the rule gives none in it.</summary>
    /// <param name="rule">MM-DD, E±n (from Easter Sunday), A-n (Sundays before Christmas), W:MM:D:N (N-th weekday D of a month).</param>
    /// <param name="year">1 to 9999.</param>
    public static LocalDate? Day(string rule, int year)
    {
        if (year is < 1 or > 9999)
            return null;
        switch (rule[0])
        {
            case 'E':
                return Easter(year).PlusDays(int.Parse(rule.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
            case 'A':
                var fourth = DateAdjusters.PreviousOrSame(IsoDayOfWeek.Sunday)(new LocalDate(year, 12, 24));
                return fourth.PlusWeeks(int.Parse(rule.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
            case 'W':
                var parts = rule.Split(':').Skip(1).Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
                var first = DateAdjusters.NextOrSame((IsoDayOfWeek)parts[1])(new LocalDate(year, parts[0], 1));
                return first.PlusWeeks(parts[2] - 1);
            default:
                return new LocalDate(year, int.Parse(rule.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(rule.AsSpan(3), CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Easter Sunday of the Gregorian calendar (anonymous algorithm, J. Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static LocalDate Easter(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (19 * l)) / 433;
        var n = (h + l - (7 * m) + 90) / 25;
        return new LocalDate(year, n, (h + l - (7 * m) + (33 * n) + 19) % 32);
    }
}
