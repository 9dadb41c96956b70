using System.Globalization;
using static Lagebild.Language.Times.Readings.TimexText;

namespace Lagebild.Language.Times.Readings;

/// <summary>
/// Lengths of time ("drei Wochen", "dreitägig", "jahrelang") and distances from publication: "vor drei Wochen" keeps its length in TIMEX3,
/// and EDTF gets the calendar day, week, month or year that far away.
/// </summary>
internal sealed class Durations(TimeClasses c)
{
    private readonly int _durword = c["durword"], _hourpart = c["hourpart"], _unitshort = c["unitshort"], _duradj = c["duradj"], _dursuffix = c["dursuffix"], _unit = c["unit"], _units = c["units"];
    private readonly int _num = c["num"], _vague = c["vague"], _halfOf = c["half-of"], _pair = c["pair"];
    private readonly int _approx = c["approx"], _over = c["over"], _more = c["more"], _noun = c["noun"], _part = c["part"], _daypart = c["daypart"];

    /// <summary>"Jeden Abend": of no day.</summary>
    public TimeReading EveryPart(TimeMatch m) => new(TimexType.Set, "XXXX-XX-XXT" + (m.Value(_part) ?? m.Value(_daypart)), null);

    public TimeReading Length(TimeMatch m) => new(TimexType.Duration, Value(m), null);

    /// <summary>"Alle zwei Wochen"; in "200 Kranke am Tag" the number counts something else.</summary>
    public TimeReading Every(TimeMatch m)
    {
        var amount = m.Has(_noun) ? "1" : m.Value(_num) ?? (m.Has(_vague) ? "X" : "1");
        return new TimeReading(TimexType.Set, Value(amount, m.Value(_units) ?? m.Value(_unit)!), null);
    }

    /// <param name="m">"Vor etwa drei Wochen", "in drei Wochen".</param>
    /// <param name="discourse">Where to count from.</param>
    /// <param name="sign">-1 for the past, 1 for the future.</param>
    public TimeReading Distance(TimeMatch m, Discourse discourse, int sign)
    {
        var value = Value(m);
        var unit = m.Value(_units) ?? m.Value(_unit)!;
        var isUncounted = m.Has(_vague) || (m.Has(_units) && !m.Has(_num));
        if (isUncounted || discourse.Published is not { } published
            || !int.TryParse(m.Value(_num) ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || Plus(published, unit, sign * count) is not { } date)
            return new TimeReading(TimexType.Duration, value, null);
        var about = m.Has(_approx) || m.Has(_over) || m.Has(_more) ? "~" : "";
        var edtf = unit switch
        {
            "D" => EdtfText.Day(date),
            "W" => $"{EdtfText.Day(Monday(date))}/{EdtfText.Day(Monday(date).PlusDays(6))}",
            "M" => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}"),
            "Y" => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}"),
            "DE" => string.Create(CultureInfo.InvariantCulture, $"{date.Year / 10:000}X"),
            _ => null,
        };
        return new TimeReading(TimexType.Duration, value, edtf is null ? null : Edtf.TryParse(edtf + about));
    }

    /// <summary>"Seit vier Jahren": open towards the present.</summary>
    public TimeReading Since(TimeMatch m, Discourse discourse)
    {
        var reading = Distance(m, discourse, -1);
        return reading.Edtf is { } begin ? reading with { Edtf = Edtf.TryParse(begin.Text.Split('/')[0].TrimEnd('~') + "/..") } : reading;
    }

    /// <summary>An ISO 8601 duration; units of time of day have "T" before them, decades and the like become years or months.</summary>
    public static string Value(string amount, string unit)
    {
        if (amount == "0.5" && HalfOf(unit) is { } half)
            return half;
        if (unit[0] == 'T')
            return $"PT{amount}{unit[1..]}";
        var (factor, plain) = unit switch { "DE" => (10, 'Y'), "CE" => (100, 'Y'), "Q" => (3, 'M'), "H" => (6, 'M'), _ => (1, ' ') };
        return factor > 1 && int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? string.Create(CultureInfo.InvariantCulture, $"P{factor * count}{plain}") : $"P{amount}{unit}";
    }

    /// <summary>Half of a unit in the next smaller one, or null where there is none.</summary>
    private static string? HalfOf(string unit) => unit switch
    {
        "Y" => "P6M",
        "TH" => "PT30M",
        "TM" => "PT30S",
        "D" => "PT12H",
        "DE" => "P5Y",
        "CE" => "P50Y",
        _ => null,
    };

    private string Value(TimeMatch m)
    {
        if ((m.Value(_durword) ?? m.Value(_hourpart)) is { } word)
            return word;
        if (m.Value(_duradj) is { } adjective)
        {
            var colon = adjective.IndexOf(':');
            return Value(adjective[..colon], adjective[(colon + 1)..]);
        }
        var unit = m.Value(_units) ?? m.Value(_unit) ?? m.Value(_dursuffix) ?? m.Value(_unitshort)!;
        if (m.SecondNumber(_num) is { } second && m.Number(_num) is { } first)
            return Value((first + second).ToString(CultureInfo.InvariantCulture), unit);
        var amount = m.Value(_num) ?? (m.Has(_vague) ? "X" : m.Value(_halfOf) ?? m.Value(_pair) ?? (m.Has(_units) ? "X" : "1"));
        return Value(amount, unit);
    }
}
