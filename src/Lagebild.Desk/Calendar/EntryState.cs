using Lagebild.Desk.Pictures;
using Lagebild.Pages;
using NodaTime;

namespace Lagebild.Desk.Calendar;

/// <summary>How firm something is on a day, in a word and a tone.</summary>
internal static class EntryState
{
    public static string Say(EngagementSketch engagement, LocalDate today, Texts texts) =>
        engagement.UnconfirmedOn(today) is null ? texts.Of(engagement.Status) : texts["calendar.unconfirmed"];

    public static Tone ToneOf(EngagementSketch engagement, LocalDate today) =>
        engagement.UnconfirmedOn(today) is null ? EngagementLines.ToneOf(engagement.Status) : Tone.Open;
}
