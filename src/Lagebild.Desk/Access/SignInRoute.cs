using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lagebild.Desk.Access;

/// <summary><c>/anmelden</c> and <c>/abmelden</c>.</summary>
internal static class SignInRoute
{
    public const string Path = "/anmelden";

    /// <summary>Where to go afterwards, in the query and in the form.</summary>
    public const string Return = "zu";

    /// <summary>A refusal takes this long whatever the reason, so that nobody learns from it which names there are.</summary>
    private static readonly TimeSpan Refusal = TimeSpan.FromMilliseconds(700);

    public static void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<DeskOptions>().OpenId is not null)
        {
            routes.MapGet(OpenIdProvider.Start, (DeskRequest desk) => Results.Challenge(
                new AuthenticationProperties { RedirectUri = LocalAddress.Or(desk.Query(Return), "/"), IsPersistent = true }, [OpenIdProvider.Scheme])).ForSigningIn();
        }
        routes.MapGet(Path, ShowAsync).ForAnyone();
        routes.MapPost(Path, SignInAsync).ForSigningIn();
        routes.MapPost("/abmelden", SignOutAsync).For(DeskRole.Reader).Small();
    }

    private static async Task<IResult> ShowAsync(DeskRequest desk, AccountBook accounts, DeskOptions options)
    {
        var back = LocalAddress.Or(desk.Query(Return), "/");
        if (desk.Role is not null)
            return Results.LocalRedirect(back);
        return desk.Page<SignInPage>(new SignInModel("", back)
        {
            Problem = OpenIdProvider.ProblemOf(desk),
            IsNew = !await accounts.HasAdminAsync(desk.Cancellation),
            HasOpenId = options.OpenId is not null,
        });
    }

    private static async Task<IResult> SignInAsync(DeskRequest desk, IFormCollection form, AccountBook accounts, DeskOptions options, TimeProvider clock, ILogger<SignInPage> log)
    {
        var back = LocalAddress.Or(form[Return], "/");
        var start = clock.GetTimestamp();
        if (await accounts.AuthenticateAsync(form["name"], form["kennwort"], desk.Cancellation) is { } account)
        {
            await desk.Http.SignInAsync(SessionCookie.Scheme, DeskIdentity.Of(account, SessionCookie.Scheme), new AuthenticationProperties { IsPersistent = true });
            return Results.LocalRedirect(back);
        }
        log.LogWarning("Somebody at {Address} was not let in: wrong name or password.", desk.Http.Connection.RemoteIpAddress);
        var left = Refusal - clock.GetElapsedTime(start);
        if (left > TimeSpan.Zero)
            await Task.Delay(left, clock, desk.Cancellation);
        var name = form["name"].ToString();
        return desk.Page<SignInPage>(new SignInModel(name.Length > AccountName.Longest ? "" : name, back) { Problem = "access.wrong", HasOpenId = options.OpenId is not null }, StatusCodes.Status401Unauthorized);
    }

    private static async Task<IResult> SignOutAsync(DeskRequest desk, IFormCollection form)
    {
        await desk.Http.SignOutAsync(SessionCookie.Scheme);
        return Results.LocalRedirect(Path);
    }
}

/// <summary>The form, before and after a try.</summary>
/// <param name="Name">As it was typed.</param>
/// <param name="Back">Where to go afterwards.</param>
public sealed record SignInModel(string Name, string Back)
{
    /// <summary>Key of the text that says what went wrong; null where nothing did.</summary>
    public string? Problem { get; init; }

    /// <summary>True where nobody has an account yet.</summary>
    public bool IsNew { get; init; }

    /// <summary>True where somebody else may say who somebody is.</summary>
    public bool HasOpenId { get; init; }
}
