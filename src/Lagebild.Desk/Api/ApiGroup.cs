using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Api;

/// <summary>The routes under <c>/api/v1</c>: each has a name, by which texts describe it and an example shows its answer.</summary>
internal sealed class ApiGroup(IEndpointRouteBuilder routes)
{
    public const string Prefix = "/api/v1";

    private readonly RouteGroupBuilder _group = routes.MapGroup(Prefix).WithTags("Lagebild").RequireRateLimiting(ApiRate.Policy).ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <summary>A question whose answer is a function of picture, day and question, so that it has an <see cref="EntityTag"/>.</summary>
    public RouteHandlerBuilder Get(string pattern, string name, Delegate answer) => GetFresh(pattern, name, answer).AddEndpointFilter(EntityTag.AnswerAsync).Produces(StatusCodes.Status304NotModified);

    /// <summary>A question that is answered anew each time.</summary>
    public RouteHandlerBuilder GetFresh(string pattern, string name, Delegate answer) => Named(_group.MapGet(pattern, answer), pattern, name).For(DeskRole.Reader);

    /// <summary>A question that only some may ask, answered anew each time.</summary>
    public RouteHandlerBuilder GetFresh(string pattern, string name, DeskRole least, Delegate answer) =>
        Named(_group.MapGet(pattern, answer), pattern, name).ProducesProblem(StatusCodes.Status403Forbidden).For(least);

    /// <summary>Writes something.</summary>
    public RouteHandlerBuilder Post(string pattern, string name, DeskRole least, Delegate answer) => Writing(_group.MapPost(pattern, answer), pattern, name, least);

    /// <summary>Changes something; what is not said stays.</summary>
    public RouteHandlerBuilder Patch(string pattern, string name, DeskRole least, Delegate answer) => Writing(_group.MapPatch(pattern, answer), pattern, name, least);

    /// <summary>Takes something away; the answer says nothing.</summary>
    public RouteHandlerBuilder Delete(string pattern, string name, DeskRole least, Delegate answer) =>
        Named(_group.MapDelete(pattern, answer), pattern, name).ProducesProblem(StatusCodes.Status403Forbidden).For(least);

    private static RouteHandlerBuilder Writing(RouteHandlerBuilder route, string pattern, string name, DeskRole least) =>
        Named(route, pattern, name).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity).For(least);

    private static RouteHandlerBuilder Named(RouteHandlerBuilder route, string pattern, string name)
    {
        route.WithName(name);
        return pattern.Contains('{') ? route.ProducesProblem(StatusCodes.Status404NotFound) : route;
    }
}
