using System.Globalization;
using static Lagebild.Language.Times.Readings.TimexText;

namespace Lagebild.Language.Times.Readings;

/// <summary>Days by their distance from publication and parts of days: "heute", "morgen früh", "in der Nacht des 14. August".</summary>
internal sealed class Days(TimeClasses c, CalendarDates dates)
{
    private readonly int _day = c["day"], _dayadj = c["dayadj"], _before = c["before"], _after = c["after"], _rel = c["rel"];
    private readonly int _part = c["part"], _daypart = c["daypart"], _partadv = c["partadv"], _tonight = c["tonight"], _same = c["same"];
    private readonly int _num = c["num"], _unit = c["unit"], _units = c["units"], _ahead = c["ahead"];

    /// <summary>"Heute", "die gestrige", "the day before yesterday".</summary>
    public TimeReading? Day(TimeMatch m, Discourse discourse) =>
        Shifted((m.Number(_day) ?? m.Number(_dayadj) ?? 0) + (m.Number(_before) ?? m.Number(_after) ?? 0), part: null, discourse);

    /// <summary>"Heute vor 20 Jahren", "morgen in einer Woche": the very day, so long before or after.</summary>
    public TimeReading? DayFrom(TimeMatch m, Discourse discourse)
    {
        if (discourse.Published is not { } published)
            return new TimeReading(TimexType.Date, "XXXX-XX-XX", null);
        var unit = m.Value(_units) ?? m.Value(_unit)!;
        if (unit[0] == 'T' || !int.TryParse(m.Value(_num) ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;
        return Plus(published, "D", m.Number(_day) ?? 0) is { } day && Plus(day, unit, m.Has(_ahead) ? count : -count) is { } there ? OfDay(there) : null;
    }

    /// <summary>"Heute Abend", "tonight", "am Abend", "nachts".</summary>
    public TimeReading? PartOfDay(TimeMatch m, Discourse discourse, TimeDirection direction)
    {
        var part = m.Value(_part) ?? m.Value(_daypart) ?? m.Value(_partadv) ?? m.Value(_tonight)!;
        if (m.Number(_day) is { } shift)
            return Shifted(shift, part, discourse);
        if (m.Has(_tonight))
            return Shifted(0, part, discourse);
        if (!m.Has(_same) && m.Number(_rel) is { } rel && discourse.Published is not null)
            return Shifted(Math.Sign(rel), part, discourse);
        if (discourse is { IsDistributive: true, DayInSentence: null })
            return new TimeReading(TimexType.Time, "XXXX-XX-XXT" + part, null);
        return (discourse.DayInSentence ?? discourse.HeadingDay ?? (m.Has(_same) ? discourse.Anchor : discourse.AnchorFor(direction))) is { } day
            ? WithPart(OfDay(day), part) : new TimeReading(TimexType.Time, "XXXX-XX-XXT" + part, null);
    }

    /// <summary>"Am Abend des 14. August".</summary>
    public TimeReading? PartOfDate(TimeMatch m, Discourse discourse, TimeDirection direction) =>
        dates.Date(m, discourse, direction) is { } date ? WithPart(date, m.Value(_part)!) : null;

    private static TimeReading? Shifted(int days, string? part, Discourse discourse)
    {
        if (discourse.Published is not { } published)
            return new TimeReading(part is null ? TimexType.Date : TimexType.Time, "XXXX-XX-XX" + (part is null ? "" : "T" + part), null);
        return Plus(published, "D", days) is { } day ? WithPart(OfDay(day), part) : null;
    }
}
