using Lagebild.Desk.Pictures;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Names;
using Lagebild.Pages.Diaries;
using NodaTime;

namespace Lagebild.Desk.Today;

/// <summary>An engagement at its place in the diary of the desk.</summary>
/// <param name="Engagement">The engagement.</param>
/// <param name="Story">Its story.</param>
/// <param name="Place">Hour, day, span or no date.</param>
public sealed record DiaryEntry(EngagementSketch Engagement, StorySketch Story, DiaryPlace Place) : IComparable<DiaryEntry>
{
    public int CompareTo(DiaryEntry? other)
    {
        if (other is null)
            return 1;
        var place = Place.CompareTo(other.Place);
        return place != 0 ? place : Engagement.Key.CompareTo(other.Engagement.Key);
    }

    /// <summary>What a range of days has, in the order of the diary; without a date what is still to come.</summary>
    public static IReadOnlyList<DiaryEntry> In(Picture picture, DayRange range, DiaryNarrowing narrowing, LocalDate today)
    {
        var found = new List<DiaryEntry>();
        foreach (var (engagement, story) in picture.Engagements())
        {
            if (narrowing.Takes(engagement, today)
                && DiaryPlace.Of(engagement.Time, engagement.Hour, range) is { } place && (place.Group != DiaryGroup.Open || DiaryItem.BelongsUndated(engagement.Status)))
                found.Add(new DiaryEntry(engagement, story, place));
        }
        found.Sort();
        return found;
    }
}

/// <summary>What the diary is narrowed to; null where anything will do.</summary>
/// <param name="Place">A place by any of its names, or words of its name.</param>
/// <param name="Person">Words of a name.</param>
/// <param name="Kind">A kind of engagement.</param>
/// <param name="State">How firm it is, as <see cref="DiaryLines.State(Reading.Engagements.EngagementStatus, bool)"/> has it.</param>
/// <param name="Source">An outlet that tells of it.</param>
/// <param name="Least">Least confidence, from 0 to 1.</param>
public sealed record DiaryNarrowing(string? Place = null, string? Person = null, string? Kind = null, string? State = null, string? Source = null, double Least = 0)
{
    public bool IsNarrow => Place is not null || Person is not null || Kind is not null || State is not null || Source is not null || Least > 0;

    public bool Takes(EngagementSketch engagement, LocalDate today) =>
        engagement.Confidence >= Least
        && (Kind is null || string.Equals(engagement.Kind.ToString(), Kind, StringComparison.OrdinalIgnoreCase))
        && (State is null || DiaryLines.State(engagement.Status, engagement.UnconfirmedOn(today) is not null) == State)
        && (Place is null || engagement.Place is { } place && (NameForm.PlaceKey(place) == NameForm.PlaceKey(Place) || new AskedName(Place).IsIn(place)))
        && (Source is null || engagement.Sources.Any(IsSource))
        && (Person is null || engagement.Participants.Any(new AskedName(Person).IsIn));

    /// <summary>Whether something beside the diary is taken: by the engagement that it is about; where it is about none, by who says so and whom it names.</summary>
    /// <param name="engagement">The engagement; null for none.</param>
    /// <param name="story">Its story.</param>
    /// <param name="proof">Who says so.</param>
    /// <param name="words">What it says, with the names in it.</param>
    /// <param name="today">Today in Berlin.</param>
    internal bool Takes(EngagementKey? engagement, StorySketch story, Proof proof, string words, LocalDate today)
    {
        if (!IsNarrow)
            return true;
        if (engagement is { } key && story.Engagements.FirstOrDefault(e => e.Key == key) is { } about)
            return Takes(about, today);
        return Kind is null && State is null && Place is null && Least <= 0
            && (Source is null || (proof.Source is { } source && IsSource(source)))
            && (Person is null || new AskedName(Person).IsIn(words));
    }

    private bool IsSource(string source) => string.Equals(source, Source, StringComparison.OrdinalIgnoreCase);
}
