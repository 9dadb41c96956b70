using Lagebild.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Lagebild.Desk.Web;

/// <summary>What goes wrong becomes a short answer and a line in the log, never a trace on a page.</summary>
internal sealed class Faults(RequestDelegate next, ILogger<Faults> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The reader went away.
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = e.StatusCode;
        }
        catch (Exception e) when (!http.Response.HasStarted && e is not OutOfMemoryException)
        {
            log.LogError(e, "{Method} {Path} failed.", http.Request.Method, http.Request.Path.Value);
            http.Response.Clear();
            http.Response.StatusCode = e is StorageException { Problem: StorageProblem.Busy or StorageProblem.CannotOpen or StorageProblem.Full } ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(DeskRequest.Of(http).Texts["desk.fault"]).ConfigureAwait(false);
        }
    }
}
