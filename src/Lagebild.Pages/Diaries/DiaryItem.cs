using Lagebild.Dossiers;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Names;
using Lagebild.Language.Times;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Pages.Diaries;

/// <summary>Where an entry of the diary stands, in this order.</summary>
public enum DiaryGroup { Hours, Days, Spans, Open }

/// <summary>The days of a diary, either end open.</summary>
public readonly record struct DayRange(LocalDate? From, LocalDate? To)
{
    public bool Meets(Edtf time) => (From is null || (time.Latest ?? LocalDate.MaxIsoValue) >= From) && (To is null || (time.Earliest ?? LocalDate.MinIsoValue) <= To);

    public string Say(Texts texts) => EdtfText.Say(From == To && From is { } day ? Iso(day) : $"{(From is { } from ? Iso(from) : "..")}/{(To is { } to ? Iso(to) : "..")}", texts);

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}

/// <summary>What the diary is narrowed to; null where anything will do.</summary>
public sealed record DiaryFilter(string? Place, string? Person, string? Kind, string? Status, double Least)
{
    public bool Takes(DossierEngagement engagement, Dossier dossier) =>
        engagement.Confidence >= Least
        && (Kind is null || string.Equals(engagement.Kind.ToString(), Kind, StringComparison.OrdinalIgnoreCase))
        && (Status is null || (engagement.UnconfirmedSince is null
            ? string.Equals(engagement.Status.ToString(), Status, StringComparison.OrdinalIgnoreCase) : Status == "unconfirmed"))
        && (Place is null || engagement.Place.Values.Any(v => NameForm.PlaceKey(v.Text) == NameForm.PlaceKey(Place)))
        && (Person is null || engagement.Participants.Any(p => IsCalled(dossier, p)));

    private bool IsCalled(Dossier dossier, DossierParticipant participant)
    {
        var words = NameFolding.Words(Person!);
        IEnumerable<string> names = [participant.Name, .. dossier.Actors.FirstOrDefault(a => a.Key == participant.Actor)?.OtherNames.AsEnumerable() ?? []];
        return names.Any(n => words.All(NameFolding.Words(n).Contains));
    }
}

/// <summary>An engagement at its place in a diary.</summary>
/// <param name="Engagement">The engagement.</param>
/// <param name="Story">Its story.</param>
/// <param name="Group">Whether its hour, its day, a span of days or no date is known.</param>
/// <param name="Day">The day; the first one that the diary covers of a span; null without a date.</param>
/// <param name="Minute">Minutes since midnight in Berlin where an hour is known.</param>
public sealed record DiaryItem(DossierEngagement Engagement, FoldedStory Story, DiaryGroup Group, LocalDate? Day, int Minute) : IComparable<DiaryItem>
{
    /// <summary>Web address of the report that its status goes by, or null.</summary>
    public string? Address => Story.Entries.FirstOrDefault(e => e.Id == Engagement.Moves[^1].Supports[^1].Document)?.Document.Address;

    /// <summary>The item; null where the days do not meet the range. Without a date only what is still to come belongs in a diary.</summary>
    public static DiaryItem? Of(DossierEngagement engagement, FoldedStory story, DayRange range)
    {
        if (engagement.Time.Current is not { Time: { } time } current || time is { Earliest: null, Latest: null })
            return engagement.Phase == Phase.Ahead || engagement.Status == Reading.Engagements.EngagementStatus.Postponed ? new DiaryItem(engagement, story, DiaryGroup.Open, null, 0) : null;
        if (!range.Meets(time))
            return null;
        if (!time.IsDay || time.IsApproximate)
            return new DiaryItem(engagement, story, DiaryGroup.Spans, time.Earliest ?? time.Latest, 0);
        var day = time.Earliest!.Value;
        return current.Hour is { Start: { } start } hour
            ? new DiaryItem(engagement, story, DiaryGroup.Hours, day, (60 * start.Hour) + start.Minute + Shift(hour, day))
            : new DiaryItem(engagement, story, DiaryGroup.Days, day, 0);
    }

    /// <summary>From the zone that was told to that of Berlin, in minutes.</summary>
    private static int Shift(TimeOfDay hour, LocalDate day) =>
        hour.Offset is { } offset ? (PublicationTime.Home.AtStartOfDay(day).Offset.Seconds - offset.Seconds) / 60 : 0;

    /// <summary>By group where days are open-ended, by day where they are not: hours, then whole days, then spans, then what has no date.</summary>
    public int CompareTo(DiaryItem? other)
    {
        if (other is null)
            return 1;
        var late = (Group >= DiaryGroup.Spans ? (int)Group : 0).CompareTo(other.Group >= DiaryGroup.Spans ? (int)other.Group : 0);
        if (late != 0)
            return late;
        var day = Nullable.Compare(Day, other.Day);
        if (day != 0)
            return day;
        var group = Group.CompareTo(other.Group);
        if (group != 0)
            return group;
        return Minute != other.Minute ? Minute.CompareTo(other.Minute) : string.CompareOrdinal(Engagement.Key.ToString(), other.Engagement.Key.ToString());
    }
}
