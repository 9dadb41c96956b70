using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Lagebild.Desk.Access;

/// <summary>An OpenID Connect provider that knows the people of the house: code flow with PKCE.</summary>
/// <param name="Authority">Its address; HTTPS, except on this machine.</param>
/// <param name="Client">What it calls this desk.</param>
/// <param name="Secret">What this desk proves itself with.</param>
public sealed record OpenIdProvider(Uri Authority, string Client, string Secret)
{
    internal const string Scheme = "openid";

    /// <summary>Leads to the provider.</summary>
    internal const string Start = "/anmelden/haus";

    /// <summary>Where the provider sends people back to.</summary>
    internal const string Callback = "/anmelden/haus/zurueck";

    private const string Problem = "fehler";
    private const string Failed = "access.openid.failed";

    /// <summary>The record's secret stays out of logs.</summary>
    public override string ToString() => $"{Authority} as {Client}";

    internal void Configure(OpenIdConnectOptions options)
    {
        options.Authority = Authority.AbsoluteUri;
        options.RequireHttpsMetadata = !Authority.IsLoopback;
        (options.ClientId, options.ClientSecret) = (Client, Secret);
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.CallbackPath = Callback;
        options.SignInScheme = SessionCookie.Scheme;
        options.MapInboundClaims = false;
        // The answer comes by a link, with which browsers send cookies that are for this site alone.
        foreach (var cookie in new[] { options.NonceCookie, options.CorrelationCookie })
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        options.Events = new OpenIdConnectEvents { OnTokenValidated = AdmitAsync, OnRemoteFailure = Refuse };
    }

    /// <summary>What to say on the form after somebody came back in vain; of what others write into an address nothing is said.</summary>
    internal static string? ProblemOf(DeskRequest desk) => desk.Query(Problem) is Failed or OpenIdAccounts.Taken ? desk.Query(Problem) : null;

    /// <summary>The session is of the account here; nothing of the provider's is kept.</summary>
    private static async Task AdmitAsync(TokenValidatedContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<OpenIdAccounts>();
        var (account, problem) = await accounts.OfAsync(context.SecurityToken.Issuer, context.SecurityToken.Subject, context.Principal!, context.HttpContext.RequestAborted).ConfigureAwait(false);
        if (account is null)
            context.Fail(problem!);
        else
            context.Principal = DeskIdentity.Of(account, SessionCookie.Scheme);
    }

    private static Task Refuse(RemoteFailureContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<ILogger<OpenIdAccounts>>().LogWarning("Signing in through the provider failed: {Reason}", context.Failure?.Message);
        context.HandleResponse();
        context.Response.Redirect($"{SignInRoute.Path}?{Problem}={(context.Failure?.Message == OpenIdAccounts.Taken ? OpenIdAccounts.Taken : Failed)}");
        return Task.CompletedTask;
    }
}
