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

    /// <summary>"Am Freitag", "kommenden Freitag".</summary>
    public TimeReading Day(TimeMatch m, Discourse discourse, TimeDirection direction) =>
        Read(m.Number(_wday) ?? 1, m.Number(_rel), part: null, discourse, direction);

    /// <summary>"Montagabend", "am Montag Abend".</summary>
    public TimeReading PartOfDay(TimeMatch m, Discourse discourse, TimeDirection direction) =>
        m.Value(_wpart) is { } both
            ? Read(both[0] - '0', m.Number(_rel), both[2..], discourse, direction)
            : Read(m.Number(_wday) ?? 1, m.Number(_rel), m.Value(_part), discourse, direction);

    /// <summary>"Freitag kommender Woche".</summary>
    public TimeReading OfWeek(TimeMatch m, Discourse discourse)
    {
        var weekday = m.Number(_wday) ?? 1;
        return discourse.Published is { } published
            ? OfDay(Monday(published).PlusWeeks(m.Number(_rel) ?? 0).PlusDays(weekday - 1))
            : new TimeReading(TimexType.Date, $"XXXX-WXX-{weekday}", null);
    }

    /// <summary>"Jeden Montag", "montags".</summary>
    public TimeReading Every(TimeMatch m)
    {
        var value = m.Value(_wpart) is { } both ? $"XXXX-WXX-{both[0]}T{both[2..]}" : $"XXXX-WXX-{m.Value(_wday) ?? m.Value(_wdays)}";
        return new TimeReading(TimexType.Set, value, null);
    }

    private static TimeReading Read(int weekday, int? rel, string? part, Discourse discourse, TimeDirection direction)
    {
        if (discourse.Published is not { } published)
            return new TimeReading(part is null ? TimexType.Date : TimexType.Time, $"XXXX-WXX-{weekday}{(part is null ? "" : "T" + part)}", null);
        var day = (IsoDayOfWeek)weekday;
        var looksAhead = direction is TimeDirection.Future or TimeDirection.Present;
        var date = rel switch
        {
            > 1 => published.Next(day).PlusWeeks(1),
            1 => published.Next(day),
            < -1 => published.Previous(day).PlusWeeks(-1),
            -1 => published.Previous(day),
            0 => DateAdjusters.NextOrSame(day)(Monday(published)),
            _ => looksAhead ? DateAdjusters.NextOrSame(day)(published) : DateAdjusters.PreviousOrSame(day)(published),
        };
        if (rel == 0 && looksAhead && date < published)
            date = date.PlusWeeks(1);
        return WithPart(OfDay(date), part);
    }
}
