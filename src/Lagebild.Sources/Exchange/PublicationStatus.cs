namespace Lagebild.Sources.Exchange;

/// <summary>The publication status that the formats of the IPTC share.</summary>
internal static class PublicationStatus
{
    /// <param name="status">A code with or without the alias of its list: "canceled", "stat:withheld".</param>
    public static bool IsWithdrawn(string? status) =>
        status?.Split(':')[^1].ToLowerInvariant() is "canceled" or "cancelled" or "withheld" or "withhold";
}
