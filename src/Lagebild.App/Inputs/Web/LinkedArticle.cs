using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Lagebild.App.Inputs.Web;

/// <summary>The article that a page describes in JSON-LD (schema.org's NewsArticle and its kin).</summary>
internal sealed record LinkedArticle(string? Headline, string? Published, string? Publisher, string? Address, string? Language, string? Body)
{
    /// <summary>The first article described; null where there is none. Broken JSON is passed over, as search engines do.</summary>
    public static LinkedArticle? In(IHtmlDocument page) =>
        page.QuerySelectorAll("script[type='application/ld+json']").Select(s => Read(s.TextContent)).FirstOrDefault(a => a is not null);

    private static LinkedArticle? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Find(document.RootElement) is { } found ? From(found) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Find(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(Find).FirstOrDefault(e => e is not null),
        JsonValueKind.Object when IsArticle(element) => element,
        JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => Find(graph),
        JsonValueKind.Object when element.TryGetProperty("mainEntity", out var main) => Find(main),
        _ => null,
    };

    private static bool IsArticle(JsonElement element) => element.TryGetProperty("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => IsArticle(type.GetString()),
        JsonValueKind.Array => type.EnumerateArray().Any(t => t.ValueKind == JsonValueKind.String && IsArticle(t.GetString())),
        _ => false,
    };

    private static bool IsArticle(string? type) =>
        type is not null && (type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal));

    private static LinkedArticle From(JsonElement article) => new(
        Text(article, "headline") ?? Text(article, "name"),
        Text(article, "datePublished"),
        Named(article, "publisher") ?? Named(article, "sourceOrganization"),
        Text(article, "url") ?? Text(article, "mainEntityOfPage") ?? Inner(article, "mainEntityOfPage", "@id"),
        Text(article, "inLanguage"),
        Text(article, "articleBody"));

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Inner(JsonElement element, string name, string inner) =>
        element.TryGetProperty(name, out var value) ? Text(value, inner) : null;

    private static string? Named(JsonElement element, string name) => element.TryGetProperty(name, out var value)
        ? Text(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value, "name") ?? Text(element, name)
        : null;
}
