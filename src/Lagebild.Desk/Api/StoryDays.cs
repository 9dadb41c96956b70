using Lagebild.Desk.Pictures;
using Lagebild.Language.Times;
using NodaTime;

namespace Lagebild.Desk.Api;

/// <summary>The days on which a story was reported on.</summary>
internal static class StoryDays
{
    /// <summary>Whether they meet a span of days, either end open; a story without a date meets every one.</summary>
    public static bool Meet(StorySketch story, LocalDate? from, LocalDate? to) =>
        !story.Last.IsKnown || (from is null || Day(story.Last.Instant) >= from) && (to is null || Day(story.First.Instant) <= to);

    private static LocalDate Day(Instant instant) => instant.InZone(PublicationTime.Home).Date;
}
