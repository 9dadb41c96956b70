using System.Collections.Immutable;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Times.Readings;
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

    /// <summary>A week, a weekend, a month; longer spans hold every weekday and day of the month too often to tell which is meant.</summary>
    private const int LongestPeriod = 31;

    /// <summary>From so many days on the last such weekday is nearer than the next one.</summary>
    private const int NearerDays = 4;

    private readonly TimeGrammar _grammar;
    private readonly Plausibility _plausibility;
    private readonly LooseTimes _loose;
    private readonly int _jeweils, _day;

    private TimeTagger(TimeGrammar grammar)
    {
        _grammar = grammar;
        _plausibility = new Plausibility(grammar);
        _loose = new LooseTimes(grammar);
        (_jeweils, _day) = (grammar.Classes["jeweils"], grammar.Classes["day"]);
    }

    public static TimeTagger For(TextLanguage language) => language == TextLanguage.German ? GermanTagger : EnglishTagger.Value;

    /// <summary>All expressions in text order; none overlaps another.</summary>
    /// <param name="text">The text, tagged or not.</param>
    /// <param name="published">When it was published; null leaves unresolved what needs it.</param>
    public ImmutableArray<TimeExpression> Tag(ParsedText text, PublicationTime? published)
    {
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        var run = new Run(text, new Discourse(published), new TimeMatcher(_grammar, text.Tokens), new ClauseDirection(text, _grammar));
        var leaning = new LeaningNumbers(_grammar, run.Matcher);
        var spans = new List<FoundTime>();
        foreach (var sentence in text.Tokens.Sentences)
        {
            var around = new TimeSurroundings(text.Tokens, _grammar.Contexts, sentence);
            run.Matcher.Enter(sentence);
            run.Discourse.NextSentence();
            spans.Clear();
            Find(run, sentence, around, leaning, spans);
            leaning.Complete(around, spans);
            Intervals.Join(around, spans);
            DayHeadings.Note(around, text, sentence, spans, run.Discourse);
            foreach (var span in spans)
                TimeExpressions.Add(text.Tokens, around, span, found);
        }
        return found.ToImmutable();
    }

    private void Find(Run run, SentenceSpan sentence, TimeSurroundings around, LeaningNumbers leaning, List<FoundTime> spans)
    {
        var match = new TimeMatch();
        for (var t = sentence.FirstToken; t < sentence.EndToken;)
        {
            if (run.Matcher.Is(t, _jeweils))
                run.Discourse.IsDistributive = true;
            if (!Match(run, t, match, around, spans))
            {
                // "Nächste Woche, am Donnerstag, ...": a comma right behind a time parts no clause.
                if (_grammar.Verbs.IsBoundary(around.Form(t)) && !(spans.Count > 0 && spans[^1].End == t))
                    run.Discourse.NextClause();
                t++;
                continue;
            }
            // 30 February: what looks like a date and is none is no month either.
            t = match.End;
            run.Discourse.IsRow |= DayHeadings.IsRow(around, run.Text, sentence, match);
            var row = DayHeadings.RowDirection(around, run.Text, run.Clause, sentence, match);
            var direction = row is { } ofRow ? OfRow(run, around, match, ofRow) : Direction(run, around, match);
            if (Read(run, around, match, direction) is not { } reading)
                continue;
            var action = match.Action == TimeAction.HourClock ? TimeAction.Clock : match.Action;
            var isUndated = action == TimeAction.Clock && run.Discourse is { DayInSentence: null, IsDistributive: false };
            spans.Add(new FoundTime(match.First, match.End, action, reading) { IsUndated = isUndated });
            WeekdayPairs.Order(around, spans, direction, run.Discourse.Published);
            if (row is TimeDirection.Present or TimeDirection.Future)
                DayHeadings.Follow(spans, run.Discourse);
            ClockDays.Date(around, spans);
            Remember(run, match, spans[^1].Reading);
            if (reading.Type == TimexType.Set || leaning.IsOneOfSeveralDays(around, match))
                run.Discourse.IsDistributive = true;
        }
    }

    /// <summary>The best match at a token; where its surroundings rule out a loose reading, the next best.</summary>
    private bool Match(Run run, int token, TimeMatch match, TimeSurroundings around, List<FoundTime> spans)
    {
        if (!run.Matcher.Find(token, match))
            return false;
        if (_loose.Accepts(run.Text, around, match, spans))
            return _plausibility.Accepts(around, match);
        return run.Matcher.Find(token, match, without: match.Action) && _loose.Accepts(run.Text, around, match, spans) && _plausibility.Accepts(around, match);
    }

    private TimeReading? Read(Run run, TimeSurroundings around, TimeMatch match, TimeDirection direction)
    {
        if (match.Action == TimeAction.Day && match.Value(_day) == "0" && IsNowadays(around, match, direction))
            return new TimeReading(TimexType.Date, "PRESENT_REF", null);
        return _grammar.Resolver.Resolve(match, run.Discourse, direction);
    }

    /// <summary>"Wie wir heute wissen", "früher ..., heute ...": not the day of publication but the present age.</summary>
    private static bool IsNowadays(TimeSurroundings around, TimeMatch match, TimeDirection direction) =>
        around.Is(match.First - 1, TimeContext.Nowadays) || around.Is(match.End, TimeContext.Nowadays)
        || (direction == TimeDirection.Present && around.Any(TimeContext.OtherAge));

    /// <summary>"Ab Juli", "bis Freitag" look ahead unless the clause is past; "seit Mittwoch" looks back; "das Treffen vom Sonntag" looks back unless it has an end.</summary>
    private static TimeDirection Direction(Run run, TimeSurroundings around, TimeMatch match)
    {
        if (DayHeadings.Direction(around, run.Text, run.Clause, match) is { } ofList)
            return ofList;
        var isWeekday = match.Action is TimeAction.Weekday or TimeAction.WeekdayPart;
        if (isWeekday && around.Is(match.First - 1, TimeContext.Back) && !around.Is(match.End, TimeContext.To | TimeContext.Onwards))
            return TimeDirection.Past;
        if (around.Is(around.Before(match.First), TimeContext.Since))
            return TimeDirection.Past;
        var direction = run.Clause.At(run.Text.Tokens.Tokens[match.First].FirstWord);
        return direction != TimeDirection.Past && around.Is(around.Before(match.First), TimeContext.Ahead) ? TimeDirection.Future : direction;
    }

    /// <summary>A row with a clock may be of a chronicle, which tells in the present what has been.</summary>
    private TimeDirection OfRow(Run run, TimeSurroundings around, TimeMatch match, TimeDirection row) =>
        row == TimeDirection.Present && DayHeadings.HasClock(around, match) && !IsNear(run, around, match) ? TimeDirection.Past : row;

    /// <summary>A chronicle tells in the present as a diary does: the next such weekday is meant where it is nearer than the last one.</summary>
    private bool IsNear(Run run, TimeSurroundings around, TimeMatch match) =>
        run.Discourse.Published is { } published && Read(run, around, match, TimeDirection.Present) is { Edtf.Earliest: { } next } && Period.DaysBetween(published, next) < NearerDays;

    private static void Remember(Run run, TimeMatch match, TimeReading reading)
    {
        var discourse = run.Discourse;
        if (match.Action is not TimeAction.Clock and not TimeAction.HourClock and not TimeAction.Clocks)
            discourse.PartInClause = reading.Value.IndexOf('T') is > 0 and var at && reading.Value.Length == at + 3 ? reading.Value[(at + 1)..] : null;
        if (reading.Edtf is not { Earliest: { } day } edtf)
            return;
        if (edtf.IsDay && reading.Type is TimexType.Date or TimexType.Time && match.Action is not (TimeAction.Clock or TimeAction.HourClock))
        {
            var isOutright = match.Action is TimeAction.Date or TimeAction.Weekday or TimeAction.WeekdayPart or TimeAction.Holiday or TimeAction.WeekdayOfWeek
                or TimeAction.WeekdayFrom or TimeAction.NthWeekday or TimeAction.BareDay;
            discourse.Mention(day, isOutright);
        }
        else if (reading.Type == TimexType.Date && edtf is { IsDay: false, IsApproximate: false, Latest: { } end } && Period.DaysBetween(day, end) < LongestPeriod)
        {
            discourse.Period = (day, end);
        }
        var isInOneYear = edtf.Latest is { } last && last.Year == day.Year;
        if (match.Action is TimeAction.Year && !(day.Year > discourse.Published?.Year && IsOfNoun(run.Text, match)) || (match.Action is TimeAction.Date or TimeAction.ModDate && isInOneYear && match.NamesYear))
            discourse.YearInSentence = day.Year;
    }

    /// <summary>"Der Haushalt 2025 wird am 3. Juli beschlossen": a year to come says which one is meant, and not when what is told takes place.</summary>
    private static bool IsOfNoun(ParsedText text, TimeMatch match) =>
        match.End == match.First + 1 && text.Tokens.Tokens[match.First].FirstWord is > 0 and var word && text[word - 1] is { Upos: Upos.NOUN } noun && noun.Sentence == text[word].Sentence;

    /// <summary>What is walked along a text.</summary>
    private sealed record Run(ParsedText Text, Discourse Discourse, TimeMatcher Matcher, ClauseDirection Clause);
}
