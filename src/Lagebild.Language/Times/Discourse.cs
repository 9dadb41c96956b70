using NodaTime;

namespace Lagebild.Language.Times;

/// <summary>The times a text has spoken of so far, for what leans on them ("am Tag darauf", "um 15 Uhr").</summary>
internal sealed class Discourse(PublicationTime? published)
{
    /// <summary>A clock time leans on a day named at most so many sentences before.</summary>
    private const int ReachOfDay = 2;

    private bool _isDistributive;
    private bool _mayEndDistribution;
    private int _sentence;
    private int _sentenceOfLastDay;

    /// <summary>The day of publication, or null where it is unknown or no day of any press.</summary>
    public LocalDate? Published { get; } = published?.Date is { Year: >= 1500 and <= 9000 } day ? day : null;

    /// <summary>The last day named outright, or null.</summary>
    public LocalDate? LastDay { get; private set; }

    /// <summary>The last day that the text spoke of, by any expression, or null.</summary>
    public LocalDate? LastToldDay { get; private set; }

    /// <summary>True in the row of a timetable ("10 Uhr: Empfang"), which leans on the day told before it, however far that is.</summary>
    public bool IsRow { get; set; }

    /// <summary>The last day named in the present sentence, by any expression.</summary>
    public LocalDate? DayInSentence { get; private set; }

    /// <summary>The last year named outright in the present sentence.</summary>
    public int? YearInSentence { get; set; }

    /// <summary>The last year named outright in the sentence before.</summary>
    public int? YearBefore { get; private set; }

    /// <summary>True where the sentence speaks of each of several days ("jeweils", "täglich").</summary>
    public bool IsDistributive
    {
        get => _isDistributive;
        set => (_isDistributive, _mayEndDistribution) = (value, false);
    }

    /// <summary>
    /// The day at the head of a list ("DIENSTAG, 27. OKTOBER" on a line of its own), which the lines below it lean on; null where there is none.
    /// </summary>
    public LocalDate? HeadingDay { get; set; }

    /// <summary>The day of the last row of a diary ("FREITAG: Der Rat tagt").</summary>
    public LocalDate? RowDay { get; set; }

    /// <summary>The week, weekend or month that the present clause speaks of ("nächste Woche"), or null.</summary>
    public (LocalDate First, LocalDate Last)? Period { get; set; }

    /// <summary>The part of the day that the present clause speaks of (TIMEX3's MO MI AF EV NI), or null.</summary>
    public string? PartInClause { get; set; }

    /// <summary>The last day named outright, where that was at most two sentences ago; null otherwise.</summary>
    public LocalDate? NearDay => _sentence - _sentenceOfLastDay <= ReachOfDay ? LastDay : null;

    /// <summary>What "the day before" leans on: the last day named, else the day of publication.</summary>
    public LocalDate? Anchor => LastDay ?? Published;

    /// <summary>What a part of the day leans on: the last day named, but publication where that day is still to come and the clause tells of what is over.</summary>
    public LocalDate? AnchorFor(TimeDirection direction) => direction is TimeDirection.Past or TimeDirection.Either && LastDay > Published ? Published : Anchor;

    /// <summary>What "the same" day, month or year leans on: for a year the last one named, else the last day named, else publication.</summary>
    public LocalDate? SameAs(string unit) =>
        unit == "Y" && (YearInSentence ?? YearBefore) is { } year ? new LocalDate(year, 1, 1) : DayInSentence ?? Anchor;

    /// <summary>True for years from which days and weeks can be counted without leaving the calendar.</summary>
    public static bool IsWithin(long year) => year is >= 2 and <= 9997;

    /// <summary>The year that a bare month or day belongs to because the text has moved there; null where it has not.</summary>
    public int? YearFor(TimeDirection direction) =>
        YearInSentence ?? (direction is TimeDirection.Past or TimeDirection.Either && YearBefore < Published?.Year ? YearBefore : null);

    /// <summary>
    /// The day of a clock time: one named in the sentence, else the one at the head of its list, else one named shortly before (in a timetable: anywhere before), else
    /// publication. None where the sentence speaks of each of several days.
    /// </summary>
    public LocalDate? DayOfClock(TimeDirection direction)
    {
        if (IsDistributive)
            return null;
        if ((DayInSentence ?? HeadingDay) is { } here)
            return here;
        if (IsRow)
            return LastToldDay ?? Published;
        var isOver = direction is TimeDirection.Present or TimeDirection.Future && LastDay < Published;
        return NearDay is { } near && !isOver && AnchorFor(direction) == LastDay ? near : Published;
    }

    /// <param name="day">A day that the text speaks of.</param>
    /// <param name="isOutright">True where it is named by date, weekday or name.</param>
    public void Mention(LocalDate day, bool isOutright)
    {
        if (!IsWithin(day.Year))
            return;
        (DayInSentence, LastToldDay) = (day, day);
        // "Mittwochs war er da, am Montag um 9 Uhr fehlte er": a day in another clause than the set.
        _isDistributive &= !_mayEndDistribution;
        if (isOutright)
            (LastDay, _sentenceOfLastDay) = (day, _sentence);
    }

    public void NextSentence()
    {
        _sentence++;
        YearBefore = YearInSentence;
        YearInSentence = null;
        DayInSentence = null;
        (IsDistributive, IsRow) = (false, false);
        NextClause();
    }

    public void NextClause()
    {
        Period = null;
        PartInClause = null;
        _mayEndDistribution = true;
    }
}
