using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Lagebild.Desk.Api;
using ModelContextProtocol;

namespace Lagebild.Desk.Tools;

/// <summary>How tools spell their answers: as the interface does.</summary>
internal static class ToolJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(ApiJson.Ready.Options);
        options.TypeInfoResolver = JsonTypeInfoResolver.Combine(ApiJson.Ready, McpJsonUtilities.DefaultOptions.TypeInfoResolver);
        options.MakeReadOnly();
        return options;
    }
}
