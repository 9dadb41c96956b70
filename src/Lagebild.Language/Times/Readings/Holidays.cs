using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using PublicHoliday;

namespace Lagebild.Language.Times.Readings;

/// <summary>
/// Days of named days by the rules of holidays.tsv. Legal holidays, Easter and what is counted from it come from the library PublicHoliday;
/// what is a legal holiday nowhere (Heiligabend, Rosenmontag, Advent) is computed from the rule in the table.
/// </summary>
internal static class Holidays
{
    private static readonly FrozenDictionary<string, Func<int, DateTime>> OfLibrary = new Dictionary<string, Func<int, DateTime>>
    {
        ["DE.NewYear"] = GermanPublicHoliday.NewYear,
        ["DE.Epiphany"] = GermanPublicHoliday.Epiphany,
        ["DE.WomensDay"] = GermanPublicHoliday.WomensDay,
        ["DE.GoodFriday"] = GermanPublicHoliday.GoodFriday,
        ["DE.EasterSunday"] = GermanPublicHoliday.EasterSunday,
        ["DE.EasterMonday"] = GermanPublicHoliday.EasterMonday,
        ["DE.MayDay"] = GermanPublicHoliday.MayDay,
        ["DE.Ascension"] = GermanPublicHoliday.Ascension,
        ["DE.PentecostSunday"] = GermanPublicHoliday.PentecostSunday,
        ["DE.PentecostMonday"] = GermanPublicHoliday.PentecostMonday,
        ["DE.CorpusChristi"] = GermanPublicHoliday.CorpusChristi,
        ["DE.Assumption"] = GermanPublicHoliday.Assumption,
        ["DE.GermanUnity"] = GermanPublicHoliday.GermanUnity,
        ["DE.Reformation"] = GermanPublicHoliday.Reformation,
        ["DE.AllSaints"] = GermanPublicHoliday.AllSaints,
        ["DE.Repentance"] = GermanPublicHoliday.Repentance,
        ["DE.Christmas"] = GermanPublicHoliday.Christmas,
        ["DE.StStephen"] = GermanPublicHoliday.StStephen,
        ["AT.NationalDay"] = AustriaPublicHoliday.NationalDay,
        ["AT.ImmaculateConception"] = AustriaPublicHoliday.ImmaculateConception,
        ["CH.NationalDay"] = SwitzerlandPublicHoliday.NationalDay,
        ["UK.SpringBankHoliday"] = UKBankHoliday.Spring,
        ["UK.SummerBankHoliday"] = UKBankHoliday.Summer,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>True for a rule that gives the same day and month every year.</summary>
    public static bool IsFixed(string rule) => rule.Length == 5 && rule[2] == '-';

    /// <summary>The day in a year, or null where the rule gives none in it.</summary>
    /// <param name="rule">
    /// A day of the library ("DE.Ascension"), or MM-DD, E+n or E-n (days from Easter Sunday), A-n (Sundays before Christmas), W:MM:D:N (the N-th weekday D of a month).
    /// </param>
    /// <param name="year">1 to 9999; other years have none.</param>
    public static LocalDate? Day(string rule, int year)
    {
        if (year is < 1 or > 9999)
            return null;
        if (OfLibrary.TryGetValue(rule, out var ofLibrary))
            return LocalDate.FromDateTime(ofLibrary(year));
        return rule[0] switch
        {
            'E' => LocalDate.FromDateTime(GermanPublicHoliday.EasterSunday(year)).PlusDays(Number(rule.AsSpan(1))),
            'A' => DateAdjusters.PreviousOrSame(IsoDayOfWeek.Sunday)(new LocalDate(year, 12, 24)).PlusWeeks(Number(rule.AsSpan(1))),
            'W' => WeekdayOfMonth(rule.Split(':'), year),
            _ => new LocalDate(year, Number(rule.AsSpan(0, 2)), Number(rule.AsSpan(3))),
        };
    }

    private static LocalDate WeekdayOfMonth(string[] rule, int year)
    {
        var first = DateAdjusters.NextOrSame((IsoDayOfWeek)Number(rule[2]))(new LocalDate(year, Number(rule[1]), 1));
        return first.PlusWeeks(Number(rule[3]) - 1);
    }

    private static int Number(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
