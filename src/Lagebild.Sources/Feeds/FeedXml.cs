using System.Xml;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Feeds;

/// <summary>A document in XML, as far as it can be read.</summary>
/// <param name="Root">The outermost element.</param>
/// <param name="State">How it ended.</param>
internal sealed record FeedXml(FeedElement Root, XmlState State)
{
    /// <summary>
    /// Reads mended XML: to its end, or to where it breaks off; where it breaks in the middle, <see cref="LooseXml"/> reads on. Neither resolves
    /// entities or fetches anything.
    /// </summary>
    /// <param name="text">XML of any quality, with what stands around it.</param>
    /// <param name="origin">Address of the document.</param>
    /// <returns>Null where no element of a feed begins.</returns>
    public static FeedXml? Read(string text, Uri? origin)
    {
        if (XmlRepair.Mend(text) is not { } mended)
            return null;
        var tree = new FeedTree(origin);
        try
        {
            var end = Strict(mended, tree);
            if (end != XmlState.Broken)
                return tree.Root is { } root ? new FeedXml(root, end) : null;
        }
        catch (XmlException e)
        {
            if (IsAtEnd(mended, e))
                return tree.Root is { } root ? new FeedXml(root, XmlState.BreaksOff) : null;
        }
        return LooseXml.Read(mended, origin).Root is { } loose ? new FeedXml(loose, XmlState.Broken) : null;
    }

    /// <summary>What of the document was passed over, as rows of the interface's table.</summary>
    public IEnumerable<InputException> Problems => State switch
    {
        XmlState.BreaksOff => [new InputException("problem.feed.breaksOff")],
        XmlState.Broken => [new InputException("problem.feed.broken")],
        XmlState.TooLarge => [new InputException("problem.feed.tooManyElements")],
        _ => [],
    };

    /// <exception cref="XmlException">The document is broken or breaks off.</exception>
    private static XmlState Strict(string mended, FeedTree tree)
    {
        var names = new NameTable();
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            // Mending makes five characters of an ampersand at most.
            MaxCharactersInDocument = FeedLimits.Bytes * 5L,
            MaxCharactersFromEntities = 1,
            NameTable = names,
        };
        using var reader = XmlReader.Create(new StringReader(mended), settings, new XmlParserContext(names, new LenientNamespaces(names), null, XmlSpace.None));
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (!tree.Open(FeedNamespaces.NameOf(reader.Prefix, reader.LocalName, reader.NamespaceURI), Attributes(reader)))
                    return XmlState.TooLarge;
                if (reader.IsEmptyElement)
                    tree.Close();
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                tree.Add(reader.Value);
            else if (reader.NodeType == XmlNodeType.EndElement)
                tree.Close();
            // What a server appends behind the root is none of the feed's.
            if (tree.IsClosed)
                return XmlState.Whole;
        }
        return XmlState.BreaksOff;
    }

    private static List<FeedAttribute> Attributes(XmlReader reader)
    {
        var attributes = new List<FeedAttribute>(reader.AttributeCount);
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns")
                continue;
            var name = reader.Prefix == "xml" ? reader.Name.ToLowerInvariant() : FeedNamespaces.NameOf(reader.Prefix, reader.LocalName, reader.NamespaceURI);
            attributes.Add(new FeedAttribute(name, reader.LocalName, reader.Value));
        }
        reader.MoveToElement();
        return attributes;
    }

    private static bool IsAtEnd(string text, XmlException e)
    {
        var last = text.LastIndexOf('\n');
        var lines = text.AsSpan().Count('\n') + 1;
        return e.LineNumber == lines && e.LinePosition >= text.Length - last - 1;
    }

    /// <summary>Gives a meaning to prefixes that the document does not declare.</summary>
    private sealed class LenientNamespaces(XmlNameTable names) : XmlNamespaceManager(names)
    {
        public override string? LookupNamespace(string prefix) => base.LookupNamespace(prefix) ?? (prefix.Length == 0 ? "" : FeedNamespaces.AddressOf(prefix));
    }
}

/// <summary>How a document ended.</summary>
internal enum XmlState
{
    Whole,

    /// <summary>The end is missing; elements that were open are not complete.</summary>
    BreaksOff,

    /// <summary>It is no XML in the middle, and was read as well as it goes.</summary>
    Broken,

    /// <summary>It has more elements than <see cref="FeedLimits.Elements"/>.</summary>
    TooLarge,
}
