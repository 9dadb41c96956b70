using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;

namespace Lagebild.Desk.Journeys;

/// <summary>A page by a name, and where it is in a picture.</summary>
internal sealed record Place(string Name, Func<Picture, string> Path);

/// <summary>The pages of the desk.</summary>
internal static class Places
{
    public static readonly IReadOnlyList<Place> All =
    [
        new("heute", _ => "/"),
        new("geschichten", _ => "/geschichten"),
        new("geschichte", p => Addresses.Of(Budapest(p))),
        new("geschichte-damals", p => $"{Addresses.Of(Budapest(p))}?stand=2025-10-20"),
        new("begegnung", p => Addresses.Of(Budapest(p).Engagements.OrderByDescending(e => e.Reports).First().Key)),
        new("leser", p => Addresses.Reader(Budapest(p).Members[0])),
        new("menschen", _ => "/menschen"),
        new("mensch", p => Addresses.Actor(Budapest(p).Actors.OrderByDescending(a => a.Reports).First().Key)),
        new("orte", _ => "/orte"),
        new("ort", _ => Addresses.Place("Budapest")),
        new("kalender", _ => "/kalender"),
        new("kalender-woche", _ => "/kalender?ansicht=woche"),
        new("offen", _ => "/offen"),
        new("suche", _ => "/suche?q=Gipfel"),
        new("hinweise", _ => "/hinweise"),
        new("quellen", _ => "/quellen"),
        new("konto", _ => "/konto"),
    ];

    /// <summary>The story of most reports.</summary>
    public static StorySketch Budapest(Picture picture) => picture.Stories.OrderByDescending(s => s.Reports).First();
}
