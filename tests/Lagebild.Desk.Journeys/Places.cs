using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;

namespace Lagebild.Desk.Journeys;

/// <summary>A page by a name, and where it is in a picture.</summary>
/// <param name="Name">Of its pictures.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Who">Who looks: as <see cref="Newsdesk.VisitAsync"/> has it.</param>
/// <param name="Status">With which it answers.</param>
internal sealed record Place(string Name, Func<Picture, string> Path, string? Who = null, int Status = 200);

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
        new("warum", p => $"{Addresses.Reader(Budapest(p).Members[0])}/warum"),
        new("kalender-liste", _ => "/kalender?ansicht=liste"),
        new("abos", _ => "/abos"),
        new("notizen", _ => "/verwaltung/notizen"),
        new("schnittstelle", _ => "/api/docs"),
        new("nichts", _ => "/geschichte/0000000000000000", Status: 404),
        new("anmelden", _ => "/anmelden", People.Nobody),
        new("einrichten", _ => "/setup", People.First),
        new("eigenes-konto", _ => "/konto", People.Editor),
        new("verwehrt", _ => "/verwaltung", People.Reader, 403),
        new("verwaltung", _ => "/verwaltung", People.Admin),
        new("verwaltung-menschen", _ => "/verwaltung/menschen", People.Admin),
        new("verwaltung-token", _ => "/verwaltung/token", People.Admin),
        new("verwaltung-notizen", _ => "/verwaltung/notizen", People.Admin),
        new("verwaltung-neu-lesen", _ => "/verwaltung/neu-lesen", People.Admin),
    ];

    /// <summary>The story of most reports.</summary>
    public static StorySketch Budapest(Picture picture) => picture.Stories.OrderByDescending(s => s.Reports).First();
}
