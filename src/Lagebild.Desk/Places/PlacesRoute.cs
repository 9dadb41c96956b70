using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Places;

/// <summary><c>/orte</c> and <c>/ort/{name}</c>: where it takes place.</summary>
internal static class PlacesRoute
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/orte", (DeskRequest desk) => desk.Page<PlacesPage>(new PlacesModel(desk))).For(DeskRole.Reader);
        routes.MapGet("/ort/{name}", IResult (string name, DeskRequest desk) =>
            PlaceList.Of(desk.Picture).Find(Whole(name)) is { } place ? desk.Page<PlacePage>(new PlaceModel(desk, place)) : desk.Missing()).For(DeskRole.Reader);
    }

    /// <summary>A slash within a name stays escaped in a path.</summary>
    internal static string Whole(string name) => name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
