using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;

namespace Lagebild.Language.Times;

/// <summary>
/// Days that head a list: a line of its own that says nothing but a day ("DIENSTAG, 27. OKTOBER"). What stands below leans on it until the
/// next such line or another heading.
/// </summary>
internal static class DayHeadings
{
    /// <summary>So many words below a heading its verb is looked for.</summary>
    private const int ReachOfVerb = 40;

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
