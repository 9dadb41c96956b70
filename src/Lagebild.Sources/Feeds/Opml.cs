using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Feeds;

/// <summary>
/// Lists of feeds in OPML (opml.org), as other readers write them. Outlines without an address are folders. Lagebild's own settings are attributes of a
/// namespace, which other readers pass over. What is written is read again as it was.
/// </summary>
public static class Opml
{
    private const string Prefix = "lagebild";
    private const string Namespace = "urn:lagebild:opml";

    /// <exception cref="InputException">It is no list of feeds, names none, or is too large.</exception>
    public static OpmlList Read(ReadOnlySpan<byte> bytes)
    {
        if (FeedXml.Read(FeedText.Decode(bytes), null) is not { Root.Name: "opml" } xml)
            throw new InputException("problem.opml.none");
        var sources = OpmlOutlines.Sources(xml.Root.Child("body") ?? xml.Root).DistinctBy(s => s.Address).ToImmutableArray();
        if (sources.IsEmpty)
            throw new InputException("problem.opml.empty");
        var beyond = sources.Length - FeedLimits.Outlines;
        return new OpmlList(beyond <= 0 ? sources : sources[..FeedLimits.Outlines])
        {
            Title = xml.Root.Child("head")?.Child("title") is { } title ? OpmlOutlines.Line(title.Text) : null,
            Problems = beyond <= 0 ? [.. xml.Problems] : [.. xml.Problems, new InputException("problem.opml.tooMany", FeedLimits.Outlines, beyond)],
        };
    }

    /// <summary>OPML 2.0 in UTF-8, the sources in their order: a folder that comes again after another stands there again.</summary>
    /// <exception cref="XmlException">The name of a setting is none that XML allows.</exception>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public static string Write(OpmlList list)
    {
        using var written = new MemoryStream();
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, Encoding = utf8 };
        using (var xml = XmlWriter.Create(written, settings))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", Prefix, null, Namespace);
            xml.WriteStartElement("head");
            if (list.Title is not null)
                xml.WriteElementString("title", CleanText.Line(list.Title));
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            Write(xml, list.Sources);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return Encoding.UTF8.GetString(written.ToArray()) + "\n";
    }

    private static void Write(XmlWriter xml, ImmutableArray<OpmlSource> sources)
    {
        ImmutableArray<string> open = [];
        foreach (var source in sources)
        {
            var common = open.Zip(source.Folder).TakeWhile(f => f.First == f.Second).Count();
            for (var i = common; i < open.Length; i++)
                xml.WriteEndElement();
            foreach (var folder in source.Folder.Skip(common))
            {
                xml.WriteStartElement("outline");
                xml.WriteAttributeString("text", CleanText.Line(folder));
            }
            Write(xml, source);
            open = source.Folder;
        }
        foreach (var _ in open)
            xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, OpmlSource source)
    {
        xml.WriteStartElement("outline");
        var isWeb = WebAddress.Absolute(source.Address) is not null;
        if (isWeb)
            xml.WriteAttributeString("type", "rss");
        // A text is required; a source without a title has its address for one.
        xml.WriteAttributeString("text", source.Title is null ? source.Address : CleanText.Line(source.Title));
        if (isWeb)
            xml.WriteAttributeString("xmlUrl", source.Address);
        else
            xml.WriteAttributeString(Prefix, OpmlOutlines.OwnAddress, Namespace, Allowed(source.Address));
        if (source.Home is not null)
            xml.WriteAttributeString("htmlUrl", source.Home);
        foreach (var (name, value) in source.Settings)
            xml.WriteAttributeString(Prefix, XmlConvert.VerifyNCName(name), Namespace, Allowed(value));
        xml.WriteEndElement();
    }

    /// <summary>Characters that XML forbids become spaces.</summary>
    private static string Allowed(string value) => string.Concat(value.EnumerateRunes().Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? " " : r.ToString()));
}
