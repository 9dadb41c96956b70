using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Lagebild.App.Pages;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Log;
using Lagebild.Reading.Engagements;
using NodaTime;

namespace Lagebild.App.Exports;

/// <summary>
/// Dated engagements as iCalendar (RFC 5545): STATUS is TENTATIVE, CONFIRMED or CANCELLED; an uncertain date is the whole span of days
/// that it may fall on, with its EDTF value beside it; no hour is given where no report gives one. Values open at an end are left out.
/// </summary>
internal static class Calendar
{
    public static string Of(IEnumerable<DossierEngagement> engagements, Texts texts)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Lagebild//Lagebild 0.1//DE" };
        foreach (var engagement in engagements)
        {
            if (engagement.Time.Current?.Time is { Earliest: { } start, Latest: { } end })
                calendar.Events.Add(Event(engagement, start, end, texts));
        }
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Event(DossierEngagement engagement, LocalDate start, LocalDate end, Texts texts)
    {
        var time = engagement.Time.Current!;
        var calendarEvent = new CalendarEvent
        {
            Uid = $"{engagement.Key}@lagebild",
            DtStamp = Stamp(engagement),
            DtStart = Day(start),
            DtEnd = Day(end.PlusDays(1)),
            Summary = start == end && !IsUncertain(time.Text) ? engagement.Title : $"{engagement.Title} ({EdtfText.Say(time.Text, texts)})",
            Location = engagement.Place.Current?.Text,
            Status = Status(engagement),
            Transparency = "TRANSPARENT",
            Description = string.Join("\n", engagement.Supports.Where(s => !s.IsCopy).Select(s => $"{s.Source}: {texts.Quote(s.Evidence.Quote)}")),
        };
        calendarEvent.Categories.Add(engagement.Kind.ToString().ToLowerInvariant());
        calendarEvent.AddProperty("X-LAGEBILD-STATUS", engagement.Status.ToString().ToLowerInvariant());
        calendarEvent.AddProperty("X-LAGEBILD-EDTF", time.Text);
        return calendarEvent;
    }

    /// <summary>A disputed date makes a confirmed engagement tentative on that day.</summary>
    private static string Status(DossierEngagement engagement) => engagement.Status switch
    {
        EngagementStatus.Cancelled or EngagementStatus.Failed or EngagementStatus.Rejected => "CANCELLED",
        EngagementStatus.Confirmed or EngagementStatus.Ongoing or EngagementStatus.Held when engagement.Time.State == SlotState.Known => "CONFIRMED",
        _ => "TENTATIVE",
    };

    /// <summary>Publication of the last report, so that the same dossier gives the same file.</summary>
    private static CalDateTime Stamp(DossierEngagement engagement)
    {
        var last = engagement.Supports.Select(s => Moment.Of(s.Published)).Max();
        var instant = last.IsKnown ? last.Instant : NodaConstants.UnixEpoch;
        return new CalDateTime(instant.ToDateTimeUtc());
    }

    private static bool IsUncertain(string edtf) => edtf.IndexOfAny(['~', '?', '%', '/', 'X']) >= 0;

    private static CalDateTime Day(LocalDate day) => new(day.Year, day.Month, day.Day);
}
