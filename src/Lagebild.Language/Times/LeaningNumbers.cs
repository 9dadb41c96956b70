using System.Globalization;
using Lagebild.Language.Times.Readings;
using Lagebild.Language.Tokens;
using NodaTime;

namespace Lagebild.Language.Times;

/// <summary>
/// Numbers that lean on an expression to their right: "5., 6. und 7. Oktober", "14 bis 18 Uhr", "sechs bis acht Monate", "2005/2010",
/// "Juli und August 2014". Looks leftwards from each expression, over joining words, as long as a number of the same kind follows.
/// </summary>
internal sealed class LeaningNumbers(TimeGrammar grammar, TimeMatcher matcher)
{
    private const int MostJoints = 3;

    private readonly int _ordnum = grammar.Classes["ordnum"];
    private readonly int _int = grammar.Classes["int"];
    private readonly int _num = grammar.Classes["num"];
    private readonly int _clock = grammar.Classes["clock"];

    /// <summary>Adds the numbers to what was found in a sentence.</summary>
    public void Complete(TimeSurroundings around, List<FoundTime> spans)
    {
        for (var i = spans.Count - 1; i >= 0; i--)
        {
            while (Before(around, spans, i) is { } earlier)
                spans.Insert(i, earlier);
        }
    }

    /// <summary>True where day numbers lean on a date ("25. und 26. August"), so that what follows holds for each of them.</summary>
    public bool IsOneOfSeveralDays(TimeSurroundings around, TimeMatch match) =>
        match.Action == TimeAction.Date && NumberBefore(around, match.First) is { } at && matcher.Is(at, _ordnum);

    private FoundTime? Before(TimeSurroundings around, List<FoundTime> spans, int index)
    {
        var right = spans[index];
        if (NumberBefore(around, right.First) is not { } at || (index > 0 && spans[index - 1].End > at))
            return null;
        return Lean(at, right) is { } found ? new FoundTime(at, at + 1, right.Action, found, IsLeaning: true) : null;
    }

    /// <summary>Steps over "und", "bis", "," and the like; null where the expression stands alone.</summary>
    private static int? NumberBefore(TimeSurroundings around, int first)
    {
        var at = first - 1;
        var hasJoint = false;
        while (first - 1 - at < MostJoints && around.Contains(at - 1) && around.Is(at, TimeContext.Joint))
            hasJoint |= !around.Is(at--, TimeContext.Article | TimeContext.Place);
        return hasJoint ? at : null;
    }

    private TimeReading? Lean(int token, FoundTime right)
    {
        foreach (var word in matcher.At(token))
        {
            var reading = right.Action switch
            {
                TimeAction.Date or TimeAction.BareDay when word.Class == _ordnum || word.Class == _int => DayBefore(Number(word), right.Reading),
                TimeAction.Clock when word.Class == _clock => WithClock(right.Reading, word.Value, ClockPrecision.Minute),
                TimeAction.Clock when (word.Class == _int || word.Class == _num) && int.TryParse(word.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 24 =>
                    WithClock(right.Reading, string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:00"), ClockPrecision.Hour),
                TimeAction.Duration or TimeAction.Ago or TimeAction.Ahead or TimeAction.Since when word.Class == _num => WithAmount(right.Reading, word.Value),
                _ => null,
            };
            if (reading is not null)
                return reading;
        }
        return null;
    }

    /// <summary>A day number in front of a date that it shares month and year with ("3. und 5. Mai").</summary>
    private static TimeReading? DayBefore(int day, TimeReading date)
    {
        if (date is not { Type: TimexType.Date, Value: { Length: 10 } value } || value[4] != '-')
            return null;
        if (date.Edtf?.Latest is { } known)
            return TimexText.Valid(known.Year, known.Month, day) ? TimexText.OfDay(new LocalDate(known.Year, known.Month, day)) : null;
        return value.StartsWith("XXXX-", StringComparison.Ordinal) && day is >= 1 and <= 31
            ? new TimeReading(TimexType.Date, string.Create(CultureInfo.InvariantCulture, $"{value[..8]}{day:00}"), null) : null;
    }

    /// <summary>Another clock time on the same day and in the same zone, moved by twelve hours with the later one ("4 bis 6 Uhr nachmittags").</summary>
    private static TimeReading WithClock(TimeReading right, string time, ClockPrecision precision)
    {
        var at = Math.Max(0, right.Value.IndexOf('T'));
        var end = at + 1;
        while (end < right.Value.Length && right.Value[end] is >= '0' and <= '9' or ':')
            end++;
        var later = right.Value[at..end];
        if (right.Clock is { IsShifted: true } && ClockTimes.InHalf(time, "PM") is var moved && string.CompareOrdinal(moved, later) <= 0)
            time = moved;
        var value = right.Value[..at] + time + right.Value[end..];
        var how = right.Clock is { } told ? told with { Precision = precision } : new ToldClock(precision, null, false);
        return new TimeReading(TimexType.Time, value, right.Edtf is null ? null : Edtf.TryParse(value), how);
    }

    private static TimeReading? WithAmount(TimeReading right, string amount)
    {
        if (right.Value is not ['P', ..])
            return null;
        var head = right.Value.StartsWith("PT", StringComparison.Ordinal) ? "PT" : "P";
        var unit = right.Value.AsSpan(head.Length).IndexOfAnyInRange('A', 'Z');
        return unit > 0 ? new TimeReading(TimexType.Duration, head + amount + right.Value[(head.Length + unit)..], null) : null;
    }

    private static int Number(TimeWord word) => int.Parse(word.Value, CultureInfo.InvariantCulture);
}
