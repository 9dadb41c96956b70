using Lagebild.Sources.Items;

namespace Lagebild.Sources.Following;

/// <summary>Tells versions of an item apart by what they say.</summary>
internal static class ItemContent
{
    /// <summary>SHA-256 over headline, text, the time of the last change and whether it was taken back: 64 lower-case hexadecimal digits.</summary>
    public static string Hash(SourceItem item) => ContentKey.Hash(
        item.Headline, item.Body, item.Updated?.ToString() ?? "", item.IsWithdrawn ? "withdrawn" : "", string.Join('\u001e', item.Post?.MediaTexts ?? []));
}
