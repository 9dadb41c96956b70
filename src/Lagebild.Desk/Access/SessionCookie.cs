using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Access;

/// <summary>A signed cookie that says who somebody is. Each request checks it against the account, so that a session ends the moment it is ended.</summary>
internal sealed class SessionCookie(AccountBook accounts) : CookieAuthenticationEvents
{
    public const string Scheme = "session";

    public const string Name = "lagebild-session";

    /// <summary>From the last use.</summary>
    private static readonly TimeSpan Length = TimeSpan.FromDays(7);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.EventsType = typeof(SessionCookie);
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = Length;
        options.SlidingExpiration = true;
        options.LoginPath = SignInRoute.Path;
        options.ReturnUrlParameter = SignInRoute.Return;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var account = DeskIdentity.NameOf(context.Principal) is { } name ? await accounts.FindAsync(name, context.HttpContext.RequestAborted).ConfigureAwait(false) : null;
        if (account is null || !DeskIdentity.IsOf(context.Principal!, account))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme).ConfigureAwait(false);
        }
        else if (!DeskIdentity.HasRoleOf(context.Principal!, account))
        {
            context.ReplacePrincipal(DeskIdentity.Of(account, Scheme));
            context.ShouldRenew = true;
        }
    }

    /// <summary>Pages lead to the form; what is no page is told by its status.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && !Interfaces.Serves(context.Request.Path))
            return base.RedirectToLogin(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
