using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Web;

/// <summary>On to a page of this site after a form (303), so that loading it again sends nothing twice.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
