using Lagebild.Language.Tokens;

namespace Lagebild.Language.Times;

/// <summary>
/// Keeps out what only looks like a time: a number of four digits that counts something, an age, a capitalised word that is another
/// word, a night that only introduces the day it leads to ("in der Nacht auf Montag").
/// </summary>
internal sealed class Plausibility(TokenizedText text, TimeGrammar grammar)
{
    private readonly int _refnoun = grammar.Classes["refnoun"];
    private readonly int _duradj = grammar.Classes["duradj"];
    private readonly int _part = grammar.Classes["part"];

    public bool Accepts(SentenceSpan sentence, TimeMatch match)
    {
        var isOneToken = match.End - match.First == 1;
        return match.Action switch
        {
            TimeAction.Year when isOneToken => BareYear.IsYear(text, sentence, match.First, grammar),
            TimeAction.Duration or TimeAction.Ago or TimeAction.Ahead or TimeAction.Since => !IsAge(sentence, match) && !IsNoun(sentence, match),
            TimeAction.Reference when match.First > sentence.FirstToken && Form(match.First) == "bald" && Form(match.First - 1) is "so" or "So" or "schon" => false,
            TimeAction.Reference when Form(match.First) is "zur" or "Zur" => Next(sentence, match) is not ("der" or "des" or "von" or "vom"),
            TimeAction.Reference when isOneToken => match.Has(_refnoun) || match.First == sentence.FirstToken || !char.IsUpper(Form(match.First)[0])
                || !char.IsLetterOrDigit(Form(match.First - 1)[^1]),
            TimeAction.DayPart => !(match.Value(_part) == "NI" && Next(sentence, match) is "auf" or "zum" or "zu" or "vom"),
            _ => true,
        };
    }

    /// <summary>"16 Jahre alt", "ab 16 Jahren", "im Alter von 30 Jahren", "zwei Jahre jünger".</summary>
    private bool IsAge(SentenceSpan sentence, TimeMatch match)
    {
        if (!Form(match.End - 1).StartsWith("Jahr", StringComparison.Ordinal) && !Form(match.End - 1).StartsWith("year", StringComparison.Ordinal))
            return false;
        var next = Next(sentence, match);
        if (next.StartsWith("alt", StringComparison.Ordinal) || next.StartsWith("jünger", StringComparison.Ordinal) || next.StartsWith("älter", StringComparison.Ordinal)
            || next is "old" or "older" or "younger" or "-")
            return next != "-" || match.End + 1 < sentence.EndToken && Form(match.End + 1) is "old" or "alt";
        if (next is "hinweg" or "lang")
            return false;
        var previous = match.First > sentence.FirstToken ? Form(match.First - 1) : "";
        if (previous is "über" && match.First - 2 >= sentence.FirstToken
            && Form(match.First - 2).ToLowerInvariant() is "seit" or "vor" or "nach" or "in" or "für" or "binnen" or "schon")
            return false;
        if (previous is "ab" or "unter" or "über" or "aged")
            return true;
        return match.First - 2 >= sentence.FirstToken && previous is "von" or "of" && Form(match.First - 2) is "Alter" or "age";
    }

    /// <summary>"Sechzehnjährige", "Siebentägige" with a capital inside a sentence are people or things.</summary>
    private bool IsNoun(SentenceSpan sentence, TimeMatch match) =>
        match.Has(_duradj) && char.IsUpper(Form(match.First)[0]) && (match.First > sentence.FirstToken || Form(match.First).Contains("jährig", StringComparison.Ordinal));

    private string Next(SentenceSpan sentence, TimeMatch match) => match.End < sentence.EndToken ? Form(match.End) : "";

    private string Form(int token) => text.Tokens[token].Range.Of(text.Text);
}
