using Lagebild.Desk.Pictures;
using Lagebild.Desk.Today;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Log;
using Lagebild.Language.Times;
using Lagebild.Pages.Diaries;
using NodaTime;

namespace Lagebild.Desk.Calendar;

/// <summary>Engagements by whether they are still to come, as the page of a person or a place shows them.</summary>
public sealed class Occasions
{
    /// <summary>Days without a report after which something undated is no longer waited for.</summary>
    private const int UndatedDays = 60;

    private static readonly DayRange AnyDay = new(null, null);

    internal Occasions(IEnumerable<(EngagementSketch Engagement, StorySketch Story)> engagements, LocalDate today)
    {
        var entries = engagements.DistinctBy(p => p.Engagement.Key).Select(p => Entry(p.Engagement, p.Story)).Order().ToLookup(e => WhereOf(e.Engagement, e.Story, today));
        ToCome = [.. entries[Where.ToCome]];
        Past = [.. entries[Where.Past].Reverse()];
        Off = [.. entries[Where.Off].Reverse()];
    }

    private enum Where { ToCome, Past, Off }

    /// <summary>The next one first; those without a date last.</summary>
    public IReadOnlyList<DiaryEntry> ToCome { get; }

    /// <summary>What took place, and what was due without a report of it; the last one first.</summary>
    public IReadOnlyList<DiaryEntry> Past { get; }

    /// <summary>What was cancelled, put off, refused or failed; the last one first.</summary>
    public IReadOnlyList<DiaryEntry> Off { get; }

    public static DiaryEntry Entry(EngagementSketch engagement, StorySketch story) => new(engagement, story, DiaryPlace.Of(engagement.Time, engagement.Hour, AnyDay)!.Value);

    /// <summary>True for what is still expected: not held, not off, not due on a day that has passed; without a date only while its story is reported on.</summary>
    public static bool IsToCome(EngagementSketch engagement, StorySketch story, LocalDate today) => WhereOf(engagement, story, today) == Where.ToCome;

    private static Where WhereOf(EngagementSketch engagement, StorySketch story, LocalDate today) => engagement.Phase switch
    {
        Phase.Done => Where.Past,
        Phase.Off => Where.Off,
        _ when engagement.Time is null => story.Last.IsWithin(UndatedDays, Moment.Of(new PublicationTime(today))) ? Where.ToCome : Where.Past,
        _ => engagement.UnconfirmedOn(today) is not null || engagement.Time?.Latest < today ? Where.Past : Where.ToCome,
    };
}
