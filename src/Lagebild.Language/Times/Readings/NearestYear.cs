using NodaTime;

namespace Lagebild.Language.Times.Readings;

/// <summary>
/// A day without its year lies in the year that brings it nearest to publication; the side that the tense does not tell counts as 150 days
/// farther away, and what the present tense tells lies ahead unless it was within the last weeks.
/// </summary>
internal static class NearestYear
{
    private const int WrongSide = 150, BehindPresent = 300;

    /// <param name="published">The day of publication.</param>
    /// <param name="direction">Where the clause looks.</param>
    /// <param name="dayIn">The day in a year, or null where the year has none.</param>
    public static LocalDate? Find(LocalDate published, TimeDirection direction, Func<int, LocalDate?> dayIn)
    {
        LocalDate? best = null;
        var least = int.MaxValue;
        for (var year = published.Year - 1; year <= published.Year + 1; year++)
        {
            if (dayIn(year) is not { } date)
                continue;
            var distance = Math.Abs(Period.DaysBetween(published, date)) + direction switch
            {
                TimeDirection.Past when date > published => WrongSide,
                TimeDirection.Future when date < published => WrongSide,
                TimeDirection.Present when date < published => BehindPresent,
                _ => 0,
            };
            if (distance < least)
                (best, least) = (date, distance);
        }
        return best;
    }
}
