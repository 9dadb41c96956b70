using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Desk.Feeds;

/// <summary>A feed in Atom (RFC 4287).</summary>
/// <param name="Id">A name that stays.</param>
/// <param name="Title">What it brings.</param>
/// <param name="Self">Its own address.</param>
/// <param name="Page">The page on the desk that shows the same.</param>
/// <param name="Updated">When it last changed.</param>
/// <param name="Language">Language of what is not quoted.</param>
/// <param name="Entries">The newest first.</param>
internal sealed record AtomFeed(string Id, string Title, string Self, string Page, Instant Updated, string Language, IReadOnlyList<AtomEntry> Entries)
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    /// <summary>A name made of what an entry is about: the same change has the same name on every machine and after every restart.</summary>
    public static string NameOf(params ReadOnlySpan<string?> parts)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.ToArray())))[..16];
        // A name-based UUID of one's own making (RFC 9562, version 8).
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0F) | 0x80), (byte)((bytes[8] & 0x3F) | 0x80));
        return $"urn:uuid:{new Guid(bytes, bigEndian: true).ToString("D", CultureInfo.InvariantCulture)}";
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, Language);
            Element(xml, "id", Id);
            Element(xml, "title", Title);
            Element(xml, "updated", Time(Updated));
            Link(xml, "self", Self, "application/atom+xml");
            Link(xml, "alternate", Page, "text/html");
            xml.WriteStartElement("author");
            Element(xml, "name", "Lagebild");
            xml.WriteEndElement();
            foreach (var entry in Entries)
                Write(xml, entry);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry");
        Element(xml, "id", entry.Id);
        Element(xml, "title", entry.Title);
        Element(xml, "updated", Time(entry.Updated));
        Element(xml, "published", Time(entry.Updated));
        Link(xml, "alternate", entry.Page, "text/html");
        if (entry.Source is { } source)
            Link(xml, "via", source, null);
        foreach (var author in entry.Authors)
        {
            xml.WriteStartElement("author");
            Element(xml, "name", author);
            xml.WriteEndElement();
        }
        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", Clean(category));
            xml.WriteEndElement();
        }
        Element(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
            xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", Clean(address));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Clean(text));

    /// <summary>Without what XML cannot hold; a report may have anything in it.</summary>
    private static string Clean(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c)))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }

    private static string Time(Instant instant) => InstantPattern.General.Format(instant);
}

/// <summary>An entry of a feed; text without markup.</summary>
/// <param name="Id">A name that stays.</param>
/// <param name="Title">What is new.</param>
/// <param name="Updated">When.</param>
/// <param name="Page">Where it is on the desk.</param>
/// <param name="Summary">The words that prove it.</param>
internal sealed record AtomEntry(string Id, string Title, Instant Updated, string Page, string Summary)
{
    /// <summary>Web address of the report.</summary>
    public string? Source { get; init; }

    /// <summary>Who says so.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];
}
