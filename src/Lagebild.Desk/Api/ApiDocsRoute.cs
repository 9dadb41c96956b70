using System.Text.Json;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Lagebild.Desk.Api;

/// <summary><c>/api/docs</c>: the interface as a page, made from its own description.</summary>
internal static class ApiDocsRoute
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/docs", async (DeskRequest desk, [FromKeyedServices(ApiDescription.Name)] IOpenApiDocumentProvider description) =>
        desk.Page<ApiDocsPage>(ApiDocsModel.Of(await description.GetOpenApiDocumentAsync(desk.Cancellation)))).ForAnyone().ExcludeFromDescription();
}

/// <summary>The routes of the interface.</summary>
/// <param name="Routes">In the order of their addresses.</param>
public sealed record ApiDocsModel(IReadOnlyList<ApiDocsEntry> Routes)
{
    internal static ApiDocsModel Of(OpenApiDocument document) => new(
        [.. document.Paths.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => (p.Value.Operations ?? []).Select(o => new ApiDocsEntry(
            o.Value.OperationId ?? "", o.Key.Method, p.Key, [.. (o.Value.Parameters ?? []).Select(a => a.Name ?? "")], Shown(o.Value.OperationId ?? ""), Shown($"{o.Value.OperationId}.body"))))]);

    private static string? Shown(string name) => ApiDescription.Example(name) is { } example ? example.GetValueKind() == JsonValueKind.String ? example.GetValue<string>() : example.ToJsonString(Indented) : null;

    private static readonly JsonSerializerOptions Indented = new(ApiJson.Ready.Options) { WriteIndented = true };
}

/// <summary>A route of the interface.</summary>
/// <param name="Name">By which texts describe it.</param>
/// <param name="Method">GET, POST, PATCH or DELETE.</param>
/// <param name="Path">Its address, with places.</param>
/// <param name="Parameters">Names of its parameters.</param>
/// <param name="Example">An answer; null for none.</param>
/// <param name="Body">What it is asked with; null for nothing.</param>
public sealed record ApiDocsEntry(string Name, string Method, string Path, IReadOnlyList<string> Parameters, string? Example, string? Body);
