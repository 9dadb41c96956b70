using Lagebild.Desk.Web;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Lagebild.Desk.Api;

/// <summary>
/// Makes problem details (RFC 9457) of whatever goes wrong under <c>/api</c> and <c>/feeds</c>: what a route refuses, what the framework does, and faults,
/// of which only the log learns more.
/// </summary>
internal sealed class Problems(RequestDelegate next, ILogger<Problems> log)
{
    private const string Kinds = "urn:lagebild:problem:";

    public async Task InvokeAsync(HttpContext http)
    {
        if (!Serves(http.Request.Path))
        {
            await next(http).ConfigureAwait(false);
            return;
        }
        try
        {
            await next(http).ConfigureAwait(false);
        }
        catch (Exception e) when (!http.Response.HasStarted && Understand(e, DeskRequest.Of(http).Texts) is { } problem)
        {
            await WriteAsync(http, problem).ConfigureAwait(false);
            return;
        }
        catch (Exception e) when (!http.Response.HasStarted && e is not (OutOfMemoryException or OperationCanceledException))
        {
            log.LogError(e, "{Method} {Path} failed.", http.Request.Method, http.Request.Path.Value);
            await WriteAsync(http, Of(StatusCodes.Status500InternalServerError, DeskRequest.Of(http).Texts["desk.fault"])).ConfigureAwait(false);
            return;
        }
        if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0, ContentType: null })
            await WriteAsync(http, Of(http.Response.StatusCode, Words(http.Response.StatusCode, DeskRequest.Of(http).Texts))).ConfigureAwait(false);
    }

    /// <summary>Whether an address belongs to an interface and not to a page.</summary>
    public static bool Serves(PathString path) => Interfaces.IsApi(path) || path.StartsWithSegments("/feeds", out var rest) && rest.HasValue && rest.Value!.Length > 1;

    private static ProblemDetails? Understand(Exception e, Texts texts) => e switch
    {
        ProblemException problem => Of(problem, texts),
        UnknownNameException unknown => Of(StatusCodes.Status404NotFound, unknown.Say(texts)),
        BadHttpRequestException bad => Of(bad.StatusCode, Words(bad.StatusCode, texts)),
        StorageException { Problem: StorageProblem.Busy or StorageProblem.CannotOpen or StorageProblem.Full } => Of(StatusCodes.Status503ServiceUnavailable, Words(StatusCodes.Status503ServiceUnavailable, texts)),
        _ => null,
    };

    private static ProblemDetails Of(ProblemException problem, Texts texts)
    {
        var details = Of(problem.Status, problem.Say(texts));
        if (problem.Wrong.Count > 0)
        {
            details.Type = Kinds + "parameters";
            details.Extensions["errors"] = problem.Wrong;
        }
        return details;
    }

    private static ProblemDetails Of(int status, string detail) => new() { Status = status, Title = ReasonPhrases.GetReasonPhrase(status), Detail = detail, Type = Kinds + Kind(status) };

    private static string Kind(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "request",
        StatusCodes.Status401Unauthorized => "unknown-caller",
        StatusCodes.Status403Forbidden => "forbidden",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method",
        StatusCodes.Status409Conflict => "conflict",
        StatusCodes.Status413PayloadTooLarge => "too-large",
        StatusCodes.Status415UnsupportedMediaType => "media-type",
        StatusCodes.Status422UnprocessableEntity => "content",
        StatusCodes.Status429TooManyRequests => "too-many",
        StatusCodes.Status503ServiceUnavailable => "not-yet",
        _ => "fault",
    };

    private static string Words(int status, Texts texts) => texts.Find($"api.problem.{status}") ?? texts["api.problem.other"];

    private static Task WriteAsync(HttpContext http, ProblemDetails problem)
    {
        var headers = http.Response.Headers;
        headers.Remove("ETag");
        headers.CacheControl = "no-store";
        headers.ContentLanguage = DeskRequest.Of(http).Texts.Language.Code();
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            headers.RetryAfter = "2";
        http.Response.StatusCode = problem.Status!.Value;
        problem.Instance = http.Request.Path;
        return http.Response.WriteAsJsonAsync(problem, ApiJson.Ready.ProblemDetails, "application/problem+json", http.RequestAborted);
    }
}
