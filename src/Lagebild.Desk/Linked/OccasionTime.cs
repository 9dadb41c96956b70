using Lagebild.Dossiers.Engagements;
using Lagebild.Language.Times;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Desk.Linked;

/// <summary>When an engagement begins and ends, as ISO 8601; nothing is made up: a day has no hour, and a span of days both its ends.</summary>
/// <param name="Start">A day, or a time with its offset.</param>
/// <param name="End">The last day, or a time with its offset; null where the day is one and no end is told.</param>
/// <param name="HasHour">Whether the start is a time with its offset.</param>
internal sealed record OccasionTime(string? Start, string? End, bool HasHour)
{
    public static OccasionTime? Of(SlotValue? value) => Of(value?.Time, value?.Hour);

    /// <param name="told">The days; null where none is known.</param>
    /// <param name="clock">The hour on the day; null where none is told.</param>
    public static OccasionTime? Of(Edtf? told, TimeOfDay? clock)
    {
        if (told is not { } time || (time.Earliest ?? time.Latest) is null)
            return null;
        if (time is { IsDay: true, Earliest: { } day } && clock is { Start: { } start, Bound: ClockBound.At or ClockBound.About or ClockBound.From } hour && At(day, start, hour) is { } begin)
            return new OccasionTime(begin, hour.End is { } end ? At(day, end, hour) : null, true);
        return new OccasionTime(Said(time.Earliest), time.IsDay ? null : Said(time.Latest), false);
    }

    /// <summary>In the zone that was told, in Berlin where none was; null in a place whose zone is not known.</summary>
    private static string? At(LocalDate day, ClockTime clock, TimeOfDay told)
    {
        if (told.Zone == "local")
            return null;
        var time = day.AtMidnight().PlusHours(clock.Hour).PlusMinutes(clock.Minute);
        var zone = told.Zone is { } name && name.Contains('/') ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) : null;
        var at = zone is null && told.Offset is { } offset ? time.WithOffset(offset) : time.InZoneLeniently(zone ?? PublicationTime.Home).ToOffsetDateTime();
        return OffsetDateTimePattern.Rfc3339.Format(at);
    }

    private static string? Said(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
