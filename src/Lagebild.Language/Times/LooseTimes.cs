using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Times;

/// <summary>
/// Accepts what is a time only by its surroundings: a day without its month ("am 15.", but not "am 15. Verhandlungstag"), a clock without
/// "Uhr" behind a day or a part of one ("morgen um 8", "Freitag, 20.15", but not "um 8 Prozent").
/// </summary>
internal sealed class LooseTimes(TimeGrammar grammar)
{
    private const int MostJoints = 3;

    private readonly int _int = grammar.Classes["int"];

    public bool Accepts(ParsedText text, TimeSurroundings around, TimeMatch match, List<FoundTime> before) => match.Action switch
    {
        TimeAction.BareDay => IsFree(text, around, match.End) && !IsJoinedToNumber(around, match.End) && EndsLikeADay(around, match),
        TimeAction.HourClock => IsFree(text, around, match.End) && !IsDifference(around, match.End) && !IsJoinedToNumber(around, match.End) && IsBehindADay(around, match.Start, before),
        _ => true,
    };

    /// <summary>True where nothing follows that the number could belong to.</summary>
    private static bool IsFree(ParsedText text, TimeSurroundings around, int next)
    {
        if (around.Form(next) is not [var first, ..])
            return true;
        if (char.IsDigit(first) || around.Is(next, TimeContext.Counted) || around.IsCapital(next))
            return false;
        if (!char.IsLetter(first))
            return first is not (':' or '/' or '%' or '€' or '$');
        var word = new Word(text, text.Tokens.Tokens[next].FirstWord);
        return word.Upos is not (Upos.NOUN or Upos.PROPN or Upos.NUM) && !(word.Upos == Upos.ADJ && IsInflected(word.Form));
    }

    /// <summary>An adjective before its noun has an ending, one that stands for itself ("verreist") has none.</summary>
    private static bool IsInflected(ReadOnlySpan<char> form) => form.EndsWith("e") || (form.Length > 2 && form[^2] == 'e' && form[^1] is 'n' or 'r' or 's' or 'm');

    /// <summary>"Um 8 auf 12 Euro": so much more or less.</summary>
    private static bool IsDifference(TimeSurroundings around, int next) => around.Is(next, TimeContext.Onto) && around.Form(next + 1) is [>= '0' and <= '9', ..];

    /// <summary>"Am 5. und 6. Oktober": it shares the month of what follows.</summary>
    private static bool IsJoinedToNumber(TimeSurroundings around, int next)
    {
        var at = next;
        while (at - next < MostJoints && around.Is(at, TimeContext.Joint))
            at++;
        return at > next && around.Form(at) is [>= '0' and <= '9', ..];
    }

    /// <summary>A number without its full stop is a day only at the end of a sentence, whose full stop it shares ("am Samstag, dem 25.").</summary>
    private bool EndsLikeADay(TimeSurroundings around, TimeMatch match) =>
        !match.Has(_int) || (around.Form(match.End) is "." && !around.Contains(match.End + 1));

    /// <summary>Behind a day or a part of one; "von fünf bis sieben" may stand between.</summary>
    private static bool IsBehindADay(TimeSurroundings around, int start, List<FoundTime> before)
    {
        if (before.Count == 0)
            return false;
        var at = start - 1;
        if (around.Is(start, TimeContext.To) && around.Form(at) is [var first, ..] && (char.IsDigit(first) || char.IsLetter(first)) && around.Is(at - 1, TimeContext.Opening))
            at -= 2;
        if (around.Form(at) is "," or "(")
            at--;
        return before[^1].End == at + 1 && (before[^1].IsDay || before[^1].Reading.Type == TimexType.Time);
    }
}
