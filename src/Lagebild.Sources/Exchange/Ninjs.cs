using System.Text.Json;
using Lagebild.Language.Times;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Inputs.Web;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Exchange;

/// <summary>
/// News in JSON by the IPTC, versions 1 to 3: flat members (headline, body_text, versioncreated) in the first, lists with roles (headlines, bodies) from the
/// second on, members in camel case in the third. Packages, and pictures and films that come alone, give no item; what is associated is passed over.
/// </summary>
internal static class Ninjs
{
    /// <summary>Members that only ninjs has.</summary>
    private static readonly string[] Own =
        ["body_text", "body_xhtml", "body_html", "body_nitf", "bodies", "headlines", "versioncreated", "versionCreated", "pubstatus", "pubStatus"];

    public static bool Is(JsonElement value) => Key(value) is not null && !value.Has("text") && Own.Any(name => value.Has(name));

    /// <summary>The items of one object or a list; null where it is something else.</summary>
    public static ItemList? Find(JsonElement root)
    {
        if (!Is(root.Several().FirstOrDefault()))
            return null;
        var items = new List<SourceItem>();
        var passedOver = new PassedOver();
        var work = new HtmlWork();
        foreach (var value in root.Several())
        {
            passedOver.Try(() =>
            {
                if (Is(value) && ToItem(value, work) is var item && (item.Body.Length > 0 || item.IsWithdrawn || value.Text("type") is null or "text"))
                    items.Add(item);
                else
                    passedOver.Count(value.Text("type") == "composite" ? "passed.packages" : "passed.items");
            });
        }
        return new ItemList(NewestVersions.Of(items)) { Problems = passedOver.Problems };
    }

    private static SourceItem ToItem(JsonElement value, HtmlWork work)
    {
        var changed = PublicationDate.Parse(value.Text("versioncreated", "versionCreated") ?? "");
        var published = PublicationDate.Parse(value.Text("firstcreated", "firstCreated", "contentcreated", "contentCreated") ?? "") ?? changed;
        return new SourceItem
        {
            Key = Key(value)!,
            Address = WebAddress(value.Text("url", "uri")),
            Headline = CleanText.Line(Part(value, "headlines")?.Text("value") ?? value.Text("headline", "title", "name") ?? ""),
            Body = Body(value, work),
            Extent = Extent(value.Text("representationtype", "representationType")),
            Published = published,
            Updated = IsSame(changed, published) ? null : changed,
            Publisher = Line(Names(value, "infosource", "infosources", "infoSources", "provider", "source").FirstOrDefault() ?? value.Text("copyrightholder", "copyrightHolder")),
            Author = Line(value.Text("byline", "by") ?? Part(value, "bylines")?.Text("value") ?? Join(Names(value, "authors", "creator"))),
            Language = value.Text("language") ?? Part(value, "headlines")?.Text("language"),
            Sections = [.. Names(value, "subject", "subjects").Select(CleanText.Line)],
            IsWithdrawn = PublicationStatus.IsWithdrawn(value.Text("pubstatus", "pubStatus")),
        };
    }

    private static string? Key(JsonElement value) => value.Text("uri", "guid");

    /// <summary>An identifier may be an address of the web, or none.</summary>
    private static string? WebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : null;

    private static BodyExtent Extent(string? representation) => representation switch
    {
        "complete" => BodyExtent.Whole,
        "incomplete" => BodyExtent.Teaser,
        _ => BodyExtent.Unknown,
    };

    private static string Body(JsonElement value, HtmlWork work)
    {
        if (value.Text("body_text") is { } plain)
            return CleanText.Of(plain).Trim();
        if (value.Text("body_xhtml", "body_html", "body_nitf") is { } markup)
            return HtmlFragment.ToText(markup, work);
        if (Part(value, "bodies") is not { } body || body.Text("value") is not { } text)
            return "";
        return IsMarkup(body.Text("contenttype", "contentType"), text) ? HtmlFragment.ToText(text, work) : CleanText.Of(text).Trim();
    }

    private static bool IsMarkup(string? type, string text) =>
        type is null ? text.AsSpan().TrimStart().StartsWith("<") : !type.Contains("plain", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of several bodies or headlines the one whose role is "main", else the longest; of equals the plain one.</summary>
    private static JsonElement? Part(JsonElement value, string name) =>
        value.Several(name)
            .Where(p => p.Text("value") is not null)
            .OrderByDescending(p => p.Text("role") == "main")
            .ThenByDescending(p => name == "bodies" && p.Text("contenttype", "contentType") == "text/plain")
            .ThenByDescending(p => p.Text("value")!.Length)
            .Select(p => (JsonElement?)p)
            .FirstOrDefault();

    private static IEnumerable<string> Names(JsonElement value, params string[] lists) =>
        lists.SelectMany(l => value.Several(l)).Select(e => e.AsText() ?? e.Text("name", "literal") ?? e.Several("names").Select(n => n.Text("value", "name")).FirstOrDefault()).OfType<string>();

    private static string? Join(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } all ? all : null;

    private static string? Line(string? text) => text is null ? null : CleanText.Line(text);

    private static bool IsSame(PublicationTime? one, PublicationTime? other) => one == other || (one?.Instant?.ToInstant() is { } time && time == other?.Instant?.ToInstant());
}
