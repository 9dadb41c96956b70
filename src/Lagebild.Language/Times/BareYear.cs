namespace Lagebild.Language.Times;

/// <summary>Tells a year from a count or a name: "seit 2014" and "(2014)" from "2014 Euro", "rund 2000 Menschen", "Agenda 2010".</summary>
internal static class BareYear
{
    /// <param name="around">What stands around.</param>
    /// <param name="token">A number of four digits.</param>
    /// <param name="language">In German a capitalised noun behind a bare number is counted by it.</param>
    public static bool IsYear(TimeSurroundings around, int token, TextLanguage language)
    {
        var next = around.Form(token + 1);
        if (IsRangeOfCounts(around, token) || around.Is(token + 1, TimeContext.Counted))
            return false;
        if (around.Is(token - 1, TimeContext.Counting | TimeContext.Label))
            return false;
        if (around.Is(token - 1, TimeContext.BeforeYear))
            return true;
        var year = around.Form(token);
        var isModern = year.SequenceCompareTo("1850") >= 0 && year.SequenceCompareTo("2099") <= 0;
        if (!isModern)
            return around.Form(token - 1) is "(" or "/" or "-" or "–" or "*";
        return language != TextLanguage.German || next is not [var first, ..] || !char.IsUpper(first) || around.Form(token - 1) is "(" or ",";
    }

    /// <summary>"2000 bis 3000 Grad": what the number reaches to is no year, so it is none itself.</summary>
    private static bool IsRangeOfCounts(TimeSurroundings around, int token)
    {
        var isRange = around.Is(token + 1, TimeContext.To) || around.Is(token + 1, TimeContext.And) && around.Is(token - 1, TimeContext.Between);
        var end = around.Form(token + 2);
        if (!isRange || end.IsEmpty || end.ContainsAnyExceptInRange('0', '9'))
            return false;
        return end.Length > 4 || (end.Length == 4 && end[0] > '2') || around.Is(token + 3, TimeContext.Counted);
    }
}
