using NodaTime;

namespace Lagebild.Language.Times;

/// <summary>When a report was published: the day, and the time of day and zone where they are known.</summary>
/// <param name="Date">The calendar day at the place of publication.</param>
/// <param name="Instant">The exact time with its offset, or null where only the day is known.</param>
public sealed record PublicationTime(LocalDate Date, OffsetDateTime? Instant = null);
