using Lagebild.Dossiers;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Names;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;
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
        var asked = new AskedName(Person!);
        IEnumerable<string> names = [participant.Name, .. dossier.Actors.FirstOrDefault(a => a.Key == participant.Actor)?.OtherNames.AsEnumerable() ?? []];
        return names.Any(asked.IsIn);
    }
}

/// <summary>An engagement at its place in a diary.</summary>
public sealed record DiaryItem(DossierEngagement Engagement, FoldedStory Story, DiaryPlace Place) : IComparable<DiaryItem>
{
    public DiaryGroup Group => Place.Group;

    public LocalDate? Day => Place.Day;

    /// <summary>Web address of the report that its status goes by, or null.</summary>
    public string? Address => Story.Entries.FirstOrDefault(e => e.Id == Engagement.Moves[^1].Supports[^1].Document)?.Document.Address;

    /// <summary>The item; null where the days do not meet the range. Without a date only what is still to come belongs in a diary.</summary>
    public static DiaryItem? Of(DossierEngagement engagement, FoldedStory story, DayRange range) =>
        DiaryPlace.Of(engagement.Time.Current?.Time, engagement.Time.Current?.Hour, range) is { } place && (place.Group != DiaryGroup.Open || BelongsUndated(engagement.Status))
            ? new DiaryItem(engagement, story, place) : null;

    /// <summary>True for what stays in a diary though it has no date.</summary>
    public static bool BelongsUndated(EngagementStatus status) => Lifecycle.PhaseOf(status) == Phase.Ahead || status == EngagementStatus.Postponed;

    public int CompareTo(DiaryItem? other)
    {
        if (other is null)
            return 1;
        var place = Place.CompareTo(other.Place);
        return place != 0 ? place : Engagement.Key.CompareTo(other.Engagement.Key);
    }
}
