using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Access;

/// <summary><c>/setup?code=…</c>, printed when the desk is served for the first time: makes the first admin.</summary>
internal static class SetupRoute
{
    public const string Path = "/setup";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ShowAsync).ForSigningIn();
        routes.MapPost(Path, SetUpAsync).ForSigningIn();
    }

    private static async Task<IResult> ShowAsync(DeskRequest desk, SetupCode setup)
    {
        var code = desk.Query("code");
        return await setup.HoldsAsync(code, desk.Cancellation) ? Page(desk, new SetupModel(code!, "", "", null)) : Gone(desk);
    }

    private static async Task<IResult> SetUpAsync(DeskRequest desk, IFormCollection form, SetupCode setup, AccountBook accounts)
    {
        var (code, typed, display, password) = (form["code"].ToString(), form["name"].ToString(), form["anzeige"].ToString(), form["kennwort"].ToString());
        if (!await setup.HoldsAsync(code, desk.Cancellation))
            return Gone(desk);
        var problem = !AccountName.TryParse(typed, out var name) ? "access.name.wrong"
            : password != form["nochmal"] ? "access.password.differs" : PasswordRule.Problem(password, name);
        if (problem is not null)
            return Page(desk, new SetupModel(code, typed, display, problem));
        if (!await setup.TakeAsync(code, desk.Cancellation) || !await accounts.AddAsync(name, display, DeskRole.Admin, password, CancellationToken.None))
            return Gone(desk);
        var account = (await accounts.WelcomeAsync(name, CancellationToken.None))!;
        await desk.Http.SignInAsync(SessionCookie.Scheme, DeskIdentity.Of(account, SessionCookie.Scheme), new AuthenticationProperties { IsPersistent = true });
        return Results.LocalRedirect("/verwaltung/menschen");
    }

    private static IResult Page(DeskRequest desk, SetupModel model) =>
        desk.Page<SetupPage>(model, model.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static IResult Gone(DeskRequest desk) => desk.Page<SetupPage>(new SetupModel("", "", "", null), StatusCodes.Status404NotFound);
}

/// <summary>The form for the first admin.</summary>
/// <param name="Code">Of the address; empty where it does not hold.</param>
/// <param name="Name">As it was typed.</param>
/// <param name="Display">As it was typed.</param>
/// <param name="Problem">Key of the text that says what is wrong; null where nothing is.</param>
public sealed record SetupModel(string Code, string Name, string Display, string? Problem);
