using System.Security.Claims;
using System.Text.Encodings.Web;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lagebild.Desk.Access;

/// <summary>Whoever comes is an editor: for one person on one machine.</summary>
internal sealed class OpenDesk(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "open";

    private const string Everybody = "desk";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(DeskIdentity.Of(Everybody, DeskRole.Editor, Scheme), Scheme)));
}
