using System.Globalization;
using NodaTime;
using static Lagebild.Language.Times.Readings.TimexText;

namespace Lagebild.Language.Times.Readings;

/// <summary>
/// A day of the month without its month: "am Samstag, dem 25.", "am 15.", "vom 4. bis zum 23.". It lies in the month that the clause
/// speaks of ("nächsten Monat"), else in that of a day named shortly before, else in the nearest month that has such a day, the side that
/// the tense does not tell counting as 60 days farther away. A weekday beside it must agree.
/// </summary>
internal sealed class BareDays(TimeClasses c)
{
    private const int WrongSide = 60;

    /// <summary>So many months away a day and a weekday may meet.</summary>
    private const int Reach = 12;

    private readonly int _ordnum = c["ordnum"], _int = c["int"], _wday = c["wday"];

    public TimeReading? Read(TimeMatch m, Discourse discourse, TimeDirection direction)
    {
        if ((m.Number(_ordnum) ?? m.Number(_int)) is not (>= 1 and <= 31 and var number))
            return null;
        if (discourse.Published is not { } published)
            return new TimeReading(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{number:00}"), null);
        var weekday = m.Number(_wday);
        if (weekday is null && discourse.Period is { } period && DayIn(period.First, number) is { } inPeriod && inPeriod <= period.Last)
            return OfDay(inPeriod);
        if (weekday is null && discourse.NearDay is { } near && DayIn(near.With(DateAdjusters.StartOfMonth), number) is { } inMonth)
            return OfDay(inMonth);
        return Nearest(published, number, weekday, direction) is { } day ? OfDay(day) : null;
    }

    private static LocalDate? Nearest(LocalDate published, int number, int? weekday, TimeDirection direction)
    {
        LocalDate? best = null;
        var least = int.MaxValue;
        var start = published.With(DateAdjusters.StartOfMonth);
        for (var months = -Reach; months <= Reach; months++)
        {
            if (DayIn(start.PlusMonths(months), number) is not { } day || (weekday is { } wanted && (int)day.DayOfWeek != wanted))
                continue;
            var isWrongSide = (direction == TimeDirection.Past && day > published) || (direction is TimeDirection.Future or TimeDirection.Present && day < published);
            var distance = Math.Abs(Period.DaysBetween(published, day)) + (isWrongSide ? WrongSide : 0);
            if (distance < least)
                (best, least) = (day, distance);
        }
        return best;
    }

    private static LocalDate? DayIn(LocalDate month, int day) =>
        Valid(month.Year, month.Month, day) ? new LocalDate(month.Year, month.Month, day) : null;
}
