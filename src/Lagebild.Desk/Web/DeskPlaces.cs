namespace Lagebild.Desk.Web;

/// <summary>A page of the navigation.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Text">Key of its name.</param>
/// <param name="Least">Who sees it.</param>
/// <param name="Within">Other addresses that belong to it.</param>
internal sealed record DeskPlace(string Address, string Text, DeskRole Least, params string[] Within)
{
    public bool Holds(string path) => path == Address || Within.Any(w => path.StartsWith(w, StringComparison.Ordinal));
}

/// <summary>The navigation, in this order.</summary>
internal static class DeskPlaces
{
    private static readonly DeskPlace[] All =
    [
        new("/", "desk.today", DeskRole.Reader),
        new("/geschichten", "desk.stories", DeskRole.Reader, "/geschichte/", "/begegnung/", "/leser/"),
        new("/kalender", "desk.calendar", DeskRole.Reader),
        new("/menschen", "desk.people", DeskRole.Reader, "/mensch/"),
        new("/orte", "desk.places", DeskRole.Reader, "/ort/"),
        new("/offen", "desk.open", DeskRole.Reader),
        new("/hinweise", "desk.alerts", DeskRole.Reader),
        new("/quellen", "desk.sources", DeskRole.Reader),
        new("/verwaltung", "desk.admin", DeskRole.Admin, "/verwaltung/"),
    ];

    public static IEnumerable<DeskPlace> For(DeskRole role) => All.Where(p => p.Least <= role);
}
