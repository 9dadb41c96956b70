using Lagebild.Storage;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Sources.Following;

/// <summary>
/// Items whose page cannot be had yet. They are remembered as seen with a content that no item has (the hash of one is made of digits alone), so that they
/// are tried again, and since when that has been so.
/// </summary>
internal static class WaitingItem
{
    private const string Mark = "waits since ";

    public static SeenItem Wait(this SeenItem item, Instant since) => item with { Content = Mark + InstantPattern.ExtendedIso.Format(since) };

    public static bool IsWaiting(this SeenItem item) => item.Content.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>Null where it does not wait.</summary>
    public static Instant? WaitingSince(this SeenItem item) =>
        item.IsWaiting() && InstantPattern.ExtendedIso.Parse(item.Content[Mark.Length..]) is { Success: true } since ? since.Value : null;
}
