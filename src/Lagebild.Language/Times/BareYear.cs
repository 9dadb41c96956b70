using Lagebild.Language.Tokens;

namespace Lagebild.Language.Times;

/// <summary>Tells a year from a count: "seit 2014" and "(2014)" from "2014 Euro" and "rund 2000 Menschen".</summary>
internal static class BareYear
{
    private static readonly string[] Units =
        ["euro", "dollar", "dollars", "pounds", "euros", "franken", "prozent", "mann", "meter", "kilometer", "kilo", "tonnen", "uhr", "stück", "mal", "percent", "people", "metres", "meters", "miles", "km", "kg", "m"];

    public static bool IsYear(TokenizedText text, SentenceSpan sentence, int token, TimeGrammar grammar)
    {
        var next = token + 1 < sentence.EndToken ? Form(text, token + 1) : "";
        var previous = token > sentence.FirstToken ? Form(text, token - 1) : "";
        if (IsRangeOfCounts(text, sentence, token, next))
            return false;
        if (Units.Contains(next.ToLowerInvariant()) || (next.Length > 0 && next[0] is '%' or '€' or '$' or '°'))
            return false;
        if (previous is "Nr." or "No." or "#" or "§" or "Artikel" or "Resolution" or "rund" or "etwa" or "als" or "mindestens" or "knapp" or "about" or "over")
            return false;
        var year = Form(text, token);
        var isModern = string.CompareOrdinal(year, "1850") >= 0 && string.CompareOrdinal(year, "2099") <= 0;
        if (IsPreposition(previous))
            return true;
        if (!isModern)
            return previous is "(" or "/" or "-" or "–" or "*";
        // A capitalised noun behind a bare number is counted by it.
        return grammar.Language != TextLanguage.German || next.Length == 0 || !char.IsUpper(next[0]) || previous is "(" or ",";
    }

    /// <summary>"2000 bis 3000 Grad": what the number reaches to is no year, so it is none itself.</summary>
    private static bool IsRangeOfCounts(TokenizedText text, SentenceSpan sentence, int token, string next)
    {
        if (next is not ("bis" or "oder" or "to" or "or" or "-" or "–") || token + 2 >= sentence.EndToken)
            return false;
        var end = Form(text, token + 2);
        return end.AsSpan().ContainsAnyExceptInRange('0', '9') ? false
            : end.Length > 4 || (end.Length == 4 && end[0] > '2') || (token + 3 < sentence.EndToken && Units.Contains(Form(text, token + 3).ToLowerInvariant()));
    }

    private static bool IsPreposition(string word) => word.ToLowerInvariant() is
        "in" or "im" or "seit" or "ab" or "bis" or "von" or "vom" or "nach" or "vor" or "um" or "anno" or "jahr" or "jahre" or "jahres" or "zwischen" or "ende"
        or "anfang" or "mitte" or "since" or "until" or "from" or "by" or "before" or "after" or "between" or "of" or "during";

    private static string Form(TokenizedText text, int token) => text.Tokens[token].Range.Of(text.Text);
}
