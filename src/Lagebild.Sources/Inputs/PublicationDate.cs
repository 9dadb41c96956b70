using System.Globalization;
using System.Text.RegularExpressions;
using Lagebild.Language.Times;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Sources.Inputs;

/// <summary>Publication times as pages, files and users spell them.</summary>
internal static partial class PublicationDate
{
    private const int LongestWords = 60;
    private const int LongestLine = 300;

    /// <summary>German and English names and short forms, without full stops.</summary>
    internal static readonly Dictionary<string, int> Months = Language.TsvTable.Rows(typeof(PublicationDate).Assembly, "Inputs/month-names.tsv", 2)
        .SelectMany(r => r[1].Split(' ').Select(form => (form, int.Parse(r[0], CultureInfo.InvariantCulture)))).ToDictionary(m => m.form, m => m.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Reads <c>2025-10-17</c>, <c>17.10.2025</c>, ISO 8601 times with or without offset, RFC 1123 times, days in German and English words, and
    /// what <c>date</c> of Unix prints; null for anything else.
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
            : text.Length <= LongestWords && InWords(text) is { } inWords ? new PublicationTime(inWords) : null;
    }

    /// <summary>The first day that a line names in whole, as <c>2025-10-17</c>, with the clock beside it as <c>2025-10-17T12:30</c>; null where it names none.</summary>
    public static string? Find(string line)
    {
        if (line.Length > LongestLine)
            return null;
        if (DayInWords(line) is var (inWords, match))
            return LocalDatePattern.Iso.Format(inWords) + Beside(line, match);
        foreach (Match m in Numbers().Matches(line))
        {
            if (Day(m) is { } day)
                return LocalDatePattern.Iso.Format(day) + Beside(line, m);
        }
        return null;
    }

    /// <summary>The same date; an hour without a zone gets the one that it has in Berlin.</summary>
    public static string AtHome(string text)
    {
        if (Parse(text) is not { Instant: null })
            return text;
        var found = Iso().IsMatch(text.Trim()) ? text.Trim() : Find(text) ?? text;
        return Iso().Match(found) is { Success: true } iso && iso.Groups["h"].Success && Day(iso) is { } day && Clock(iso) is { } clock
            ? OffsetDateTimePattern.GeneralIso.Format(day.At(clock).InZoneLeniently(PublicationTime.Home).ToOffsetDateTime())
            : text;
    }

    /// <summary>True where an hour is told.</summary>
    public static bool HasHour(string text) => Parse(AtHome(text))?.Instant is not null;

    /// <summary>The clock right behind the day or right before it ("14. April 2026, 9.15 Uhr", "09:15 | 14.04.2026"), as "T09:15"; empty where there is none.</summary>
    private static string Beside(string line, Match day)
    {
        var clock = ClockBehind().Match(line[(day.Index + day.Length)..]) is { Success: true } behind ? behind : ClockBefore().Match(line[..day.Index]);
        return clock.Success && Number(clock, "h") <= 23
            ? string.Create(CultureInfo.InvariantCulture, $"T{Number(clock, "h"):00}:{(clock.Groups["min"].Success ? Number(clock, "min") : 0):00}")
            : "";
    }

    /// <summary>"17. Oktober 2025", "Oct 17, 2025", "Fri Apr 28 19:20:36 CEST 2023": day, month in letters and year, in any of these orders.</summary>
    private static LocalDate? InWords(string text) => DayInWords(text)?.Day;

    private static (LocalDate Day, Match Match)? DayInWords(string text)
    {
        foreach (Match m in Words().Matches(text))
        {
            if (Months.TryGetValue(m.Groups["name"].Value, out var month) && Day(Number(m, "y"), month, Number(m, "d")) is { } day)
                return (day, m);
        }
        return null;
    }

    private static LocalDate? Day(Match m)
    {
        var year = Number(m, "y");
        return Day(year < 100 && m.Groups["y"].Length == 2 ? 2000 + year : year, Number(m, "m"), Number(m, "d"));
    }

    internal static LocalDate? Day(int year, int month, int day)
    {
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
    }

    private static OffsetDateTime? Instant(LocalDate day, Match m)
    {
        if (!m.Groups["zone"].Success || !m.Groups["h"].Success || Clock(m) is not { } clock)
            return null;
        var zone = m.Groups["zone"].Value is "Z" or "z" ? "+00:00" : m.Groups["zone"].Value;
        if (!zone.Contains(':', StringComparison.Ordinal))
            zone = zone.Length == 3 ? zone + ":00" : zone.Insert(3, ":");
        var offset = OffsetPattern.GeneralInvariant.Parse(zone.EndsWith(":00", StringComparison.Ordinal) ? zone[..3] : zone);
        return offset.Success ? new OffsetDateTime(day.At(clock), offset.Value) : null;
    }

    private static LocalTime? Clock(Match m)
    {
        var (hour, minute, second) = (Number(m, "h"), Number(m, "min"), m.Groups["s"].Success ? Number(m, "s") : 0);
        return hour > 23 || minute > 59 || second > 59 ? null : new LocalTime(hour, minute, second);
    }

    private static int Number(Match m, string group) => int.Parse(m.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})-?(?<m>[0-9][0-9])-?(?<d>[0-9][0-9])(?:[T ](?<h>[0-9][0-9]):(?<min>[0-9][0-9])(?::(?<s>[0-9][0-9])(?:[.,][0-9]+)?)?\s?(?<zone>[Zz]|[+-][0-9][0-9](?::?[0-9][0-9])?)?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    /// <summary>A full stop between hour and minute, and an hour alone, need the word of the clock.</summary>
    [GeneratedRegex(@"^[\s,;|/·•–\-(]{0,4}(?:(?:um|at)\s)?(?<h>[0-2]?[0-9])(?::(?<min>[0-5][0-9])(?!\.?[0-9])|(?:\.(?<min>[0-5][0-9]))?\s?Uhr\b)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex ClockBehind();

    [GeneratedRegex(@"(?<![0-9.:])(?<h>[0-2]?[0-9])(?::(?<min>[0-5][0-9])(?:\sUhr)?|(?:\.(?<min>[0-5][0-9]))?\s?Uhr)[\s,;|/·•–\-]{1,4}(?:am\s)?(?:\p{L}{2,10},?\s)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex ClockBefore();

    [GeneratedRegex(@"^(?<d>[0-9][0-9]?)\.\s?(?<m>[0-9][0-9]?)\.\s?(?<y>[0-9]{4})(?:[,\s].*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex German();

    [GeneratedRegex(@"(?<![0-9.])(?:(?<y>20[0-9][0-9])-(?<m>[0-9][0-9])-(?<d>[0-9][0-9])(?![0-9])|(?<d>[0-9][0-9]?)\.\s?(?<m>[0-9][0-9]?)\.\s?(?<y>20[0-9][0-9]|[0-9][0-9])(?![0-9.])|(?<d>[0-9][0-9])/(?<m>[0-9][0-9])/(?<y>20[0-9][0-9]))", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<![0-9])(?:(?<d>[0-9][0-9]?)(?:\.|st|nd|rd|th)?\s(?<name>\p{L}{3,9})\.?,?\s(?<y>(?:19|20)[0-9][0-9])|(?<name>\p{L}{3,9})\.?\s(?<d>[0-9][0-9]?)(?:st|nd|rd|th)?,?\s(?:[0-9][0-9]:[0-9][0-9]:[0-9][0-9]\s[A-Z]{2,5}\s)?(?<y>(?:19|20)[0-9][0-9]))(?![0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}
