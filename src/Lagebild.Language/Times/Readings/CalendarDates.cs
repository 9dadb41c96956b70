using System.Globalization;
using NodaTime;
using static Lagebild.Language.Times.Readings.TimexText;

namespace Lagebild.Language.Times.Readings;

/// <summary>Days and months of the calendar: "16. Oktober", "16.10.2025", "im März", "März vergangenen Jahres".</summary>
internal sealed class CalendarDates(TimeClasses c)
{
    private readonly int _dmy = c["dmy"], _iso = c["iso"], _dm = c["dm"], _ordnum = c["ordnum"], _ordday = c["ordday"], _int = c["int"];
    private readonly int _ordword = c["ordword"], _mshort = c["mshort"], _wshort = c["wshort"], _my = c["my"], _dmopen = c["dmopen"];
    private readonly int _ago = c["ago"], _num = c["num"];
    private readonly int _month = c["month"], _year = c["year"], _wday = c["wday"], _rel = c["rel"], _relunit = c["relunit"], _mod = c["mod"];

    public TimeReading? Date(TimeMatch m, Discourse discourse, TimeDirection direction)
    {
        if ((m.Value(_dmy) ?? m.Value(_iso)) is { } whole)
            return Edtf.TryParse(whole) is { } edtf ? new TimeReading(TimexType.Date, whole, edtf) : null;
        if (m.Value(_my) is { } monthOfYear)
            return new TimeReading(TimexType.Date, monthOfYear, Edtf.TryParse(monthOfYear));
        var (day, month) = DayAndMonth(m);
        if (month is not (>= 1 and <= 12) || day is < 1 or > 31)
            return null;
        if (day is not { } dd)
            return Month(month.Value, m.Number(_year), discourse, direction);
        return Day(dd, month.Value, m, discourse, direction);
    }

    /// <summary>A month of the year that is told, else of the one that fits.</summary>
    public static TimeReading Month(int month, int? year, Discourse discourse, TimeDirection direction) =>
        year is { } given ? OfMonth(given, month) : BareMonth(month, discourse, direction);

    /// <summary>"Mai kommenden Jahres", "Mitte Mai des Vorjahres", "Mai vor zwei Jahren".</summary>
    public TimeReading MonthOfYear(TimeMatch m, Discourse discourse)
    {
        var month = m.Number(_month) ?? 0;
        var years = m.Has(_ago) ? -(m.Number(_num) ?? 1) : m.Number(_rel) ?? int.Parse(m.Value(_relunit)!.Split(':')[1], CultureInfo.InvariantCulture);
        if (discourse.Published is not { } published || !Discourse.IsWithin(published.Year + years))
            return UnknownYear(month);
        var whole = OfMonth(published.Year + years, month);
        return m.Value(_mod) is { } mod ? Thirds.Of(whole, mod) : whole;
    }

    /// <summary>"Im kommenden April".</summary>
    public TimeReading RelativeMonth(TimeMatch m, Discourse discourse)
    {
        var (month, rel) = (m.Number(_month) ?? 0, m.Number(_rel) ?? 0);
        if (discourse.Published is not { } published)
            return UnknownYear(month);
        var isNext = rel > 0 && month <= published.Month;
        var isLast = rel < 0 && month >= published.Month;
        return OfMonth(published.Year + (isNext ? 1 : isLast ? -1 : 0), month);
    }

    private (int? Day, int? Month) DayAndMonth(TimeMatch m)
    {
        if ((m.Value(_dm) ?? m.Value(_dmopen)) is { } both)
            return (int.Parse(both.AsSpan(3), CultureInfo.InvariantCulture), int.Parse(both.AsSpan(0, 2), CultureInfo.InvariantCulture));
        var month = m.Number(_month) ?? m.Number(_mshort);
        var day = m.Number(_ordnum) ?? m.Number(_ordword) ?? m.Number(_ordday) ?? (m.Has(_month) ? m.Number(_int) : null);
        return (day, month ?? m.SecondNumber(_ordnum) ?? m.SecondNumber(_ordword));
    }

    private TimeReading? Day(int day, int month, TimeMatch m, Discourse discourse, TimeDirection direction)
    {
        if (m.Number(_year) is { } y)
            return Valid(y, month, day) ? OfDay(new LocalDate(y, month, day)) : null;
        if ((m.Number(_wday) ?? m.Number(_wshort)) is { } weekday && discourse.Published is { } near && YearOfWeekday(near, month, day, (IsoDayOfWeek)weekday) is { } fitting)
            return OfDay(fitting);
        if (discourse.YearFor(direction) is { } spoken && Valid(spoken, month, day))
            return OfDay(new LocalDate(spoken, month, day));
        if (discourse.Published is not { } published)
            return Valid(2000, month, day) ? new TimeReading(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}"), null) : null;
        return NearestYear.Find(published, direction, year => Valid(year, month, day) ? new LocalDate(year, month, day) : null) is { } found ? OfDay(found) : null;
    }

    /// <summary>A weekday beside a day and month tells the year: the nearest one in which they meet, at most six years away.</summary>
    private static LocalDate? YearOfWeekday(LocalDate published, int month, int day, IsoDayOfWeek weekday)
    {
        for (var distance = 0; distance <= 6; distance++)
        {
            foreach (var year in (ReadOnlySpan<int>)[published.Year - distance, published.Year + distance])
            {
                if (Valid(year, month, day) && new LocalDate(year, month, day) is var date && date.DayOfWeek == weekday)
                    return date;
            }
        }
        return null;
    }

    /// <summary>
    /// Past: the last one, the present month included; future: the next one; present: the next one but for the last months; without a tense the nearest.
    /// </summary>
    private static TimeReading BareMonth(int month, Discourse discourse, TimeDirection direction)
    {
        if (discourse.YearFor(direction) is { } spoken)
            return OfMonth(spoken, month);
        if (discourse.Published is not { } published)
            return UnknownYear(month);
        var ahead = (month - published.Month + 12) % 12;
        var year = direction switch
        {
            TimeDirection.Past => published.Month >= month ? published.Year : published.Year - 1,
            TimeDirection.Future => published.Month <= month ? published.Year : published.Year + 1,
            TimeDirection.Present => published.PlusMonths(ahead <= 9 ? ahead : ahead - 12).Year,
            _ => ahead <= 6 ? published.PlusMonths(ahead).Year : published.PlusMonths(ahead - 12).Year,
        };
        return OfMonth(year, month);
    }

    private static TimeReading UnknownYear(int month) =>
        new(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"), null);
}
