using System.Collections.Immutable;
using System.Globalization;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using NodaTime;

namespace Lagebild.Language.Times;

/// <summary>
/// Finds temporal expressions and resolves them (TimeML 1.2.1, EDTF). Patterns of word classes are matched over the surface tokens,
/// longest first; then days, hours and numbers that lean on an expression to their right ("3. und 5. Mai", "14 bis 18 Uhr") are added.
/// Thread-safe; works on untagged text too, with less certainty about direction.
/// </summary>
public sealed class TimeTagger
{
    private static readonly TimeTagger GermanTagger = new(TimeGrammar.German);
    private static readonly Lazy<TimeTagger> EnglishTagger = new(() => new TimeTagger(TimeGrammar.English));

    private readonly TimeGrammar _grammar;

    private TimeTagger(TimeGrammar grammar) => _grammar = grammar;

    public static TimeTagger For(TextLanguage language) => language == TextLanguage.German ? GermanTagger : EnglishTagger.Value;

    /// <summary>All expressions in text order; none overlaps another.</summary>
    /// <param name="text">The text, tagged or not.</param>
    /// <param name="published">When it was published; null leaves unresolved what needs it.</param>
    public ImmutableArray<TimeExpression> Tag(ParsedText text, PublicationTime? published)
    {
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        var discourse = new Discourse(published);
        var resolver = new TimeResolver(_grammar, discourse);
        var matcher = new TimeMatcher(_grammar, text.Tokens);
        var direction = new ClauseDirection(text, _grammar);
        var leaning = new LeaningNumbers(_grammar, text.Tokens, matcher);
        var match = new TimeMatch();
        var spans = new List<FoundTime>();
        foreach (var sentence in text.Tokens.Sentences)
        {
            matcher.Enter(sentence);
            spans.Clear();
            discourse.DayInSentence = null;
            discourse.YearInSentence = null;
            for (var t = sentence.FirstToken; t < sentence.EndToken;)
            {
                if (!matcher.Find(t, match) || !Plausible(text, sentence, match, matcher)
                    || resolver.Resolve(match, direction.At(text.Tokens.Tokens[match.First].FirstWord)) is not { } reading)
                {
                    t++;
                    continue;
                }
                spans.Add(new FoundTime(match.First, match.End, match.Action, reading));
                Remember(discourse, match, reading);
                t = match.End;
            }
            leaning.Complete(sentence, spans);
            Intervals.Join(text.Tokens, spans, _grammar);
            foreach (var span in spans)
                found.Add(ToExpression(text.Tokens, span));
        }
        return found.ToImmutable();
    }

    private static TimeExpression ToExpression(TokenizedText text, FoundTime span)
    {
        var (first, last) = (text.Tokens[span.First], text.Tokens[span.End - 1]);
        return new TimeExpression(
            new TextRange(first.Range.Start, last.Range.End), first.FirstWord, last.FirstWord + last.WordCount - first.FirstWord,
            span.Reading.Type, span.Reading.Value, span.Reading.Edtf);
    }

    private static void Remember(Discourse discourse, TimeMatch match, TimeReading reading)
    {
        if (reading.Edtf is not { Earliest: { } day } edtf)
            return;
        if (edtf.IsDay && reading.Type is TimexType.Date or TimexType.Time && match.Action is not TimeAction.Clock)
        {
            discourse.DayInSentence = day;
            if (match.Action is TimeAction.Date or TimeAction.Weekday or TimeAction.WeekdayPart or TimeAction.Holiday or TimeAction.WeekdayOfWeek)
                discourse.LastDay = day;
        }
        if (match.Action is TimeAction.Year && edtf.Latest is { } last && last.Year == day.Year)
            discourse.YearInSentence = day.Year;
    }

    /// <summary>
    /// Keeps out what only looks like a time: a bare number of four digits that counts something, a number that belongs to a price or a
    /// score, a word at the beginning of a sentence that is another word.
    /// </summary>
    private bool Plausible(ParsedText text, SentenceSpan sentence, TimeMatch match, TimeMatcher matcher)
    {
        var tokens = text.Tokens;
        if (match.Action == TimeAction.Year && match.End - match.First == 1)
            return BareYear.IsYear(tokens, sentence, match.First, _grammar);
        if (match.Action is TimeAction.Reference or TimeAction.Duration && match.End - match.First == 1)
        {
            var form = tokens.Tokens[match.First].Range.In(tokens.Text);
            return match.First == sentence.FirstToken || !char.IsUpper(form[0]) || match.Has(_grammar.Classes["refnoun"]);
        }
        return true;
    }
}

/// <summary>An expression on its way: tokens, meaning, reading.</summary>
internal readonly record struct FoundTime(int First, int End, TimeAction Action, TimeReading Reading);
