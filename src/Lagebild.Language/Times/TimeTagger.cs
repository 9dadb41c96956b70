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

    private readonly int _jeweils;

    private TimeTagger(TimeGrammar grammar)
    {
        _grammar = grammar;
        _jeweils = grammar.Classes["jeweils"];
    }

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
        var plausibility = new Plausibility(text.Tokens, _grammar);
        var match = new TimeMatch();
        var spans = new List<FoundTime>();
        foreach (var sentence in text.Tokens.Sentences)
        {
            matcher.Enter(sentence);
            spans.Clear();
            discourse.NextSentence();
            for (var t = sentence.FirstToken; t < sentence.EndToken;)
            {
                discourse.IsDistributive |= matcher.Is(t, _jeweils);
                if (!matcher.Find(t, match) || !plausibility.Accepts(sentence, match))
                {
                    t++;
                    continue;
                }
                if (Reading(resolver, match, Direction(text, direction, match)) is not { } reading)
                {
                    // 30 February: what looks like a date and is none is no month either.
                    t = match.End;
                    continue;
                }
                spans.Add(new FoundTime(match.First, match.End, match.Action, reading));
                Remember(discourse, match, reading);
                t = match.End;
            }
            leaning.Complete(sentence, spans);
            Intervals.Join(text.Tokens, spans, _grammar);
            foreach (var span in spans)
                AddExpressions(text.Tokens, span, found);
        }
        return found.ToImmutable();
    }

    /// <summary>The reading, or null also where it lies beyond the years 0001 to 9999 that can be written ("vor 3000 Jahren").</summary>
    private static TimeReading? Reading(TimeResolver resolver, TimeMatch match, TimeDirection direction)
    {
        try
        {
            return resolver.Resolve(match, direction);
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException or FormatException)
        {
            return null;
        }
    }

    /// <summary>"Ab Juli", "bis Freitag" look ahead unless the clause is past; "seit Mittwoch" looks back; "das Treffen vom Sonntag" looks back unless it has an end.</summary>
    private TimeDirection Direction(ParsedText text, ClauseDirection clause, TimeMatch match)
    {
        var direction = clause.At(text.Tokens.Tokens[match.First].FirstWord);
        var before = match.First - 1;
        if (before >= 0 && text.Tokens.Tokens[before].Range.In(text.Text) is "vom" && match.Action is (TimeAction.Weekday or TimeAction.WeekdayPart)
            && !(match.End < text.Tokens.Tokens.Length && text.Tokens.Tokens[match.End].Range.In(text.Text) is ("bis" or "an")))
            return TimeDirection.Past;
        if (before > 0 && text.Tokens.Tokens[before].Range.In(text.Text) is "dem" or "den" or "zum" or "mit" or "the")
            before--;
        if (before >= 0 && text.Tokens.Tokens[before].Range.In(text.Text) is "seit" or "Seit" or "since" or "Since")
            return TimeDirection.Past;
        var isAhead = before >= 0 && text.Tokens.Tokens[before].Range.In(text.Text) is "ab" or "Ab" or "bis" or "Bis" or "until" or "Until" or "by" or "By";
        return isAhead && direction is (TimeDirection.Present or TimeDirection.Unknown) ? TimeDirection.Future : direction;
    }

    /// <summary>
    /// One expression, or two where one token holds two times ("2009-2011", "10-18 Uhr"). A day number that leans on a later date goes
    /// without its full stop, as in the KRAUTS annotation.
    /// </summary>
    private static void AddExpressions(TokenizedText text, FoundTime span, ImmutableArray<TimeExpression>.Builder into)
    {
        var (first, last) = (text.Tokens[span.First], text.Tokens[span.End - 1]);
        var range = new TextRange(first.Range.Start, last.Range.End);
        var words = last.FirstWord + last.WordCount - first.FirstWord;
        var reading = span.Reading;
        var isPair = (span.Action == TimeAction.Years && span.End - span.First == 1 && range.Length == 9) || span.Action == TimeAction.Clocks;
        var slash = reading.Value.IndexOf('/');
        if (isPair && slash > 0 && first.Range.In(text.Text).IndexOfAny('-', '–', '/') is > 0 and var joint)
        {
            var middle = first.Range.Start + joint;
            into.Add(new TimeExpression(new TextRange(range.Start, middle), first.FirstWord, 1, reading.Type, reading.Value[..slash], reading.Edtf));
            into.Add(new TimeExpression(new TextRange(middle + 1, range.End), first.FirstWord, words, reading.Type, reading.Value[(slash + 1)..], reading.Edtf));
            return;
        }
        if (span.IsLeaning && text.Text[range.End - 1] == '.')
            range = new TextRange(range.Start, range.End - 1);
        into.Add(new TimeExpression(range, first.FirstWord, words, reading.Type, reading.Value, reading.Edtf));
    }

    private static void Remember(Discourse discourse, TimeMatch match, TimeReading reading)
    {
        discourse.IsDistributive |= reading.Type == TimexType.Set;
        if (reading.Edtf is not { Earliest: { } day } edtf)
            return;
        if (edtf.IsDay && reading.Type is TimexType.Date or TimexType.Time && match.Action is not TimeAction.Clock)
        {
            discourse.DayInSentence = day;
            if (match.Action is TimeAction.Date or TimeAction.Weekday or TimeAction.WeekdayPart or TimeAction.Holiday or TimeAction.WeekdayOfWeek)
                discourse.LastDay = day;
        }
        if (match.Action is TimeAction.Year or TimeAction.Date or TimeAction.ModDate && edtf.Latest is { } last && last.Year == day.Year
            && match.NamesYear)
            discourse.YearInSentence = day.Year;
    }
}

/// <summary>An expression on its way: tokens, meaning, reading.</summary>
internal readonly record struct FoundTime(int First, int End, TimeAction Action, TimeReading Reading, bool IsLeaning = false);
