using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Feeds;

/// <summary>
/// Bytes of any origin as the entries of a feed: RSS, Atom or JSON Feed, told by the content. Pure: nothing is fetched, and today is not asked for.
/// Feeds are read as they are found in the field; what had to be passed over stands in <see cref="ItemList.Problems"/>.
/// </summary>
public static class FeedReader
{
    /// <param name="bytes">The feed, unpacked.</param>
    /// <param name="charset">What the transport says of the encoding (<c>charset</c> of <c>Content-Type</c>); it counts only where the bytes do not tell.</param>
    /// <param name="address">Where the feed was found; relative addresses in it are resolved against it.</param>
    /// <exception cref="InputException">It is no feed, or too large.</exception>
    public static ItemList Read(ReadOnlySpan<byte> bytes, string? charset = null, string? address = null)
    {
        var text = FeedText.Decode(bytes, charset).TrimStart('\uFEFF').TrimStart();
        var origin = WebAddress.Parse(address);
        if (text is ['{' or '[', ..])
            return JsonFeed.Read(text, origin);
        return FeedXml.Read(text, origin) is { } xml
            ? XmlFeed.Read(xml)
            : throw new InputException(XmlRepair.IsPage(text) ? "problem.feed.page" : "problem.feed.none");
    }
}
