using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lagebild.Desk.Web;

/// <summary>A component as the answer to a request. Its parameters are <c>Desk</c> and, where it has one, <c>Model</c>.</summary>
internal static class PageResult
{
    public static RazorComponentResult<TPage> Page<TPage>(this DeskRequest desk, object? model = null, int status = StatusCodes.Status200OK) where TPage : IComponent
    {
        var parameters = new Dictionary<string, object?> { ["Desk"] = desk };
        if (model is not null)
            parameters["Model"] = model;
        return new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
    }

    /// <summary>The page that says that something is not there.</summary>
    public static RazorComponentResult<MissingPage> Missing(this DeskRequest desk) => desk.Page<MissingPage>(status: StatusCodes.Status404NotFound);
}
