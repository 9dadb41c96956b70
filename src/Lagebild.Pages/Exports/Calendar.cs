using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Lagebild.Pages;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Log;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;
using NodaTime;

namespace Lagebild.Pages.Exports;

/// <summary>
/// Dated engagements as iCalendar (RFC 5545), published (RFC 5546): STATUS is TENTATIVE, CONFIRMED or CANCELLED; an uncertain date is the whole
/// span of days that it may fall on, with its EDTF value beside it; an hour is given where a report gives one, in its zone, that of Berlin where
/// none is told. UID goes by what came into the log first, SEQUENCE rises with every report that tells of the occasion; what has become one with another
/// occasion is cancelled under its old UID. Values open at an end are left out.
/// </summary>
public static class Calendar
{
    /// <param name="engagements">Each with what proves it.</param>
    /// <param name="texts">The language of the descriptions.</param>
    public static string Of(IEnumerable<CalendarEntry> engagements, Texts texts)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Lagebild//Lagebild 0.1//DE", Method = "PUBLISH" };
        foreach (var entry in engagements)
        {
            if (entry.Engagement.Time.Current is { Time: { Earliest: { } start, Latest: { } end } } time)
                calendar.Events.Add(Event(entry, time, start, end, texts));
        }
        foreach (var zone in calendar.Events.Select(e => e.DtStart?.TzId).OfType<string>().Where(z => z != "UTC").Distinct().Order(StringComparer.Ordinal).ToList())
            calendar.AddTimeZone(zone);
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Event(CalendarEntry entry, SlotValue time, LocalDate start, LocalDate end, Texts texts)
    {
        var engagement = entry.Engagement;
        var (begins, ends) = time.Hour is { Start: { } hour, Bound: ClockBound.At or ClockBound.About or ClockBound.From } told && start == end
            ? (At(start, hour, told), told.End is { } last ? At(start, last, told) : null)
            : (Day(start), Day(end.PlusDays(1)));
        var calendarEvent = new CalendarEvent
        {
            Uid = entry.Uid,
            Sequence = entry.Sequence,
            DtStamp = Stamp(entry.Changed),
            LastModified = Stamp(entry.Changed),
            DtStart = begins,
            DtEnd = ends,
            Summary = IsExact(time, start, end) ? engagement.Title : $"{engagement.Title} ({EdtfText.Say(time.Text, texts)})",
            Location = engagement.Place.Current?.Text,
            Status = entry.IsGone ? "CANCELLED" : Status(engagement),
            Transparency = "TRANSPARENT",
            Description = string.Join("\n", engagement.Supports.Where(s => !s.IsCopy).Select(s => $"{s.Source}: {texts.Quote(s.Evidence.Quote)}")
                .Prepend(engagement.UnconfirmedSince is { } due ? texts.Format("dossier.unconfirmedSince", EdtfText.Say(Edtf.Day(due).Text, texts)) : null).OfType<string>()),
            Url = Uri.TryCreate(entry.Address, UriKind.Absolute, out var address) ? address : null,
        };
        calendarEvent.Categories.Add(engagement.Kind.ToString().ToLowerInvariant());
        calendarEvent.AddProperty("X-LAGEBILD-STATUS", engagement.Status.ToString().ToLowerInvariant());
        calendarEvent.AddProperty("X-LAGEBILD-EDTF", time.Time!.Text);
        if (time.Hour is { } of)
            calendarEvent.AddProperty("X-LAGEBILD-HOUR", TimeOfDayText.Format(of));
        return calendarEvent;
    }

    /// <summary>A disputed date, or a day that passed without news, makes a confirmed engagement tentative on that day.</summary>
    private static string Status(DossierEngagement engagement) => engagement.Status switch
    {
        EngagementStatus.Cancelled or EngagementStatus.Failed or EngagementStatus.Rejected => "CANCELLED",
        EngagementStatus.Confirmed or EngagementStatus.Ongoing or EngagementStatus.Held when engagement.Time.State == SlotState.Known && engagement.UnconfirmedSince is null => "CONFIRMED",
        _ => "TENTATIVE",
    };

    private static CalDateTime Stamp(Instant instant) => new(instant.ToDateTimeUtc());

    private static bool IsExact(SlotValue time, LocalDate start, LocalDate end) =>
        start == end && time.Time!.Text.IndexOfAny(['~', '?', '%', '/', 'X']) < 0 && time.Hour is null or { Start: not null, Bound: ClockBound.At };

    private static CalDateTime Day(LocalDate day) => new(day.Year, day.Month, day.Day);

    /// <summary>In the zone that was told; local time where "Ortszeit" was; in UTC where only an offset is known; else in Berlin.</summary>
    private static CalDateTime At(LocalDate day, ClockTime clock, TimeOfDay told)
    {
        var time = day.AtMidnight().PlusHours(clock.Hour).PlusMinutes(clock.Minute);
        if (told.Zone == "local")
            return new CalDateTime(time.ToDateTimeUnspecified());
        if (told.Zone is { } zone && zone.Contains('/') && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null)
            return new CalDateTime(time.ToDateTimeUnspecified(), zone);
        return told.Offset is { } offset
            ? new CalDateTime(time.WithOffset(offset).ToInstant().ToDateTimeUtc())
            : new CalDateTime(time.ToDateTimeUnspecified(), PublicationTime.Home.Id);
    }
}
