using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lagebild.Desk.Web;

/// <summary>Who somebody is, and what they may do.</summary>
internal static class DeskAccess
{
    public static void Add(IServiceCollection services, DeskOptions options)
    {
        services.AddAuthorization(RouteAccessExtensions.AddRoles);
        services.AddAntiforgery();
        if (options.IsOpen)
            services.AddAuthentication(OpenDesk.Scheme).AddScheme<AuthenticationSchemeOptions, OpenDesk>(OpenDesk.Scheme, null);
        else
            services.AddAuthentication();
    }

    public static void Use(WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
    }
}

/// <summary>Whoever comes is an editor: for one person on one machine.</summary>
internal sealed class OpenDesk(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "open";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, "desk"), new Claim(ClaimTypes.Role, nameof(DeskRole.Editor))], Scheme);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme)));
    }
}
