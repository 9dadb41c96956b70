using NodaTime;

namespace Lagebild.Language.Times;

/// <summary>The times a text has spoken of so far, for what leans on them ("am Tag darauf", "um 15 Uhr").</summary>
internal sealed class Discourse(PublicationTime? published)
{
    /// <summary>A clock time leans on a day named at most so many sentences before.</summary>
    private const int ReachOfDay = 2;

    private int _sentence;
    private int _sentenceOfLastDay;

    /// <summary>The day of publication, or null where it is unknown or no day of any press.</summary>
    public LocalDate? Published { get; } = published?.Date is { Year: >= 1500 and <= 9000 } day ? day : null;

    /// <summary>The last day named outright, or null.</summary>
    public LocalDate? LastDay { get; private set; }

    /// <summary>The last day named in the present sentence, by any expression.</summary>
    public LocalDate? DayInSentence { get; private set; }

    /// <summary>The last year named outright in the present sentence.</summary>
    public int? YearInSentence { get; set; }

    /// <summary>The last year named outright in the sentence before.</summary>
    public int? YearBefore { get; private set; }

    /// <summary>True where the sentence speaks of each of several days ("jeweils", "täglich").</summary>
    public bool IsDistributive { get; set; }

    /// <summary>What "the day before" leans on: the last day named, else the day of publication.</summary>
    public LocalDate? Anchor => LastDay ?? Published;

    /// <summary>True for years from which days and weeks can be counted without leaving the calendar.</summary>
    public static bool IsWithin(long year) => year is >= 2 and <= 9997;

    /// <summary>The year that a bare month or day belongs to because the text has moved there; null where it has not.</summary>
    public int? YearFor(TimeDirection direction) =>
        YearInSentence ?? (direction == TimeDirection.Past && YearBefore < Published?.Year ? YearBefore : null);

    /// <summary>
    /// The day of a clock time: one named in the sentence, else one named shortly before, else publication. None where the sentence speaks of
    /// each of several days.
    /// </summary>
    public LocalDate? DayOfClock(TimeDirection direction)
    {
        if (IsDistributive)
            return null;
        if (DayInSentence is { } here)
            return here;
        var isNear = LastDay is not null && _sentence - _sentenceOfLastDay <= ReachOfDay;
        var isOver = direction is TimeDirection.Present or TimeDirection.Future && LastDay < Published;
        return isNear && !isOver ? LastDay : Published;
    }

    /// <param name="day">A day that the text speaks of.</param>
    /// <param name="isOutright">True where it is named by date, weekday or name.</param>
    public void Mention(LocalDate day, bool isOutright)
    {
        if (!IsWithin(day.Year))
            return;
        DayInSentence = day;
        if (isOutright)
            (LastDay, _sentenceOfLastDay) = (day, _sentence);
    }

    public void NextSentence()
    {
        _sentence++;
        YearBefore = YearInSentence;
        YearInSentence = null;
        DayInSentence = null;
        IsDistributive = false;
    }
}
