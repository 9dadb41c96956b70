using Lagebild.Desk.Pictures;
using NodaTime;

namespace Lagebild.Desk.Api;

/// <summary>The days on which a story was reported on.</summary>
internal static class StoryDays
{
    /// <summary>Whether they meet a span of days, either end open; a story without a date meets every one.</summary>
    public static bool Meet(StorySketch story, LocalDate? from, LocalDate? to) =>
        (story.FirstTime, story.LastTime) is not ({ } first, { } last) || ((from is null || last.Date >= from) && (to is null || first.Date <= to));
}
