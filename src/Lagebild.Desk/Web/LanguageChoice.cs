using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Web;

/// <summary><c>/sprache</c>: keeps the interface's language in a cookie, and goes back to where the user was.</summary>
internal static class LanguageChoice
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/sprache", (string? ui, string? zu, HttpContext http) =>
    {
        if (ui is "de" or "en")
            http.Response.Cookies.Append(DeskRequest.LanguageCookie, ui, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = http.Request.IsHttps, IsEssential = true });
        return Results.LocalRedirect(LocalAddress.Or(zu, "/"));
    }).ForAnyone();
}

/// <summary>Addresses to go back to, which come from outside.</summary>
internal static class LocalAddress
{
    /// <summary>The address where it is one of this site, else another.</summary>
    public static string Or(string? address, string otherwise) =>
        address is ['/', ..] && !(address.Length > 1 && address[1] is '/' or '\\') && !address.Any(c => char.IsControl(c) || c == '\\') ? address : otherwise;
}
