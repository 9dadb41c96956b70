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

    /// <summary>What "the day before" leans on: the last day named, else the day of publication.</summary>
    public LocalDate? Anchor => LastDay ?? Published;
}
