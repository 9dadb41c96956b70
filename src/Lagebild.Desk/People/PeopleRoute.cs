using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.People;

/// <summary><c>/menschen</c> and <c>/mensch/{key}</c>: who is in the news.</summary>
internal static class PeopleRoute
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/menschen", (DeskRequest desk) => desk.Page<PeoplePage>(new PeopleModel(desk))).For(DeskRole.Reader);
        routes.MapGet("/mensch/{key}", async Task<IResult> (string key, DeskRequest desk) =>
            desk.Picture.Actors.TryGetValue(key, out var actor) ? desk.Page<PersonPage>(await PersonModel.OfAsync(desk, actor).ConfigureAwait(false)) : desk.Missing()).For(DeskRole.Reader);
    }
}
