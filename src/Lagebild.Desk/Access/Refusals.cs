using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Access;

/// <summary>Pages where an answer would be empty: a browser shows a person why nothing came of it.</summary>
internal static class Refusals
{
    public static Task ShowAsync(HttpContext http)
    {
        if (Interfaces.Serves(http.Request.Path))
            return Task.CompletedTask;
        var desk = DeskRequest.Of(http);
        return http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => desk.Missing().ExecuteAsync(http),
            var status and (StatusCodes.Status400BadRequest or StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status413PayloadTooLarge or StatusCodes.Status429TooManyRequests) =>
                desk.Page<RefusedPage>(status, status).ExecuteAsync(http),
            _ => Task.CompletedTask,
        };
    }
}
