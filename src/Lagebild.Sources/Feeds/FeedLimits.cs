namespace Lagebild.Sources.Feeds;

/// <summary>How much one feed, sitemap or list of feeds may hold. Honest ones stay far below.</summary>
public static class FeedLimits
{
    /// <summary>Bytes of one of them; full texts of a hundred reports have about one million, the longest sitemap about ten.</summary>
    public const int Bytes = 16 * 1024 * 1024;

    /// <summary>Entries of one feed that are read. Most outlets list 20 to 100, a few their whole archive; what is newest stands first.</summary>
    public const int Entries = 2_000;

    /// <summary>Addresses of one sitemap, as sitemaps.org bounds it.</summary>
    public const int SitemapEntries = 50_000;

    /// <summary>Feeds of one list.</summary>
    public const int Outlines = 10_000;

    /// <summary>Folders around one feed of a list; what lies deeper counts to the deepest of them.</summary>
    public const int Folders = 8;

    /// <summary>Elements of one XML document: eight for each address of the longest news sitemap.</summary>
    public const int Elements = 500_000;

    /// <summary>UTF-16 code units of a web address.</summary>
    public const int AddressLength = 2_000;

    /// <summary>UTF-16 code units of a key; a longer one is replaced by its hash.</summary>
    public const int KeyLength = 500;

    /// <summary>UTF-16 code units of one entry's text, beyond which it is cut.</summary>
    public const int BodyLength = Inputs.InputLimits.Characters / 2;

    /// <summary>UTF-16 code units of a title, a name or a section, beyond which it is cut.</summary>
    public const int LineLength = 1_000;

    /// <summary>Sections of one entry.</summary>
    public const int Sections = 20;
}
