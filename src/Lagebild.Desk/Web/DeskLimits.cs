namespace Lagebild.Desk.Web;

/// <summary>How much one client gets.</summary>
internal static class DeskLimits
{
    /// <summary>Bytes; forms hold a few lines, an OPML file or a batch of notes some more.</summary>
    public const long LargestBody = 2 * 1024 * 1024;

    /// <summary>Bytes.</summary>
    public const int LargestHeaders = 32 * 1024;

    public const long MostConnections = 4000;

    public static readonly TimeSpan HeaderTime = TimeSpan.FromSeconds(15);

    /// <summary>Open live connections end with the server, they do not hold it up.</summary>
    public static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(2);
}
