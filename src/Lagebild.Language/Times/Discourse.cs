using NodaTime;

namespace Lagebild.Language.Times;

/// <summary>The times a text has spoken of so far, for what leans on them ("am Tag darauf", "um 15 Uhr").</summary>
internal sealed class Discourse(PublicationTime? published)
{
    /// <summary>The day of publication, or null where it is unknown.</summary>
    public LocalDate? Published { get; } = published?.Date;

    /// <summary>The last day named outright, or null.</summary>
    public LocalDate? LastDay { get; set; }

    /// <summary>The last day named in the present sentence, by any expression.</summary>
    public LocalDate? DayInSentence { get; set; }

    /// <summary>The last year named outright in the present sentence.</summary>
    public int? YearInSentence { get; set; }

    /// <summary>The last year named outright in the sentence before.</summary>
    public int? YearBefore { get; set; }

    /// <summary>True where the sentence speaks of each of several days ("jeweils", "täglich").</summary>
    public bool IsDistributive { get; set; }

    /// <summary>The year that a bare month or day belongs to because the text has moved there; null where it has not.</summary>
    public int? YearFor(TimeDirection direction) =>
        YearInSentence ?? (direction == TimeDirection.Past && YearBefore < Published?.Year ? YearBefore : null);

    public void NextSentence()
    {
        YearBefore = YearInSentence;
        YearInSentence = null;
        DayInSentence = null;
        IsDistributive = false;
    }

    /// <summary>What "the day before" leans on: the last day named, else the day of publication.</summary>
    public LocalDate? Anchor => LastDay ?? Published;
}
