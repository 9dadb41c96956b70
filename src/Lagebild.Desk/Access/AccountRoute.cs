using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Access;

/// <summary><c>/konto</c>: one's own password, sessions and tokens.</summary>
internal static class AccountRoute
{
    private const string Path = "/konto";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (DeskRequest desk, AccountBook accounts, TokenBook tokens) => PageAsync(desk, accounts, tokens)).For(DeskRole.Reader);
        routes.MapPost($"{Path}/kennwort", ChangePasswordAsync).For(DeskRole.Reader).Small().RequireRateLimiting(SignInRate.Policy);
        routes.MapPost($"{Path}/sitzungen", EndSessionsAsync).For(DeskRole.Reader).Small();
        routes.MapPost($"{Path}/token", CreateTokenAsync).For(DeskRole.Reader).Small();
        routes.MapPost($"{Path}/token/weg", RevokeTokenAsync).For(DeskRole.Reader).Small();
    }

    private static async Task<IResult> ChangePasswordAsync(DeskRequest desk, IFormCollection form, AccountBook accounts, TokenBook tokens)
    {
        if (!AccountName.TryParse(desk.UserName, out var name))
            return Results.NotFound();
        var password = form["kennwort"].ToString();
        var problem = password != form["nochmal"] ? "access.password.differs" : PasswordRule.Problem(password, name);
        if (problem is null && await accounts.AuthenticateAsync(name.Value, form["bisher"], desk.Cancellation) is null)
            problem = "access.password.old";
        if (problem is not null)
            return await PageAsync(desk, accounts, tokens, problem: problem);
        return await accounts.ChangePasswordAsync(name, password, CancellationToken.None) is { } account ? await StayAsync(desk, account, "access.password.changed") : Results.NotFound();
    }

    private static async Task<IResult> EndSessionsAsync(DeskRequest desk, IFormCollection form, AccountBook accounts) =>
        AccountName.TryParse(desk.UserName, out var name) && await accounts.EndSessionsAsync(name, desk.Cancellation) is { } account
            ? await StayAsync(desk, account, "access.sessions.ended") : Results.NotFound();

    private static async Task<IResult> CreateTokenAsync(DeskRequest desk, IFormCollection form, AccountBook accounts, TokenBook tokens)
    {
        if (desk.UserName is not { } name || await accounts.FindAsync(name, desk.Cancellation) is not { } account)
            return Results.NotFound();
        var purpose = form["zweck"].ToString().Trim();
        if (purpose.Length is 0 or > ApiToken.LongestName || purpose.Any(char.IsControl) || !Enum.TryParse<TokenScope>(form["recht"], out var scope) || !Enum.IsDefined(scope))
            return await PageAsync(desk, accounts, tokens, problem: "access.token.wrong");
        return await PageAsync(desk, accounts, tokens, token: await tokens.CreateAsync(account, purpose, scope, desk.Cancellation));
    }

    private static async Task<IResult> RevokeTokenAsync(DeskRequest desk, IFormCollection form, TokenBook tokens)
    {
        await tokens.RevokeAsync(form["token"].ToString(), desk.UserName ?? "", desk.Cancellation);
        return Results.LocalRedirect(Path);
    }

    /// <summary>All sessions have ended, but this one goes on.</summary>
    private static async Task<IResult> StayAsync(DeskRequest desk, Account account, string said)
    {
        await desk.Http.SignInAsync(SessionCookie.Scheme, DeskIdentity.Of(account, SessionCookie.Scheme), new AuthenticationProperties { IsPersistent = true });
        return Results.LocalRedirect($"{Path}?{AccountModel.SaidQuery}={said}");
    }

    private static async Task<IResult> PageAsync(DeskRequest desk, AccountBook accounts, TokenBook tokens, string? problem = null, string? token = null)
    {
        var account = desk.UserName is { } name ? await accounts.FindAsync(name, desk.Cancellation) : null;
        var own = account is null ? [] : (await tokens.ListAsync(desk.Cancellation)).Where(t => t.Owner == account.Name).ToArray();
        if (token is not null)
            desk.Http.Response.Headers.CacheControl = "no-store";
        return desk.Page<AccountPage>(new AccountModel(account, own, problem, token, AccountModel.SaidOf(desk)), problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}

/// <summary>One's own account.</summary>
/// <param name="Account">Null on a desk that is open to everybody.</param>
/// <param name="Tokens">One's own.</param>
/// <param name="Problem">Key of the text that says what is wrong; null where nothing is.</param>
/// <param name="Token">The token just made, which is shown this once.</param>
/// <param name="Said">Key of the text that says what was done; null for nothing.</param>
public sealed record AccountModel(Account? Account, IReadOnlyList<ApiToken> Tokens, string? Problem, string? Token, string? Said)
{
    internal const string SaidQuery = "gut";

    /// <summary>What was done before this page was asked for; of what others write into an address nothing is said.</summary>
    internal static string? SaidOf(DeskRequest desk) => desk.Query(SaidQuery) is "access.password.changed" or "access.sessions.ended" ? desk.Query(SaidQuery) : null;
}
