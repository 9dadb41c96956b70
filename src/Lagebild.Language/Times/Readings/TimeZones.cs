using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Language.Times.Readings;

/// <summary>Offsets from UTC by the zone that a text names; the rules are those of the IANA database that NodaTime brings.</summary>
internal static class TimeZones
{
    private static readonly OffsetPattern Pattern = OffsetPattern.CreateWithInvariantCulture("Z+HH:mm");

    /// <summary>
    /// The offset as ISO 8601 writes it, such as <c>+01:00</c> or <c>Z</c>. Empty where it cannot be told: for local time, and for a zone with
    /// summer time where the day is unknown.
    /// </summary>
    /// <param name="zone">An IANA name ("America/New_York"), a fixed offset ("UTC+01"), or "_" for local time.</param>
    /// <param name="day">The day at that place, or null where it is unknown.</param>
    /// <param name="time">The time of day, such as T15:00.</param>
    public static string Offset(string zone, LocalDate? day, string time)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not { } rules)
            return "";
        if (day is not { } date)
            return rules.MinOffset == rules.MaxOffset ? Pattern.Format(rules.MinOffset) : "";
        var minutes = (60 * int.Parse(time.AsSpan(1, 2), CultureInfo.InvariantCulture)) + int.Parse(time.AsSpan(4, 2), CultureInfo.InvariantCulture);
        return Pattern.Format(date.AtMidnight().PlusMinutes(minutes).InZoneLeniently(rules).Offset);
    }
}
