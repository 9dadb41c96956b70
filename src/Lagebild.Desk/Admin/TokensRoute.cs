using Lagebild.Desk.Access;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Admin;

/// <summary><c>/verwaltung/token</c>: everybody's tokens.</summary>
internal static class TokensRoute
{
    private const string Path = "/verwaltung/token";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, async (DeskRequest desk, TokenBook tokens) => desk.Page<TokensPage>(await tokens.ListAsync(desk.Cancellation))).For(DeskRole.Admin);
        routes.MapPost($"{Path}/weg", async (DeskRequest desk, IFormCollection form, TokenBook tokens) =>
        {
            await tokens.RevokeAsync(form["token"].ToString(), null, desk.Cancellation);
            return Results.LocalRedirect(Path);
        }).For(DeskRole.Admin).Small();
    }
}
