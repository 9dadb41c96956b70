using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Open;

/// <summary><c>/offen</c>: what is not settled.</summary>
internal static class OpenRoute
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/offen", (DeskRequest desk) => desk.Page<OpenPage>(new OpenModel(desk))).For(DeskRole.Reader);
}
