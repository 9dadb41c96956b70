using System.Globalization;
using System.Xml.Linq;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Inputs.Web;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Exchange;

/// <summary>
/// NewsML-G2 of the IPTC: a message with news items, or one item alone. Packages, which only list items, give none; nor do items whose content lies
/// elsewhere (pictures, films). Of several versions of an item the highest remains.
/// </summary>
internal static class NewsMl
{
    public static readonly string[] Roots = ["newsMessage", "newsItem", "packageItem"];

    private static readonly string[] Others = ["packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"];

    public static ItemList Read(XElement root)
    {
        var passedOver = new PassedOver();
        var items = new Dictionary<string, (int Version, SourceItem Item)>(StringComparer.Ordinal);
        foreach (var element in root.Name.LocalName == "newsMessage" ? root.Children("itemSet").Elements() : [root])
        {
            if (Others.Contains(element.Name.LocalName))
                passedOver.Count(element.Name.LocalName == "packageItem" ? "passed.packages" : "passed.items");
            else if (element.Name.LocalName == "newsItem")
                passedOver.Try(() => Add(element, items, passedOver));
        }
        return new ItemList([.. items.Values.Select(i => i.Item)]) { Problems = passedOver.Problems };
    }

    private static void Add(XElement element, Dictionary<string, (int Version, SourceItem Item)> items, PassedOver passedOver)
    {
        var item = ToItem(element);
        var version = int.TryParse(element.AttributeText("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (item.Headline.Length == 0 && item.Body.Length == 0 && !item.IsWithdrawn)
            passedOver.Count("passed.items");
        else if (!items.TryGetValue(item.Key, out var known) || known.Version <= version)
            items[item.Key] = (version, item);
    }

    private static SourceItem ToItem(XElement item)
    {
        var (about, content) = (item.Child("itemMeta"), item.Child("contentMeta"));
        var nitf = item.Children("contentSet", "inlineXML").Elements().FirstOrDefault(e => e.Name.LocalName == Nitf.Root);
        var changed = PublicationDate.Parse(about.Child("versionCreated").Line() ?? "");
        var published = PublicationDate.Parse(about.Child("firstCreated").Line() ?? content.Child("contentCreated").Line() ?? "") ?? changed;
        var headline = content.Child("headline").Line() ?? (nitf is null ? about.Child("title").Line() : Nitf.Headline(nitf)) ?? content.Child("slugline").Line() ?? "";
        var body = nitf is null ? Body(item) : Nitf.Body(nitf);
        return new SourceItem
        {
            Key = item.AttributeText("guid") ?? ContentKey.Of(headline, body),
            Headline = headline,
            Body = body,
            Extent = BodyExtent.Whole,
            Published = published,
            Updated = changed == published ? null : changed,
            Publisher = Named(about.Child("provider")) ?? content.Child("creditline").Line() ?? Named(content.Child("infoSource")),
            Author = content.Child("by").Line() ?? Named(content.Child("creator")) ?? Nitf.Byline(nitf.Child("body")),
            Language = content.Child("language").AttributeText("tag") ?? item.AttributeText("lang") ?? (nitf is null ? null : Nitf.Language(nitf)) ?? item.Language(),
            Sections = [.. content.Children("subject").Select(s => s.Child("name").Line()).OfType<string>()],
            IsWithdrawn = PublicationStatus.IsWithdrawn(about.Child("pubStatus").AttributeText("qcode")),
        };
    }

    private static string Body(XElement item) =>
        item.Child("contentSet", "inlineXML") is { } markup ? XmlParagraphs.Of(markup.First("body") ?? markup)
        : item.Child("contentSet", "inlineData") is { } plain ? PlainBody(plain)
        : "";

    private static string PlainBody(XElement plain) =>
        plain.AttributeText("contenttype")?.Contains("html", StringComparison.OrdinalIgnoreCase) == true ? HtmlFragment.ToText(plain.Value) : CleanText.Of(plain.Value).Trim();

    /// <summary>A person or company as it names itself, or by the literal that stands for it.</summary>
    private static string? Named(XElement? element) => element.Child("name").Line() ?? element.AttributeText("literal");
}
