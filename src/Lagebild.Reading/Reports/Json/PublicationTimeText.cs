using Lagebild.Language.Times;
using NodaTime.Text;

namespace Lagebild.Reading.Reports.Json;

/// <summary>Publication times as ISO 8601: a day (<c>2025-10-17</c>), or a time with its offset (<c>2025-10-17T06:05:00+02:00</c>).</summary>
public static class PublicationTimeText
{
    public static string Format(PublicationTime time) =>
        time.Instant is { } instant ? OffsetDateTimePattern.Rfc3339.Format(instant) : LocalDatePattern.Iso.Format(time.Date);

    /// <exception cref="FormatException">The text is neither a day nor a time with offset.</exception>
    public static PublicationTime Parse(string text)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day)
            return new PublicationTime(day.Value);
        if (OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true } instant)
            return PublicationTime.At(instant.Value);
        throw new FormatException($"'{text}' is no date (2025-10-17) and no time with offset (2025-10-17T06:05:00+02:00).");
    }
}
