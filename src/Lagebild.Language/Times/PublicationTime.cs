using NodaTime;

namespace Lagebild.Language.Times;

/// <summary>When a report was published: the day, and the time of day and zone where they are known.</summary>
/// <param name="Date">The calendar day at the place of publication.</param>
/// <param name="Instant">The exact time with its offset, or null where only the day is known.</param>
public sealed record PublicationTime(LocalDate Date, OffsetDateTime? Instant = null)
{
    /// <summary>Instants without a place of their own are those of German outlets.</summary>
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>The zone in which clock times without a zone of their own are meant.</summary>
    public static DateTimeZone Home => Berlin;

    /// <summary>The clock at the place of publication, or null where only the day is known; UTC tells no place and counts as Berlin.</summary>
    public LocalTime? Clock => Instant switch
    {
        null => null,
        { Year: <= 1 or >= 9999 } or { Offset.Seconds: not 0 } => Instant.Value.TimeOfDay,
        _ => Instant.Value.ToInstant().InZone(Berlin).TimeOfDay,
    };

    /// <summary>
    /// A time with its offset. The offset tells the day at the place of publication; UTC tells no place, so that the day counts in Berlin:
    /// 22:30 UTC of 17 October is half past midnight of the 18th.
    /// </summary>
    public static PublicationTime At(OffsetDateTime instant) =>
        new(instant.Offset == Offset.Zero && instant.Year is > 1 and < 9999 ? instant.ToInstant().InZone(Berlin).Date : instant.Date, instant);
}
