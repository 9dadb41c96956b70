using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Pages;
using NodaTime;

namespace Lagebild.Desk.Calendar;

/// <summary>How firm something is on a day, in a word and a tone.</summary>
internal static class EntryState
{
    public static string Say(EngagementSketch engagement, LocalDate today, Texts texts) =>
        engagement.UnconfirmedOn(today) is not null ? texts["calendar.unconfirmed"] : Badge(engagement, today, texts).Text;

    public static Tone ToneOf(EngagementSketch engagement, LocalDate today, Texts texts) => Badge(engagement, today, texts).Tone;

    private static Badge Badge(EngagementSketch engagement, LocalDate today, Texts texts) =>
        StateBadge.Of(engagement.Status, engagement.UnconfirmedOn(today) is not null, texts, hasNewDay: engagement.Time is not null);
}
