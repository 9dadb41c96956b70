using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Exchange;

/// <summary>XML of any origin as a tree: without document type, without anything outside, within bounds. Namespaces are not looked at.</summary>
internal static partial class ExchangeXml
{
    /// <summary>How deep elements may be nested; reports of agencies have some twenty levels.</summary>
    private const int MostDepth = 500;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = 4L * InputLimits.Bytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="InputException">It is no well-formed XML, or beyond the bounds.</exception>
    public static XDocument Parse(string text)
    {
        text = WithCharacters(text);
        try
        {
            CheckDepth(text);
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e)
        {
            throw new InputException("problem.xmlBroken", e.LineNumber, CleanText.Line(e.Message));
        }
    }

    /// <summary>The first element of that name anywhere below.</summary>
    public static XElement? First(this XContainer? root, string name) => root?.Descendants().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>The elements that these names lead to, child by child.</summary>
    public static IEnumerable<XElement> Children(this XElement? element, params string[] path) =>
        path.Aggregate(element is null ? Enumerable.Empty<XElement>() : [element], (found, name) => found.Elements().Where(e => e.Name.LocalName == name));

    public static XElement? Child(this XElement? element, params string[] path) => element.Children(path).FirstOrDefault();

    /// <summary>Its text on one line; null where there is none.</summary>
    public static string? Line(this XElement? element) => element is null ? null : Given(element.Value);

    public static string? AttributeText(this XElement? element, string name) =>
        Given(element?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value);

    /// <summary>The language that the element or one around it is marked with.</summary>
    public static string? Language(this XElement? element) => element?.AncestorsAndSelf().Select(e => e.AttributeText("lang")).FirstOrDefault(l => l is not null);

    private static string? Given(string? text) => text is not null && CleanText.Line(text) is { Length: > 0 } line ? line : null;

    private static void CheckDepth(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        while (reader.Read())
        {
            if (reader.Depth > MostDepth)
                throw new InputException("problem.xmlHostile");
        }
    }

    /// <summary>Names of characters that only HTML or the document type defines, as characters; U+FFFD for what HTML does not know.</summary>
    private static string WithCharacters(string text) => NamedCharacter().Replace(text, m => m.Value switch
    {
        "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" => m.Value,
        var name => WebUtility.HtmlDecode(name) is var character && character != name ? character : "\uFFFD",
    });

    [GeneratedRegex("&[A-Za-z][A-Za-z0-9]{0,30};")]
    private static partial Regex NamedCharacter();
}
