using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lagebild.Sources.Inputs;

/// <summary>JSON: one report as an object, or several in an array. What else the object holds, such as annotations, is passed over.</summary>
internal static class JsonInput
{
    /// <exception cref="InputException">It is no JSON, or holds no report.</exception>
    public static IEnumerable<RawReport> Read(string json)
    {
        try
        {
            return json.AsSpan().TrimStart().StartsWith("[")
                ? Several(JsonSerializer.Deserialize(json, JsonReports.Default.JsonReportArray))
                : [ToRaw(JsonSerializer.Deserialize(json, JsonReports.Default.JsonReport))];
        }
        catch (JsonException e)
        {
            throw LooseJson.Wrong(e);
        }
    }

    private static List<RawReport> Several(JsonReport?[]? reports) =>
        reports is { Length: > 0 } ? [.. reports.Select(ToRaw)] : throw new InputException("problem.jsonShape");

    private static RawReport ToRaw(JsonReport? report) => report is { Text: null, Headline: null } or null
        ? throw new InputException("problem.jsonShape")
        : new RawReport(report.Headline ?? "", report.Text ?? "")
        {
            Published = report.Published,
            Source = report.Source,
            Address = report.Address ?? report.Url,
            Language = report.Language,
        };
}

/// <summary>The parts of the schema of annotated articles that a reader needs.</summary>
internal sealed record JsonReport(
    string? Headline, string? Text, string? Published, string? Source, string? Address, string? Url, string? Language);

[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(JsonReport))]
[JsonSerializable(typeof(JsonReport[]))]
internal sealed partial class JsonReports : JsonSerializerContext;
