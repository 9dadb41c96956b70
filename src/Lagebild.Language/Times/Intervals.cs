using Lagebild.Language.Times.Readings;
using Lagebild.Language.Tokens;

namespace Lagebild.Language.Times;

/// <summary>
/// "Vom 3. bis 5. Mai", "zwischen März und Juni": TIMEX3 keeps two expressions with a value each, EDTF gives both the one interval.
/// Open intervals get an open end: "seit 2014" is 2014/.., "bis Ende des Jahres" is ../2025.
/// </summary>
internal static class Intervals
{
    public static void Join(TimeSurroundings around, List<FoundTime> spans)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            var before = around.Before(spans[i].First);
            if (i + 1 < spans.Count && Joins(around, spans[i], spans[i + 1], before) && Between(spans[i].Reading.Edtf, spans[i + 1].Reading.Edtf) is { } interval)
            {
                var clocks = Clocks(spans[i].Reading, spans[i + 1].Reading);
                spans[i] = spans[i].With(interval) with { Span = clocks };
                spans[i + 1] = spans[i + 1].With(interval) with { Span = clocks };
                i++;
            }
            else if (Open(spans[i].Reading, around.Of(before)) is { } open)
            {
                spans[i] = spans[i].With(open);
            }
        }
    }

    private static bool Joins(TimeSurroundings around, FoundTime left, FoundTime right, int before) =>
        right.First - left.End is 1 or 2
        && (around.Is(left.End, TimeContext.To) || (around.Is(left.End, TimeContext.And) && around.Is(before, TimeContext.Between)));

    private static (string From, string? To)? Clocks(TimeReading from, TimeReading to) =>
        from.Type == TimexType.Time && to.Type == TimexType.Time ? (from.Value, to.Value) : null;

    private static Edtf? Between(Edtf? from, Edtf? to) =>
        from is null || to is null || from.Text.Contains('/') || to.Text.Contains('/') ? null : Edtf.TryParse($"{from.Text}/{to.Text}");

    private static Edtf? Open(TimeReading reading, TimeContext before)
    {
        if (reading is not { Type: TimexType.Date, Edtf: { } edtf })
            return null;
        if ((before & TimeContext.Until) != 0)
            return Edtf.TryParse("../" + edtf.Text.Split('/')[^1]);
        return (before & TimeContext.Since) != 0 && !edtf.Text.Contains('/') ? Edtf.TryParse(edtf.Text.TrimEnd('~') + "/..") : null;
    }
}
