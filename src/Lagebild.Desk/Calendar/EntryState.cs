using Lagebild.Desk.Pictures;
using Lagebild.Pages;
using Lagebild.Reading.Engagements;
using NodaTime;

namespace Lagebild.Desk.Calendar;

/// <summary>How firm something is on a day, in a word and a tone.</summary>
internal static class EntryState
{
    public static string Say(EngagementSketch engagement, LocalDate today, Texts texts) =>
        engagement.UnconfirmedOn(today) is not null ? texts["calendar.unconfirmed"]
            : engagement.Status == EngagementStatus.Postponed && engagement.Time is not null ? texts["card.movedHere"] : texts.Of(engagement.Status);

    public static Tone ToneOf(EngagementSketch engagement, LocalDate today) =>
        engagement.UnconfirmedOn(today) is null ? EngagementLines.ToneOf(engagement.Status) : Tone.Open;
}
