using Lagebild.Language.Tokens;

namespace Lagebild.Language.Times;

/// <summary>
/// "Vom 3. bis 5. Mai", "zwischen März und Juni": TIMEX3 keeps two expressions with a value each, EDTF gives both the one interval.
/// Open intervals get an open end: "seit 2014" is 2014/.., "bis Ende des Jahres" is ../2025.
/// </summary>
internal static class Intervals
{
    public static void Join(TokenizedText text, List<FoundTime> spans, TimeGrammar grammar)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            var before = spans[i].First > 0 ? Form(text, spans[i].First - 1) : "";
            if (before is "dem" or "der" or "den" && spans[i].First > 1)
                before = Form(text, spans[i].First - 2);
            if (i + 1 < spans.Count && Joins(text, spans[i], spans[i + 1], before) && Between(spans[i].Reading.Edtf, spans[i + 1].Reading.Edtf) is { } interval)
            {
                spans[i] = spans[i] with { Reading = spans[i].Reading with { Edtf = interval } };
                spans[i + 1] = spans[i + 1] with { Reading = spans[i + 1].Reading with { Edtf = interval } };
                i++;
                continue;
            }
            if (spans[i].Reading is not { Type: TimexType.Date, Edtf: { } edtf } || edtf.Text.Contains('/') && before is not ("bis" or "until"))
                continue;
            var open = before switch
            {
                "seit" or "Seit" or "since" or "Since" => Edtf.TryParse(edtf.Text.TrimEnd('~') + "/.."),
                "bis" or "Bis" or "until" or "Until" => Edtf.TryParse("../" + edtf.Text.Split('/')[^1]),
                _ => null,
            };
            if (open is not null)
                spans[i] = spans[i] with { Reading = spans[i].Reading with { Edtf = open } };
        }
    }

    private static bool Joins(TokenizedText text, FoundTime left, FoundTime right, string before)
    {
        if (right.First - left.End is < 1 or > 2)
            return false;
        var joint = Form(text, left.End);
        return joint is "bis" or "to" or "until" or "-" or "–" || (joint is "und" or "and" && before is "zwischen" or "Zwischen" or "between" or "Between");
    }

    private static Edtf? Between(Edtf? from, Edtf? to) =>
        from is null || to is null || from.Text.Contains('/') || to.Text.Contains('/') ? null : Edtf.TryParse($"{from.Text}/{to.Text}");

    private static string Form(TokenizedText text, int token) => text.Tokens[token].Range.Of(text.Text);
}
