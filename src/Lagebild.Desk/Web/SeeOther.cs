using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Lagebild.Desk.Web;

/// <summary>On to a page of this site after a form (303), so that loading it again sends nothing twice.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = UriHelper.Encode(new Uri(address, UriKind.Relative));
        return Task.CompletedTask;
    }
}
