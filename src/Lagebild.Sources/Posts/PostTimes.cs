using System.Globalization;
using Lagebild.Language.Times;
using Lagebild.Sources.Inputs;
using NodaTime;

namespace Lagebild.Sources.Posts;

/// <summary>Times of posts: ISO 8601, and "Wed Oct 15 20:19:24 +0000 2025" as X writes them.</summary>
internal static class PostTimes
{
    public static PublicationTime? Parse(string? text)
    {
        if (text is null)
            return null;
        return DateTimeOffset.TryParseExact(text.Trim(), "ddd MMM d HH:mm:ss zzz yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? PublicationTime.At(OffsetDateTime.FromDateTimeOffset(time))
            : PublicationDate.Parse(text);
    }
}
