using NodaTime;
using static Lagebild.Language.Times.Readings.TimexText;

namespace Lagebild.Language.Times.Readings;

/// <summary>
/// A weekday is the nearest one on the side that the tense tells, the day of publication included; without a tense the one before.
/// "Kommender" and "nächster" mean the next one after publication, "vergangener" the last one before it.
/// </summary>
internal sealed class Weekdays(TimeClasses c)
{
    private readonly int _wday = c["wday"], _wpart = c["wpart"], _part = c["part"], _rel = c["rel"], _wdays = c["wdays"];
    private readonly int _wparts = c["wparts"], _daypart = c["daypart"], _kw = c["kw"], _int = c["int"], _num = c["num"], _ahead = c["ahead"];

    /// <summary>"Am Freitag", "kommenden Freitag".</summary>
    public TimeReading Day(TimeMatch m, Discourse discourse, TimeDirection direction) =>
        Read(m.Number(_wday) ?? 1, m.Number(_rel), part: null, discourse, direction);

    /// <summary>"Montagabend", "am Montag Abend".</summary>
    public TimeReading PartOfDay(TimeMatch m, Discourse discourse, TimeDirection direction) =>
        m.Value(_wpart) is { } both
            ? Read(both[0] - '0', m.Number(_rel), both[2..], discourse, direction)
            : Read(m.Number(_wday) ?? 1, m.Number(_rel), m.Value(_part), discourse, direction);

    /// <summary>"Freitag kommender Woche", "nächste Woche Montagabend", "Montag der KW 45".</summary>
    public TimeReading? OfWeek(TimeMatch m, Discourse discourse)
    {
        var both = m.Value(_wpart);
        var weekday = both is null ? m.Number(_wday) ?? 1 : both[0] - '0';
        if (discourse.Published is not { } published)
            return WithPart(new TimeReading(TimexType.Date, $"XXXX-WXX-{weekday}", null), both?[2..]);
        var monday = m.Has(_kw) ? Spans.MondayOfWeek(published.Year, m.Number(_int) ?? 0) : Monday(published).PlusWeeks(m.Number(_rel) ?? 0);
        return monday is { } first ? WithPart(OfDay(first.PlusDays(weekday - 1)), both?[2..]) : null;
    }

    /// <summary>"Dienstag in zwei Wochen", "Freitag vor einer Woche": counted from the next or last such day, publication included.</summary>
    public TimeReading? From(TimeMatch m, Discourse discourse)
    {
        var weekday = m.Number(_wday) ?? 1;
        if (discourse.Published is not { } published)
            return new TimeReading(TimexType.Date, $"XXXX-WXX-{weekday}", null);
        var (day, count) = ((IsoDayOfWeek)weekday, Math.Min(m.Number(_num) ?? 1, 5000));
        var date = m.Has(_ahead) ? DateAdjusters.NextOrSame(day)(published).PlusWeeks(count) : DateAdjusters.PreviousOrSame(day)(published).PlusWeeks(-count);
        return Discourse.IsWithin(date.Year) ? OfDay(date) : null;
    }

    /// <summary>"Jeden Montag", "montags", "montagabends", "jeden Montag am Abend".</summary>
    public TimeReading Every(TimeMatch m)
    {
        var both = m.Value(_wpart) ?? m.Value(_wparts);
        var part = both?[2..] ?? m.Value(_part) ?? m.Value(_daypart);
        var value = $"XXXX-WXX-{both?[..1] ?? m.Value(_wday) ?? m.Value(_wdays)}{(part is null ? "" : "T" + part)}";
        return new TimeReading(TimexType.Set, value, null);
    }

    private static TimeReading Read(int weekday, int? rel, string? part, Discourse discourse, TimeDirection direction)
    {
        if (discourse.Published is not { } published)
            return new TimeReading(part is null ? TimexType.Date : TimexType.Time, $"XXXX-WXX-{weekday}{(part is null ? "" : "T" + part)}", null);
        var day = (IsoDayOfWeek)weekday;
        var looksAhead = direction is TimeDirection.Future or TimeDirection.Present;
        if (rel is null && InPeriod(discourse, day, direction) is { } inPeriod)
            return WithPart(OfDay(inPeriod), part);
        var date = rel switch
        {
            > 1 => published.Next(day).PlusWeeks(1),
            1 => published.Next(day),
            < -1 => published.Previous(day).PlusWeeks(-1),
            -1 => published.Previous(day),
            0 => DateAdjusters.NextOrSame(day)(Monday(published)),
            _ when direction == TimeDirection.Either => Nearest(published, day),
            _ => looksAhead ? DateAdjusters.NextOrSame(day)(published) : DateAdjusters.PreviousOrSame(day)(published),
        };
        if (rel == 0 && looksAhead && date < published)
            date = date.PlusWeeks(1);
        return WithPart(OfDay(date), part);
    }

    private static LocalDate Nearest(LocalDate published, IsoDayOfWeek day)
    {
        var (next, last) = (DateAdjusters.NextOrSame(day)(published), DateAdjusters.PreviousOrSame(day)(published));
        return Period.DaysBetween(published, next) < Period.DaysBetween(last, published) ? next : last;
    }

    /// <summary>"Nächste Woche will er am Donnerstag ...": the one such day of the period that the clause speaks of, unless the tense denies it.</summary>
    private static LocalDate? InPeriod(Discourse discourse, IsoDayOfWeek weekday, TimeDirection direction)
    {
        if (discourse.Period is not var (first, last) || discourse.Published is not { } published)
            return null;
        var day = DateAdjusters.NextOrSame(weekday)(first);
        var isDenied = (direction == TimeDirection.Past && day > published) || (direction == TimeDirection.Future && day < published);
        return day <= last && day.PlusWeeks(1) > last && !isDenied ? day : null;
    }
}
