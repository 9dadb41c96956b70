using System.Globalization;
using Lagebild.Language.Tokens;

namespace Lagebild.Language.Times;

/// <summary>
/// Numbers that lean on an expression to their right: "5., 6. und 7. Oktober", "14 bis 18 Uhr", "sechs bis acht Monate", "2005/2010",
/// "Juli und August 2014". Looks leftwards from each expression, over one joining word, as long as a number of the same kind follows.
/// </summary>
internal sealed class LeaningNumbers(TimeGrammar grammar, TokenizedText text, TimeMatcher matcher)
{
    private readonly int _ordnum = grammar.Classes["ordnum"];
    private readonly int _int = grammar.Classes["int"];
    private readonly int _num = grammar.Classes["num"];
    private readonly int _clock = grammar.Classes["clock"];

    public void Complete(SentenceSpan sentence, List<FoundTime> spans)
    {
        for (var i = spans.Count - 1; i >= 0; i--)
        {
            while (Before(sentence, spans, i) is { } earlier)
                spans.Insert(i, earlier);
        }
    }

    private FoundTime? Before(SentenceSpan sentence, List<FoundTime> spans, int index)
    {
        var right = spans[index];
        var at = right.First - 1;
        if (at < sentence.FirstToken || !SkipJoint(sentence, ref at))
            return null;
        if (index > 0 && spans[index - 1].End > at)
            return null;
        var reading = Lean(at, right);
        return reading is { } found ? new FoundTime(at, at + 1, right.Action, found, IsLeaning: true) : null;
    }

    /// <summary>Steps over "und", "bis", "," and the like; false where the expression stands alone.</summary>
    private bool SkipJoint(SentenceSpan sentence, ref int at)
    {
        var joints = 0;
        while (at > sentence.FirstToken && joints < 3 && IsJoint(text.Tokens[at].Range.In(text.Text)))
        {
            at--;
            joints++;
        }
        return joints > 0;
    }

    private static bool IsJoint(ReadOnlySpan<char> form) => form is
        "," or "und" or "bis" or "sowie" or "oder" or "-" or "–" or "/" or "zum" or "am" or "dem" or "den" or "." or "and" or "to" or "or" or "until";

    private TimeReading? Lean(int token, FoundTime right)
    {
        foreach (var word in matcher.At(token))
        {
            if (right.Action is TimeAction.Date && (word.Class == _ordnum || word.Class == _int) && right.Reading.Value.Length == 10)
                return TimeResolver.DayBefore(int.Parse(word.Value, CultureInfo.InvariantCulture), right.Reading);
            if (right.Action == TimeAction.Clock)
            {
                if (word.Class == _clock)
                    return WithClock(right.Reading, word.Value);
                if (word.Class == _int && int.Parse(word.Value, CultureInfo.InvariantCulture) <= 24)
                    return WithClock(right.Reading, string.Create(CultureInfo.InvariantCulture, $"T{int.Parse(word.Value, CultureInfo.InvariantCulture):00}:00"));
            }
            if (right.Action is TimeAction.Duration or TimeAction.Ago or TimeAction.Ahead or TimeAction.Since && word.Class == _num
                && right.Reading.Value.StartsWith('P') && Unit(right.Reading.Value) is { } unit)
                return new TimeReading(TimexType.Duration, (right.Reading.Value.StartsWith("PT", StringComparison.Ordinal) ? "PT" : "P") + word.Value + unit, null);
        }
        return null;
    }

    private static TimeReading WithClock(TimeReading right, string time)
    {
        var at = right.Value.IndexOf('T');
        var value = (at > 0 ? right.Value[..at] : "") + time;
        return new TimeReading(TimexType.Time, value, Edtf.TryParse(value));
    }

    private static string? Unit(string period)
    {
        var letters = period.TrimStart('P').TrimStart('T');
        var at = letters.AsSpan().IndexOfAnyInRange('A', 'Z');
        return at > 0 ? letters[at..] : null;
    }
}
