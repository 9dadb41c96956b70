namespace Lagebild.Language.Times;

/// <summary>
/// Keeps out what only looks like a time: a number of four digits that counts something, an age, a price, a paragraph, part of a compound,
/// a capitalised word that is another word, a night that only introduces the day it leads to ("in der Nacht auf Montag").
/// </summary>
internal sealed class Plausibility(TimeGrammar grammar)
{
    private readonly Ages _ages = new(grammar.Classes);
    private readonly int _refnoun = grammar.Classes["refnoun"], _duradj = grammar.Classes["duradj"], _part = grammar.Classes["part"];
    private readonly int _soon = grammar.Classes["ref"], _zur = grammar.Classes["zur"], _rate = grammar.Classes["noun"];
    private readonly int _ordword = grammar.Classes["ordword"], _mshort = grammar.Classes["mshort"];

    public bool Accepts(TimeSurroundings around, TimeMatch match)
    {
        var isOneToken = match.End - match.First == 1;
        if (around.IsPartOfCompound(match.First, match.End) && char.IsLetter(around.Form(match.End - 1)[0]))
            return false;
        return match.Action switch
        {
            TimeAction.Year when isOneToken => BareYear.IsYear(around, match.First, grammar.Language),
            // "9. Jan Meier": a first name.
            TimeAction.Date when match.Has(_mshort) && !match.NamesYear && around.IsCapital(match.End) => false,
            TimeAction.Date => !around.Is(match.First - 1, TimeContext.Label) && !(match.Has(_ordword) && around.Is(match.First - 1, TimeContext.Within)),
            TimeAction.Clock => !around.Is(match.End, TimeContext.Counted),
            TimeAction.Duration or TimeAction.Ago or TimeAction.Ahead or TimeAction.Since => !_ages.IsAge(around, match) && !IsPerson(around, match),
            TimeAction.Reference when match.Value(_soon) == "FUTURE_REF" && around.Is(match.First - 1, TimeContext.Degree) => false,
            TimeAction.Reference when match.Has(_zur) => !around.Is(match.End, TimeContext.Owner),
            TimeAction.Reference when isOneToken => match.Has(_refnoun) || !IsNameInside(around, match.First),
            TimeAction.DayPart => !(match.Value(_part) == "NI" && around.Is(match.End, TimeContext.NightTo)),
            TimeAction.SetUnit when match.Has(_rate) => !around.Is(match.End, TimeContext.Owner),
            _ => true,
        };
    }

    /// <summary>A word with a capital inside a sentence is a name or noun ("der Verein Jetzt").</summary>
    private static bool IsNameInside(TimeSurroundings around, int token) =>
        !around.IsFirst(token) && around.IsCapital(token) && char.IsLetterOrDigit(around.Form(token - 1)[^1]);

    /// <summary>"Sechzehnjährige", "Siebentägige" with a capital inside a sentence are people or things.</summary>
    private bool IsPerson(TimeSurroundings around, TimeMatch match) =>
        match.Value(_duradj) is { } adjective && around.IsCapital(match.First) && (!around.IsFirst(match.First) || adjective.EndsWith('Y'));
}
