using System.Collections.Immutable;
using Lagebild.Language.Tokens;

namespace Lagebild.Language.Times;

/// <summary>Found times as the expressions that are handed on: their ranges, words and hours.</summary>
internal static class TimeExpressions
{
    /// <summary>
    /// One expression, or two where one token holds two times ("2009-2011", "10-18 Uhr"). A day number that leans on a later date goes
    /// without its full stop, as in the KRAUTS annotation.
    /// </summary>
    public static void Add(TokenizedText text, TimeSurroundings around, FoundTime span, ImmutableArray<TimeExpression>.Builder into)
    {
        var bound = Bound(around, span);
        var (first, last) = (text.Tokens[span.First], text.Tokens[span.End - 1]);
        var range = new TextRange(first.Range.Start, last.Range.End);
        var words = last.FirstWord + last.WordCount - first.FirstWord;
        var (type, value, edtf, _) = span.Reading;
        var isPair = (span.Action == TimeAction.Years && span.End - span.First == 1 && range.Length == 9) || span.Action == TimeAction.Clocks;
        var slash = value.IndexOf('/');
        if (isPair && slash > 0 && first.Range.In(text.Text).IndexOfAny('-', '–', '/') is > 0 and var joint)
        {
            var middle = first.Range.Start + joint;
            var (from, to) = (value[..slash], value[(slash + 1)..]);
            var both = TimeOfDay.Of(span with { Span = (from, to), Reading = span.Reading with { Value = from } }, bound);
            into.Add(new TimeExpression(new TextRange(range.Start, middle), first.FirstWord, 1, type, from, edtf) { TimeOfDay = both });
            into.Add(new TimeExpression(new TextRange(middle + 1, range.End), first.FirstWord, words, type, to, edtf) { TimeOfDay = both });
            return;
        }
        if (span.IsLeaning && text.Text[range.End - 1] == '.')
            range = new TextRange(range.Start, range.End - 1);
        into.Add(new TimeExpression(range, first.FirstWord, words, type, value, edtf) { TimeOfDay = TimeOfDay.Of(span, bound) });
    }

    /// <summary>What the preposition makes of a clock: "gegen", "ab", "bis", "vor", "nach".</summary>
    private static ClockBound Bound(TimeSurroundings around, FoundTime span)
    {
        if (span.Reading.Type != TimexType.Time)
            return ClockBound.At;
        var before = around.Of(span.First - 1);
        return (before & TimeContext.About) != 0 ? ClockBound.About
            : (before & TimeContext.From) != 0 ? ClockBound.From
            : (before & TimeContext.Until) != 0 ? ClockBound.Until
            : (before & TimeContext.Before) != 0 ? ClockBound.Before
            : (before & TimeContext.After) != 0 ? ClockBound.After
            : ClockBound.At;
    }
}
