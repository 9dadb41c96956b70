using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using NodaTime;

namespace Lagebild.Language.Times;

/// <summary>
/// Days that head a list: a line of its own that says nothing but a day ("DIENSTAG, 27. OKTOBER"). What stands below leans on it until the
/// next such line or another heading.
/// </summary>
internal static class DayHeadings
{
    /// <summary>So many words below a heading its verb is looked for.</summary>
    private const int ReachOfVerb = 40;

    /// <summary>So many words of a clock and a place stand between a day and the colon of its row.</summary>
    private const int ReachOfColon = 6;

    /// <summary>Keeps the day of a heading, or drops it where another heading begins something else.</summary>
    public static void Note(TimeSurroundings around, ParsedText text, SentenceSpan sentence, List<FoundTime> spans, Discourse discourse)
    {
        if (spans is [{ Reading: { Type: TimexType.Date, Edtf: { IsDay: true, Earliest: { } day } } } only] && IsAlone(text, sentence) && SaysNothingElse(around, sentence, only.First, only.End))
            discourse.HeadingDay = day;
        else if (sentence.Kind is SentenceKind.Heading && spans.Count == 0)
            discourse.HeadingDay = null;
    }

    /// <summary>
    /// Where a weekday that heads a list lies ("MITTWOCH"): the first verb below tells; where there is none the list is a programme, which looks
    /// ahead. Null for any other weekday.
    /// </summary>
    public static TimeDirection? Direction(TimeSurroundings around, ParsedText text, ClauseDirection clause, TimeMatch match)
    {
        var sentence = text.Tokens.Sentences[text.Tokens.SentenceOf(text.Tokens.Tokens[match.First].FirstWord)];
        if (match.Action != TimeAction.Weekday || !IsAlone(text, sentence) || !SaysNothingElse(around, sentence, match.First, match.End))
            return null;
        for (var word = new Word(text, sentence.EndWord); word.Index < text.Count && word.Index < sentence.EndWord + ReachOfVerb; word = new Word(text, word.Index + 1))
        {
            if (word.Upos is Upos.VERB or Upos.AUX && clause.At(word.Index) is not TimeDirection.Unknown and var direction)
                return direction;
        }
        return TimeDirection.Future;
    }

    /// <summary>
    /// Where the weekday lies that opens a row, with a clock or without ("Freitag, 9.30 Uhr: Der Minister empfängt ..."): the verb behind the colon tells. Null
    /// for any other.
    /// </summary>
    public static TimeDirection? RowDirection(TimeSurroundings around, ParsedText text, ClauseDirection clause, SentenceSpan sentence, TimeMatch match) =>
        RowVerb(around, text, sentence, match) is { } verb ? clause.At(verb) : null;

    /// <summary>True where a clock stands between the weekday and the colon of a row.</summary>
    public static bool HasClock(TimeSurroundings around, TimeMatch match) => around.Form(match.End) is not ":";

    /// <summary>The rows of a diary follow one another: behind one that lies ahead the next such weekday is meant.</summary>
    public static void Follow(List<FoundTime> spans, Discourse discourse)
    {
        if (spans[^1].Reading.Edtf is not { IsDay: true, Earliest: { } day })
            return;
        if (discourse.RowDay is { } before && before > discourse.Published && day <= before)
            spans[^1] = WeekdayPairs.Moved(spans[^1], day = DateAdjusters.NextOrSame(day.DayOfWeek)(before));
        discourse.RowDay = day;
    }

    /// <summary>The verb behind the colon of a row that a weekday opens; what stands before the colon may be a sentence of its own.</summary>
    private static int? RowVerb(TimeSurroundings around, ParsedText text, SentenceSpan sentence, TimeMatch match)
    {
        if (match.Action is not (TimeAction.Weekday or TimeAction.WeekdayPart) || match.First != sentence.FirstToken)
            return null;
        var (colon, hasClock) = (match.End, false);
        for (; colon < sentence.EndToken && colon < match.End + ReachOfColon && around.Form(colon) is not ":"; colon++)
            hasClock |= around.Form(colon) is [>= '0' and <= '9', ..];
        if (!hasClock && colon > match.End || colon >= sentence.EndToken || around.Form(colon) is not ":")
            return null;
        var first = text.Tokens.Tokens[colon].FirstWord;
        var end = first + 1 < sentence.EndWord || sentence.EndWord >= text.Count ? sentence.EndWord : text[sentence.EndWord].Sentence.EndWord;
        for (var w = first + 1; w < end; w++)
        {
            if (text[w] is { Upos: Upos.VERB or Upos.AUX, Feats.VerbForm: VerbForm.Fin })
                return w;
        }
        return null;
    }

    /// <summary>True where a clock opens a line and a mark stands behind it ("10 Uhr: Empfang", "11.30 Uhr – Abfahrt").</summary>
    public static bool IsRow(TimeSurroundings around, ParsedText text, SentenceSpan sentence, TimeMatch match)
    {
        var index = text.Tokens.SentenceOf(sentence.FirstWord);
        return match.First == sentence.FirstToken && match.Action is TimeAction.Clock or TimeAction.HourClock or TimeAction.Clocks
            && match.End < sentence.EndToken && around.Form(match.End) is ":" or "–" or "-" or "—" or "|"
            && index > 0 && text.Tokens.Sentences[index - 1].Paragraph != sentence.Paragraph;
    }

    /// <summary>True where the sentence is a line of its own in the body.</summary>
    private static bool IsAlone(ParsedText text, SentenceSpan sentence)
    {
        if (sentence.Kind is SentenceKind.Headline or SentenceKind.Dateline)
            return false;
        var index = text.Tokens.SentenceOf(sentence.FirstWord);
        var sentences = text.Tokens.Sentences;
        return (index == 0 || sentences[index - 1].Paragraph != sentence.Paragraph)
            && (index + 1 == sentences.Length || sentences[index + 1].Paragraph != sentence.Paragraph);
    }

    private static bool SaysNothingElse(TimeSurroundings around, SentenceSpan sentence, int first, int end)
    {
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            if ((t < first || t >= end) && around.Form(t) is [var letter, ..] && char.IsLetterOrDigit(letter) && !around.Is(t, TimeContext.Article | TimeContext.Place))
                return false;
        }
        return true;
    }
}
