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
        while (first - 1 - at < MostJoints && around.Contains(at - 1) && around.Is(at, TimeContext.Joint))
            at--;
        return at < first - 1 ? at : null;
    }

    private TimeReading? Lean(int token, FoundTime right)
    {
        foreach (var word in matcher.At(token))
        {
            var reading = right.Action switch
            {
                TimeAction.Date when word.Class == _ordnum || word.Class == _int => DayBefore(Number(word), right.Reading),
                TimeAction.Clock when word.Class == _clock => WithClock(right.Reading, word.Value),
                TimeAction.Clock when word.Class == _int && Number(word) <= 24 =>
                    WithClock(right.Reading, string.Create(CultureInfo.InvariantCulture, $"T{Number(word):00}:00")),
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

    /// <summary>Another clock time on the same day and in the same zone.</summary>
    private static TimeReading WithClock(TimeReading right, string time)
    {
        var at = right.Value.IndexOf('T');
        var value = right.Value[..Math.Max(0, at)] + time + right.Value[Math.Min(right.Value.Length, at + time.Length)..];
        return new TimeReading(TimexType.Time, value, right.Edtf is null ? null : Edtf.TryParse(value));
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
