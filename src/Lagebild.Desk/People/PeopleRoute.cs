using Lagebild.Desk.Notes;
using Lagebild.Desk.Pictures;
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
            desk.Picture.Actors.TryGetValue(key, out var actor) ? await ShowAsync(desk, actor, null).ConfigureAwait(false) : desk.Missing()).For(DeskRole.Reader);
        PersonNoteRoute.Map(routes);
    }

    /// <summary>The page, with what a form wanted and did not get.</summary>
    public static async Task<IResult> ShowAsync(DeskRequest desk, ActorView actor, NoteTry? tried) =>
        desk.Page<PersonPage>(await PersonModel.OfAsync(desk, actor, tried).ConfigureAwait(false), tried is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
