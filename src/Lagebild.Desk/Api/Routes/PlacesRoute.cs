using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Places;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Names;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>places</c>: where something takes place, the places of most engagements first; and <c>places/{name}</c>, all that takes place at one.</summary>
internal static class PlacesRoute
{
    public static void Map(ApiGroup api)
    {
        api.Get("places", "places", (DeskRequest desk, string? q, string? limit, string? cursor) => Answer(NewsView.Of(desk), q, limit, cursor));
        api.Get("places/{name}", "place", (DeskRequest desk, string name) =>
        {
            var view = NewsView.Of(desk);
            var place = PlaceList.Of(view.Picture).Find(Places.PlacesRoute.Whole(name)) ?? throw view.Missing("api.noPlace", name);
            return PlaceDetailAnswer.Of(place, view.Today);
        });
    }

    private static ListAnswer<PlaceAnswer> Answer(NewsView view, string? words, string? limit, string? cursor)
    {
        var asked = view.Asked();
        var (wanted, most) = (asked.Words("q", words) is { } given ? new AskedName(given) : null, asked.Limit(limit));
        asked.Check();
        var found = PlaceList.Of(view.Picture).All.Where(p => wanted is null || p.OtherNames.Append(p.Name).Any(wanted.Begins)).ToArray();
        return Paging.Cut(found, p => p.Key, cursor, most, view.Picture.Position, p => PlaceAnswer.Of(p, view.Today));
    }
}
