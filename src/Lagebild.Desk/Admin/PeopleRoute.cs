using Lagebild.Desk.Access;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Admin;

/// <summary><c>/verwaltung/menschen</c>: who may use the desk, and as what.</summary>
internal static class PeopleRoute
{
    private const string Path = "/verwaltung/menschen";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (DeskRequest desk, AccountBook accounts) => PageAsync(desk, accounts)).For(DeskRole.Admin);
        Post("/neu", AddAsync);
        Post("/rolle", (desk, form, accounts) => DoAsync(desk, form, accounts, async name =>
            Role(form) is { } role && await accounts.ChangeRoleAsync(name, role, desk.Cancellation) ? null : "admin.people.lastAdmin"));
        Post("/sperren", (desk, form, accounts) => DoAsync(desk, form, accounts, async name => await accounts.DisableAsync(name, true, desk.Cancellation) ? null : "admin.people.lastAdmin"));
        Post("/zulassen", (desk, form, accounts) => DoAsync(desk, form, accounts, async name => await accounts.DisableAsync(name, false, desk.Cancellation) ? null : "admin.people.lastAdmin"));
        Post("/kennwort", ResetAsync);

        void Post(string path, Func<DeskRequest, IFormCollection, AccountBook, Task<IResult>> act) =>
            routes.MapPost(Path + path, (DeskRequest desk, IFormCollection form, AccountBook accounts) => act(desk, form, accounts)).For(DeskRole.Admin).Small();
    }

    /// <summary>Lets somebody in with a password that the admin hands on, and that is shown this once.</summary>
    private static async Task<IResult> AddAsync(DeskRequest desk, IFormCollection form, AccountBook accounts)
    {
        if (!AccountName.TryParse(form["name"], out var name))
            return await PageAsync(desk, accounts, "access.name.wrong");
        if (Role(form) is not { } role)
            return Results.BadRequest();
        var password = PasswordRule.Invent();
        return await accounts.AddAsync(name, form["anzeige"].ToString(), role, password, desk.Cancellation)
            ? await PageAsync(desk, accounts, shown: new NewPasswordOf(name.Value, password)) : await PageAsync(desk, accounts, "admin.people.taken");
    }

    private static async Task<IResult> ResetAsync(DeskRequest desk, IFormCollection form, AccountBook accounts)
    {
        var password = PasswordRule.Invent();
        return AccountName.TryParse(form["name"], out var name) && await accounts.ChangePasswordAsync(name, password, desk.Cancellation) is not null
            ? await PageAsync(desk, accounts, shown: new NewPasswordOf(name.Value, password)) : Results.NotFound();
    }

    private static async Task<IResult> DoAsync(DeskRequest desk, IFormCollection form, AccountBook accounts, Func<AccountName, Task<string?>> act)
    {
        if (!AccountName.TryParse(form["name"], out var name) || await accounts.FindAsync(name.Value, desk.Cancellation) is null)
            return Results.NotFound();
        return await act(name) is { } problem ? await PageAsync(desk, accounts, problem) : Results.LocalRedirect(Path);
    }

    private static DeskRole? Role(IFormCollection form) => Enum.TryParse<DeskRole>(form["rolle"], out var role) && Enum.IsDefined(role) ? role : null;

    private static async Task<IResult> PageAsync(DeskRequest desk, AccountBook accounts, string? problem = null, NewPasswordOf? shown = null)
    {
        if (shown is not null)
            desk.Http.Response.Headers.CacheControl = "no-store";
        return desk.Page<PeoplePage>(new PeopleModel(await accounts.ListAsync(desk.Cancellation), problem, shown), problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}

/// <summary>Everybody with an account.</summary>
/// <param name="Accounts">By name.</param>
/// <param name="Problem">Key of the text that says what is wrong; null where nothing is.</param>
/// <param name="Shown">A password just made, which is shown this once.</param>
public sealed record PeopleModel(IReadOnlyList<Account> Accounts, string? Problem, NewPasswordOf? Shown);

/// <summary>A password to hand on.</summary>
public sealed record NewPasswordOf(string Name, string Password);
