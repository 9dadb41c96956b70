using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Web;

/// <summary>What every answer tells the browser: nothing from elsewhere, no script in a page, no frame, no guessing of types.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Forms go to this site alone; style sheets, the script, pictures and live lines come from it alone.</summary>
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    public Task InvokeAsync(HttpContext http)
    {
        // At the last moment, so that they stand also on what answers for an error, which begins anew.
        http.Response.OnStarting(Set, http.Response.Headers);
        http.Response.Headers.CacheControl = "private, no-cache";
        return next(http);
    }

    private static Task Set(object state)
    {
        var headers = (IHeaderDictionary)state;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        return Task.CompletedTask;
    }
}
