using System.Text.Json.Nodes;
using Lagebild.Pages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Lagebild.Desk.Api;

/// <summary>
/// The interface as OpenAPI 3.1. What routes and parameters are for stands in the table of texts (<c>api.NAME</c>, <c>api.param.NAME</c>); examples are files
/// under <c>Api/Examples</c>, which a test reads as answers.
/// </summary>
internal static class ApiDescription
{
    public const string Name = "v1", Address = "/api/openapi.json";

    public static void Configure(OpenApiOptions options)
    {
        var texts = Texts.For(UiLanguage.English);
        options.ShouldInclude = route => $"/{route.RelativePath}".StartsWith(ApiGroup.Prefix + "/", StringComparison.Ordinal);
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Lagebild", Version = Name, Description = texts["api.about"], License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" } };
            // It is where it was asked for; whoever reads it knows.
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = texts["api.token"] };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IEndpointNameMetadata>().LastOrDefault()?.EndpointName is { } name)
                Describe(operation, name, texts);
            return Task.CompletedTask;
        });
    }

    private static void Describe(OpenApiOperation operation, string name, Texts texts)
    {
        operation.Summary = texts[$"api.{name}"];
        operation.Description = texts.Find($"api.{name}.more");
        foreach (var parameter in operation.Parameters ?? [])
            parameter.Description = ParameterText(name, parameter.Name ?? "", texts);
        Show(Example(name), (operation.Responses ?? []).Where(r => r.Key.StartsWith('2')).Select(r => r.Value.Content));
        Show(Example(name + ".body"), [operation.RequestBody?.Content]);
    }

    private static void Show(JsonNode? example, IEnumerable<IDictionary<string, OpenApiMediaType>?> contents)
    {
        foreach (var content in contents.OfType<IDictionary<string, OpenApiMediaType>>().SelectMany(c => c.Values))
            content.Example = example?.DeepClone();
    }

    /// <summary>What a parameter of a route is for.</summary>
    public static string ParameterText(string route, string parameter, Texts texts) => texts.Find($"api.{route}.{parameter}") ?? texts[$"api.param.{parameter}"];

    /// <summary>The example of a route's answer, or with <c>.body</c> of what it is asked with; a text where that is no JSON, and null where there is none.</summary>
    public static JsonNode? Example(string name)
    {
        if (Open($"{name}.json") is { } json)
        {
            using (json)
                return JsonNode.Parse(json);
        }
        if (Open($"{name}.txt") is not { } text)
            return null;
        using var reader = new StreamReader(text);
        return JsonValue.Create(reader.ReadToEnd());
    }

    private static Stream? Open(string file) => typeof(ApiDescription).Assembly.GetManifestResourceStream($"Api/Examples/{file}");
}
