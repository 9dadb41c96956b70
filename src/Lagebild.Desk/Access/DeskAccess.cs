using System.Net;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lagebild.Desk.Access;

/// <summary>Who somebody is, and what they may do.</summary>
internal static class DeskAccess
{
    /// <summary>Chooses between token and session by what a request shows.</summary>
    private const string Chooser = "desk";

    /// <summary>Fields of a form, and characters of one of them.</summary>
    private const int MostFields = 512, LongestField = 256 * 1024;

    public static void Add(IServiceCollection services, DeskOptions options)
    {
        services.Configure<PasswordHasherOptions>(AccountBook.Harden);
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<AccountBook>();
        services.AddSingleton<TokenBook>();
        services.AddSingleton<SetupCode>();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<RecordedKeys>();
        services.AddDataProtection().SetApplicationName("lagebild");
        services.AddOptions<KeyManagementOptions>().Configure<RecordedKeys>((keys, records) => keys.XmlRepository = records);
        // It warns that keys are not encrypted at rest; whoever reads the database has the news and the hashes anyway.
        services.Configure<LoggerFilterOptions>(f => f.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        // It tells each time that a page with a form is not to be cached; no page of the desk is.
        services.Configure<LoggerFilterOptions>(f => f.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error));
        services.AddAuthorization(RouteAccessExtensions.AddRoles);
        services.AddAntiforgery(a =>
        {
            a.Cookie.Name = "lagebild-form";
            a.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            a.SuppressXFrameOptionsHeader = true;
        });
        var authentication = services.AddAuthentication(Chooser)
            .AddPolicyScheme(Chooser, null, o => o.ForwardDefaultSelector = http => TokenAuthentication.IsShown(http.Request) ? TokenAuthentication.Scheme : options.IsOpen ? OpenDesk.Scheme : SessionCookie.Scheme)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.Scheme, null)
            .AddScheme<AuthenticationSchemeOptions, OpenDesk>(OpenDesk.Scheme, null)
            .AddCookie(SessionCookie.Scheme, SessionCookie.Configure);
        if (options.OpenId is { } provider)
        {
            services.AddSingleton<OpenIdAccounts>();
            authentication.AddOpenIdConnect(OpenIdProvider.Scheme, provider.Configure);
        }
        services.AddRateLimiter(SignInRate.Configure);
        services.AddHostFiltering(h => (h.AllowedHosts, h.AllowEmptyHosts, h.IncludeFailureMessage) = (Hosts(options), false, false));
        services.Configure<FormOptions>(f =>
            (f.ValueCountLimit, f.ValueLengthLimit, f.BufferBodyLengthLimit, f.MultipartBodyLengthLimit) = (MostFields, LongestField, DeskLimits.LargestBody, DeskLimits.LargestBody));
        // A server before this one, on this machine, says for whom it asks and that it speaks HTTPS.
        services.Configure<ForwardedHeadersOptions>(f => f.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    /// <summary>Before anything else: under a foreign name there is not even a page that says so.</summary>
    public static void Guard(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHostFiltering();
    }

    public static void Use(WebApplication app)
    {
        app.UseMiddleware<CrossSite>();
        // The limits of the interfaces are those of a person; who somebody is comes first.
        app.UseAuthentication();
        app.UseRateLimiter();
        app.Use(SayMissing);
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    /// <summary>What is no route is missing, or not to be asked for so (405), for everybody; the policy that closes what says nothing would forbid it.</summary>
    private static Task SayMissing(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is RouteEndpoint)
            return next(http);
        if (http.GetEndpoint() is { RequestDelegate: { } say })
            return say(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Names under which it may be asked for. On this machine alone a foreign name means that a page elsewhere reaches in by renaming this machine.</summary>
    private static List<string> Hosts(DeskOptions options) =>
        IPAddress.IsLoopback(options.Endpoint.Address) ? ["localhost", "127.0.0.1", "[::1]", .. options.Hosts] : options.Hosts.Count == 0 ? ["*"] : [.. options.Hosts];
}
