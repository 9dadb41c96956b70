using System.Text.RegularExpressions;
using System.Xml.Linq;
using Lagebild.Language.Times;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Exchange;

/// <summary>A report in the News Industry Text Format of the IPTC (NITF 3), alone or as the content of a NewsML-G2 item.</summary>
internal static partial class Nitf
{
    public const string Root = "nitf";

    public static SourceItem ToItem(XElement nitf)
    {
        var (about, body) = (nitf.Child("head", "docdata"), nitf.Child("body"));
        var headline = Headline(nitf);
        var text = Body(nitf);
        return new SourceItem
        {
            Key = about.Child("doc-id").AttributeText("id-string") ?? ContentKey.Of(headline, text),
            Headline = headline,
            Body = text,
            Extent = BodyExtent.Whole,
            Published = Time(about.Child("date.issue") ?? about.Child("date.release") ?? body.Child("body.head", "dateline", "story.date")),
            Publisher = body.Child("body.head", "distributor").Line() ?? about.Child("doc.copyright").AttributeText("holder")
                ?? nitf.Child("head", "pubdata").AttributeText("name"),
            Author = Byline(body),
            Language = Language(nitf),
            Sections = [.. nitf.Children("head", "tobject", "tobject.subject")
                .Select(s => s.AttributeText("tobject.subject.type") ?? s.AttributeText("tobject.subject.matter")).OfType<string>()],
            IsWithdrawn = PublicationStatus.IsWithdrawn(about.AttributeText("management-status")),
        };
    }

    public static string Headline(XElement nitf) => nitf.Child("body", "body.head", "hedline", "hl1").Line() ?? nitf.Child("head", "title").Line() ?? "";

    /// <summary>The abstract, where the text does not begin with it, and the text.</summary>
    public static string Body(XElement nitf)
    {
        var text = nitf.Child("body", "body.content") is { } content ? XmlParagraphs.Of(content) : "";
        var lead = nitf.Child("body", "body.head", "abstract") is { } summary ? XmlParagraphs.Of(summary) : "";
        return lead.Length == 0 || text.StartsWith(lead, StringComparison.Ordinal) ? text : $"{lead}\n\n{text}".Trim();
    }

    public static string? Language(XElement nitf) =>
        nitf.AttributeText("lang") ?? nitf.Child("body").AttributeText("lang") ?? nitf.Child("body", "body.content").AttributeText("lang");

    public static string? Byline(XElement? body) => (body.Child("body.head", "byline", "person") ?? body.Child("body.head", "byline")).Line();

    /// <summary>ISO 8601 in its short form (20251015T201924+0200) and its long one.</summary>
    private static PublicationTime? Time(XElement? element) =>
        element.AttributeText("norm") is { } norm ? PublicationDate.Parse(ShortTime().Replace(norm, "T$1:$2:$3")) : null;

    [GeneratedRegex(@"T(\d\d)(\d\d)(\d\d)")]
    private static partial Regex ShortTime();
}
