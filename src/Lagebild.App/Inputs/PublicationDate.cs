using System.Globalization;
using System.Text.RegularExpressions;
using Lagebild.Language.Times;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.App.Inputs;

/// <summary>Publication times as pages, files and users spell them.</summary>
internal static partial class PublicationDate
{
    /// <summary>
    /// Reads <c>2025-10-17</c>, <c>17.10.2025</c>, ISO 8601 times with or without offset, and RFC 1123 times; null for anything else.
    /// A time without an offset gives the day only, since the instant cannot be known.
    /// </summary>
    public static PublicationTime? Parse(string text)
    {
        text = text.Trim();
        if (Iso().Match(text) is { Success: true } iso)
            return Day(iso) is not { } day ? null : Instant(day, iso) is { } instant ? PublicationTime.At(instant) : new PublicationTime(day);
        if (German().Match(text) is { Success: true } german)
            return Day(german) is { } day ? new PublicationTime(day) : null;
        return DateTimeOffset.TryParseExact(text, ["R", "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm:ss 'GMT'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var rfc)
            ? PublicationTime.At(OffsetDateTime.FromDateTimeOffset(rfc))
            : null;
    }

    private static LocalDate? Day(Match m)
    {
        var (year, month, day) = (Number(m, "y"), Number(m, "m"), Number(m, "d"));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    private static OffsetDateTime? Instant(LocalDate day, Match m)
    {
        if (!m.Groups["zone"].Success || !m.Groups["h"].Success)
            return null;
        var (hour, minute, second) = (Number(m, "h"), Number(m, "min"), m.Groups["s"].Success ? Number(m, "s") : 0);
        if (hour > 23 || minute > 59 || second > 59)
            return null;
        var zone = m.Groups["zone"].Value is "Z" or "z" ? "+00:00" : m.Groups["zone"].Value;
        if (!zone.Contains(':', StringComparison.Ordinal))
            zone = zone.Length == 3 ? zone + ":00" : zone.Insert(3, ":");
        var offset = OffsetPattern.GeneralInvariant.Parse(zone.EndsWith(":00", StringComparison.Ordinal) ? zone[..3] : zone);
        return offset.Success ? new OffsetDateTime(day.At(new LocalTime(hour, minute, second)), offset.Value) : null;
    }

    private static int Number(Match m, string group) => int.Parse(m.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>\d{4})-?(?<m>\d\d)-?(?<d>\d\d)(?:[T ](?<h>\d\d):(?<min>\d\d)(?::(?<s>\d\d)(?:[.,]\d+)?)?\s?(?<zone>[Zz]|[+-]\d\d(?::?\d\d)?)?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<d>\d\d?)\.\s?(?<m>\d\d?)\.\s?(?<y>\d{4})(?:[,\s].*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex German();
}
