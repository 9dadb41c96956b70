using System.Globalization;
using static Lagebild.Language.Times.Readings.TimexText;

namespace Lagebild.Language.Times.Readings;

/// <summary>"Am Tag zuvor", "tags darauf", "drei Monate später": from the last day that the text has named.</summary>
internal sealed class Offsets(TimeClasses c)
{
    private readonly int _before = c["before"], _rel = c["rel"], _unit = c["unit"], _units = c["units"], _vague = c["vague"], _num = c["num"], _halfOf = c["half-of"];

    public TimeReading? Read(TimeMatch m, Discourse discourse)
    {
        var unit = m.Value(_unit) ?? m.Value(_units) ?? "D";
        if (unit[0] == 'T')
            return new TimeReading(TimexType.Time, "XXXX-XX-XXTXX:XX", null);
        var isUncounted = m.Has(_vague) || (m.Has(_units) && !m.Has(_num));
        if (isUncounted || discourse.Anchor is not { } anchor
            || !int.TryParse(m.Value(_num) ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
            return new TimeReading(TimexType.Date, "XXXX-XX-XX", null);
        var isBack = m.Has(_before) || m.Number(_rel) == -1;
        if (m.Has(_halfOf))
        {
            if (unit != "Y")
                return new TimeReading(TimexType.Date, "XXXX-XX-XX", null);
            (unit, amount) = ("M", 6);
        }
        if (Plus(anchor, unit, isBack ? -amount : amount) is not { } date)
            return null;
        return unit switch { "D" or "W" => OfDay(date), "M" => OfMonth(date.Year, date.Month), _ => OfYear(date.Year) };
    }
}
