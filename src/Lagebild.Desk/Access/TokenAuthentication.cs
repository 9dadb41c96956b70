using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lagebild.Desk.Access;

/// <summary><c>Authorization: Bearer lb_…</c>, for programs: under <c>/api</c> and <c>/mcp</c> alone.</summary>
internal sealed class TokenAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenBook tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "token";

    private const string Bearer = "Bearer ";

    public static bool Serves(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/mcp");

    /// <summary>True where a program shows a token, right or wrong; then nothing else says who it is.</summary>
    public static bool IsShown(HttpRequest request) => Serves(request.Path) && request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsShown(Request))
            return AuthenticateResult.NoResult();
        return await tokens.ShowAsync(Request.Headers.Authorization.ToString()[Bearer.Length..].Trim(), Context.RequestAborted).ConfigureAwait(false) is var (_, owner, role)
            ? AuthenticateResult.Success(new AuthenticationTicket(DeskIdentity.Of(owner.Name, role, Scheme), Scheme))
            : AuthenticateResult.Fail("No such token.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return Task.CompletedTask;
    }
}
