using System.Security.Cryptography;
using System.Text;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Http;
using NodaTime.Text;

namespace Lagebild.Desk.Api;

/// <summary>
/// The tag of an answer: position of the picture, day in Berlin, question and language, and the program's build. Whoever shows it again while all of them
/// stand gets 304 without anything being made. Weak, for the answer may come compressed or not.
/// </summary>
internal static class EntityTag
{
    private static readonly string Build = typeof(EntityTag).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    /// <summary>Answers with 304 where the caller has the answer; for routes whose answer is a function of picture, day and question.</summary>
    public static async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var desk = DeskRequest.Of(http);
        if (!desk.Picture.IsWhole)
            return await next(context).ConfigureAwait(false);
        var tag = Of(desk);
        http.Response.Headers.ETag = tag;
        return Has(http.Request, tag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : await next(context).ConfigureAwait(false);
    }

    private static string Of(DeskRequest desk)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{desk.Here}\n{desk.Texts.Language}\n{desk.Http.Request.Host}\n{desk.UserName}")))[..16];
        return $"W/\"{desk.Picture.Position}-{LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Format(desk.Today)}-{hash}-{Build}\"";
    }

    private static bool Has(HttpRequest request, string tag) => request.Headers.IfNoneMatch.ToString().Split(',').Any(t => t.Trim() == tag);
}
