using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Lagebild.Sources.Inputs.Web;

/// <summary>The article that a page describes in JSON-LD (schema.org's NewsArticle and its kin).</summary>
internal sealed record LinkedArticle(string? Headline, string? Published, string? Publisher, string? Address, string? Language, string? Body, string? Description)
{
    /// <summary>Parts that describe other things than the page.</summary>
    private static readonly string[] Others = ["comment", "review", "itemListElement", "hasPart", "relatedLink", "mentions", "citation", "isPartOf", "subjectOf", "publisher", "author"];

    /// <summary>The first article described; null where there is none. Broken JSON is passed over, as search engines do.</summary>
    public static LinkedArticle? In(IHtmlDocument page) =>
        page.QuerySelectorAll("script[type='application/ld+json']").Select(s => Read(s.TextContent)).FirstOrDefault(a => a is not null);

    /// <summary>The day of publication that anything described on the page has ("WebPage", "Report", "Event"), where no article tells it.</summary>
    public static string? DateIn(IHtmlDocument page) =>
        page.QuerySelectorAll("script[type='application/ld+json']").Select(s => DateOf(s.TextContent)).FirstOrDefault(d => d is not null);

    private static string? DateOf(string json)
    {
        try
        {
            using var document = LooseJson.Parse(json);
            return Date(document.RootElement);
        }
        catch (InputException)
        {
            return null;
        }
    }

    /// <summary>JSON is at most 64 levels deep, the parser's bound.</summary>
    private static string? Date(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(Date).FirstOrDefault(d => d is not null),
        JsonValueKind.Object => Text(element, "datePublished") ?? Text(element, "dateCreated")
            ?? element.EnumerateObject().Where(p => !Others.Contains(p.Name)).Select(p => Date(p.Value)).FirstOrDefault(d => d is not null),
        _ => null,
    };

    private static LinkedArticle? Read(string json)
    {
        try
        {
            using var document = LooseJson.Parse(json);
            return Find(document.RootElement) is { } found ? From(found) : null;
        }
        catch (InputException)
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
        Text(article, "articleBody"),
        Text(article, "description"));

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Inner(JsonElement element, string name, string inner) =>
        element.TryGetProperty(name, out var value) ? Text(value, inner) : null;

    private static string? Named(JsonElement element, string name) => element.TryGetProperty(name, out var value)
        ? Text(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value, "name") ?? Text(element, name)
        : null;
}
