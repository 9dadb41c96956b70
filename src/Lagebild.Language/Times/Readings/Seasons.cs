using System.Globalization;
using NodaTime;
using static Lagebild.Language.Times.Readings.TimexText;

namespace Lagebild.Language.Times.Readings;

/// <summary>
/// Seasons: that of the year of publication, moved by tense or by "kommend", "vergangen". A winter counts by the year it begins in.
/// </summary>
internal sealed class Seasons(TimeClasses c)
{
    private readonly int _season = c["season"], _years = c["years"], _year = c["year"], _relunit = c["relunit"], _unit = c["unit"], _rel = c["rel"];
    private readonly int _ago = c["ago"], _num = c["num"];

    public TimeReading Read(TimeMatch m, Discourse discourse, TimeDirection direction)
    {
        var season = m.Value(_season)!;
        if (m.Value(_years) is { } span)
            return OfSeason(int.Parse(span.AsSpan(0, 4), CultureInfo.InvariantCulture), season);
        if (m.Number(_year) is { } given)
            return OfSeason(given, season);
        int? shift = m.Value(_relunit) is { } yearNoun ? int.Parse(yearNoun.AsSpan(2), CultureInfo.InvariantCulture)
            : m.Has(_ago) ? -(m.Number(_num) ?? 1) : m.Has(_unit) ? m.Number(_rel) ?? 0 : null;
        if (shift is null && discourse.YearFor(direction) is { } spoken)
            return OfSeason(spoken, season);
        if (discourse.Published is not { } published || !Discourse.IsWithin(published.Year + (shift ?? 0)))
            return new TimeReading(TimexType.Date, "XXXX-" + season, null);
        return OfSeason(shift is { } years ? published.Year + years : Year(season, published, m.Number(_rel), direction), season);
    }

    private static int Year(string season, LocalDate published, int? rel, TimeDirection direction)
    {
        var starts = season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        var isAhead = starts > published.Month;
        var isOver = starts + 2 < published.Month;
        var year = (rel, direction) switch
        {
            ( > 0, _) => published.Year + (isAhead ? 0 : 1),
            ( < 0, _) => published.Year - (isOver ? 0 : 1),
            (0, _) => published.Year,
            (_, TimeDirection.Past) => published.Year - (isAhead ? 1 : 0),
            (_, TimeDirection.Future) => published.Year + (isOver ? 1 : 0),
            _ => published.Year,
        };
        var isThisWinter = season == "WI" && published.Month <= 2 && direction != TimeDirection.Future && rel is null or 0 && year == published.Year;
        return isThisWinter ? year - 1 : year;
    }
}
