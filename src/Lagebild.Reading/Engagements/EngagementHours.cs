using Lagebild.Language;
using Lagebild.Language.Tagging;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements.Candidates;
using NodaTime;

namespace Lagebild.Reading.Engagements;

/// <summary>The hour of an occasion, and where the text tells it.</summary>
internal sealed record FoundHour(TimeOfDay Time, TextRange Range);

/// <summary>
/// The hour that belongs to an occasion: the one that its time itself tells, else a clock beside its day, else a clock without a day in the clause
/// of a word that names it. Where none of these is told there is none.
/// </summary>
internal sealed class EngagementHours
{
    /// <summary>So many words may lie between a day and the clock beside it ("am Freitag in Brüssel um 15 Uhr").</summary>
    private const int Beside = 6;

    private readonly ArticleView _article;
    private readonly TimeCandidate _day;
    private readonly LocalDate _date;

    private EngagementHours(ArticleView article, TimeCandidate day, LocalDate date) => (_article, _day, _date) = (article, day, date);

    /// <param name="article">The article.</param>
    /// <param name="words">The words that name the occasion, in text order.</param>
    /// <param name="day">Its time, or null.</param>
    public static FoundHour? Of(ArticleView article, IReadOnlyList<int> words, TimeCandidate? day)
    {
        if (day?.Days is not { IsDay: true, Earliest: { } date, IsApproximate: false })
            return null;
        var hours = new EngagementHours(article, day, date);
        var clocks = hours.Clocks(words).ToList();
        var beside = clocks.Where(hours.IsBesideDay).ToList();
        if (Whole(beside.Where(c => hours.IsOf(c, words))) is { } told)
            return told;
        foreach (var word in words)
        {
            if (Whole(clocks.Where(c => hours.IsInClause(c, word)).OrderBy(c => Math.Abs(c.Time.FirstWord - word))) is { } found)
                return found;
        }
        return day.Expression.TimeOfDay is { Part: not null } part ? new FoundHour(part, day.Expression.Range) : null;
    }

    /// <summary>True where the occasion begins after the report appeared; of two zones the instants count.</summary>
    public static bool IsAfter(TimeOfDay hour, LocalDate day, PublicationTime published)
    {
        if (hour is not { Start: { } start, Bound: not (ClockBound.Until or ClockBound.Before) } || published.Clock is not { } clock)
            return false;
        if (hour.Offset is { } offset && published.Instant is { } instant)
            return day.AtMidnight().PlusHours(start.Hour).PlusMinutes(start.Minute).WithOffset(offset).ToInstant() > instant.ToInstant();
        return (60 * start.Hour) + start.Minute > (60 * clock.Hour) + clock.Minute;
    }

    /// <summary>Every clock of the article, with what its verb makes of it.</summary>
    private IEnumerable<(TimeExpression Time, bool IsEnd)> Clocks(IReadOnlyList<int> words)
    {
        foreach (var time in _article.Material.Analysis.Times)
        {
            if (time is not { Type: TimexType.Time, TimeOfDay.Start: not null })
                continue;
            var verb = _article.Material.Clauses.ClauseOf(time.FirstWord)?.Lemma is { } lemma ? _article.Material.Language.Engagements.HourVerbs.GetValueOrDefault(lemma) : null;
            if (verb != "other" || time.FirstWord == _day.FirstWord && words.Any(w => _article.SentenceOf(w) == _article.SentenceOf(time.FirstWord)))
                yield return (time, verb == "end" && time.TimeOfDay is { End: null });
        }
    }

    /// <summary>The clock is the time itself, or stands in the same stretch as the day with no other day between them.</summary>
    private bool IsBesideDay((TimeExpression Time, bool IsEnd) clock)
    {
        var time = clock.Time;
        if (time.FirstWord >= _day.FirstWord && time.FirstWord < _day.EndWord)
            return true;
        var gap = time.FirstWord >= _day.EndWord ? time.FirstWord - _day.EndWord : _day.FirstWord - time.EndWord;
        return gap is >= 0 and <= Beside && _article.SentenceOf(time.FirstWord) == _article.SentenceOf(_day.FirstWord) && IsThatDay(time)
            && !HasDayBetween(Math.Min(time.FirstWord, _day.FirstWord), Math.Max(time.FirstWord, _day.FirstWord))
            && (_article.Segments.IndexAt(time.FirstWord) == _article.Segments.IndexAt(_day.FirstWord) || IsOneDateTo(time));
    }

    /// <summary>A clock beside the day is another occasion's where that one's word stands between and this one's does not ("am Freitag tagt um 9 Uhr …").</summary>
    private bool IsOf((TimeExpression Time, bool IsEnd) clock, IReadOnlyList<int> words) =>
        clock.Time.FirstWord == _day.FirstWord || Math.Abs(clock.Time.FirstWord - _day.FirstWord) <= 3 || !words.All(w => _article.SentenceOf(w) == _article.SentenceOf(_day.FirstWord) && IsParted(w, clock.Time.FirstWord));

    private bool IsParted(int word, int clock)
    {
        var (first, second) = (Math.Min(word, clock), Math.Max(word, clock));
        for (var w = first + 1; w < second; w++)
        {
            if (_article.Words.Tokens.Form(w) is ";" or ":")
                return true;
        }
        return false;
    }

    /// <summary>"Der Gipfel beginnt um 15 Uhr": the clause names the occasion and no day of its own, or the same one.</summary>
    private bool IsInClause((TimeExpression Time, bool IsEnd) clock, int word)
    {
        if (_article.SentenceOf(clock.Time.FirstWord) != _article.SentenceOf(word) || _article.IsHeadline(word) != _article.IsHeadline(clock.Time.FirstWord))
            return false;
        var clause = _article.Segments.Clause(_article.Words, word);
        if (!clause.Contains(clock.Time.FirstWord))
            return false;
        var named = NamedDay(clock.Time.FirstWord);
        return named is { } other ? other == _date : IsThatDay(clock.Time) || IsAlone(clock.Time, word);
    }

    /// <summary>A clock that took its day from elsewhere belongs to the occasion only where the clause does not speak of another one.</summary>
    private bool IsAlone(TimeExpression clock, int word)
    {
        var clause = _article.Segments.Clause(_article.Words, word);
        for (var w = clause.First; w < clause.End; w++)
        {
            if (w != word && (_article.Nouns[w] is not null || _article.Verbs[w] is not null) && Math.Abs(w - clock.FirstWord) < Math.Abs(word - clock.FirstWord))
                return false;
        }
        return true;
    }

    /// <summary>The day that the sentence names beside the clock, the nearest one before it or else behind it; null where it names none.</summary>
    private LocalDate? NamedDay(int word)
    {
        LocalDate? named = null;
        foreach (var time in _article.Material.Analysis.Times)
        {
            if (time is { Type: TimexType.Date, Edtf: { IsDay: true, Earliest: { } day } } && _article.SentenceOf(time.FirstWord) == _article.SentenceOf(word)
                && (named is null || time.FirstWord < word))
                named = day;
        }
        return named;
    }

    private bool IsThatDay(TimeExpression clock) => clock.Edtf is null || clock.Edtf is { IsDay: true, Earliest: { } day } && day == _date;

    private bool HasDayBetween(int first, int second) =>
        _article.Material.Analysis.Times.Any(t => t.FirstWord > first && t.FirstWord < second && t is { Type: TimexType.Date, Edtf: { IsDay: true, Earliest: { } day } } && day != _date);

    /// <summary>"Am Dienstag, dem 14. April, um 15 Uhr": between day and clock stand only commas, small words and the day again.</summary>
    private bool IsOneDateTo(TimeExpression clock)
    {
        var (first, end) = clock.FirstWord >= _day.EndWord ? (_day.EndWord, clock.FirstWord) : (clock.EndWord, _day.FirstWord);
        for (var w = first; w < end; w++)
        {
            if (_article.TimeAt[w] < 0 && _article.Words[w].Upos is not (Upos.PUNCT or Upos.ADP or Upos.DET))
                return false;
        }
        return true;
    }

    /// <summary>The first clock, with the end that another one tells.</summary>
    private static FoundHour? Whole(IEnumerable<(TimeExpression Time, bool IsEnd)> clocks)
    {
        FoundHour? start = null;
        (TimeExpression Time, bool IsEnd)? end = null;
        foreach (var clock in clocks)
        {
            if (clock.IsEnd)
                end ??= clock;
            else
                start ??= new FoundHour(clock.Time.TimeOfDay!.Value, clock.Time.Range);
        }
        if (end is not { Time: { TimeOfDay: { } over, Range: var range } })
            return start;
        return start is { Time: { End: null, Start: { } begin } time } && Minutes(begin) < Minutes(over.Start!.Value)
            ? new FoundHour(time with { End = over.Start, Precision = (ClockPrecision)Math.Max((int)time.Precision, (int)over.Precision) }, start.Range.Union(range))
            : start ?? new FoundHour(over with { Start = null, End = over.Start }, range);
    }

    private static int Minutes(ClockTime clock) => (60 * clock.Hour) + clock.Minute;
}
