namespace Lagebild.Language.Times;

/// <summary>Tells ages from lengths of time: "16 Jahre alt", "ab 16 Jahren", "Kinder zwischen sechs und elf Jahren", "mit 16 Jahren".</summary>
internal sealed class Ages(TimeClasses classes)
{
    /// <summary>So far before the years stands who has them, over prepositions and numbers only.</summary>
    private const int Reach = 5;

    private readonly int _units = classes["units"], _unit = classes["unit"];

    public bool IsAge(TimeSurroundings around, TimeMatch match)
    {
        if ((match.Value(_units) ?? match.Value(_unit)) != "Y")
            return false;
        var next = around.Form(match.End) is "-" ? match.End + 1 : match.End;
        if (around.Is(next, TimeContext.AgeAfter))
            return true;
        if (around.Is(match.End, TimeContext.LengthAfter))
            return false;
        var before = match.First - 1;
        if (around.Is(before, TimeContext.Over) && around.Is(before - 1, TimeContext.LengthBefore))
            return false;
        if (around.Is(before, TimeContext.AgeBefore | TimeContext.Over))
            return true;
        if (around.Is(before, TimeContext.AgeOrMeasure) && !around.IsCapital(match.End))
            return true;
        return IsOfSomebody(around, before);
    }

    private static bool IsOfSomebody(TimeSurroundings around, int token)
    {
        for (var t = token; t > token - Reach && around.Contains(t); t--)
        {
            if (around.Is(t, TimeContext.Aged | TimeContext.AgeNoun))
                return true;
            var form = around.Form(t);
            var isPassable = form is "(" or "," || char.IsAsciiDigit(form[0])
                || around.Is(t, TimeContext.Between | TimeContext.And | TimeContext.To | TimeContext.AgeBefore | TimeContext.Over | TimeContext.Back);
            if (!isPassable && t != token - 1 && !around.Is(t + 1, TimeContext.And | TimeContext.To))
                return false;
        }
        return false;
    }
}
