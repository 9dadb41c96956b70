using System.Globalization;
using System.Text.RegularExpressions;
using Lagebild.Language.Times;
using Lagebild.Sources.Inputs;
using NodaTime;

namespace Lagebild.Sources.Feeds;

/// <summary>
/// Dates as feeds spell them: RFC 822 and its successors with German and English names, whole or broken, ISO 8601 and W3C-DTF, days in numbers and
/// words, Unix time. The weekday is never asked: where it disagrees, the date wins.
/// </summary>
public static partial class FeedDates
{
    private const int Longest = 100;

    /// <summary>Two-digit years from here on are those of the last century (RFC 5322, section 4.3).</summary>
    private const int Turn = 50;

    /// <summary>No report is older; smaller years are the zeros of programs ("0001-01-01", "-0001-11-30").</summary>
    private const int EarliestYear = 1900;

    /// <summary>
    /// A time whose offset is not known gives the day only. Null for what is no date, for days that no calendar has and for the zero of Unix time.
    /// </summary>
    public static PublicationTime? Parse(string? text)
    {
        if (text is null || text.Length > Longest)
            return null;
        text = CleanText.Line(DocumentMaking.Repaired(text));
        // Patterns take the digits of every script for digits, numbers are made of those of ASCII alone.
        if (text.Any(c => c > 127 && char.IsDigit(c)))
            return null;
        if (UnixTime().IsMatch(text))
            return FromUnixTime(text);
        foreach (var form in (ReadOnlySpan<Regex>)[YearFirst(), DayInWords(), MonthInWords(), UnixDate(), DayFirst(), Slashes()])
        {
            if (form.Match(text) is { Success: true } m)
                return Day(m) is { } day ? At(day, m.Groups["rest"].Value) : null;
        }
        return PublicationDate.Parse(text) is { Date.Year: >= EarliestYear } other ? other : null;
    }

    private static PublicationTime? FromUnixTime(string digits)
    {
        var number = long.Parse(digits, CultureInfo.InvariantCulture);
        return PublicationTime.At(Instant.FromUnixTimeSeconds(digits.Length > 10 ? number / 1000 : number).WithOffset(Offset.Zero));
    }

    private static LocalDate? Day(Match m)
    {
        var day = Number(m, "d");
        var month = m.Groups["name"].Success ? PublicationDate.Months.GetValueOrDefault(m.Groups["name"].Value) : Number(m, "m");
        // "5/4/2026" is April in Europe and May in America: only a number that can be no month tells.
        if (m.Groups["slash"].Success && day <= 12 && month <= 12 && day != month)
            return null;
        if (m.Groups["slash"].Success && month > 12)
            (day, month) = (month, day);
        return PublicationDate.Day(Year(m.Groups["y"].Value), month, day) is { Year: >= EarliestYear } known ? known : null;
    }

    private static int Year(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return digits.Length switch
        {
            2 => year < Turn ? 2000 + year : 1900 + year,
            // A year counted from 1900 that outgrew its two digits (RFC 5322, section 4.3).
            3 => 1900 + year,
            _ => year,
        };
    }

    /// <param name="day">The day at the place that the offset means.</param>
    /// <param name="rest">What stands behind it: a clock time with its zone, or anything else.</param>
    private static PublicationTime? At(LocalDate day, string rest)
    {
        if (Clock().Match(rest) is not { Success: true } m || ZoneNames.Parse(m.Groups["zone"].Value, m.Groups["offset"].Value) is not { } offset || TimeOfDay(m) is not var (time, isNextDay))
            return new PublicationTime(day);
        if (isNextDay && day == LocalDate.MaxIsoValue)
            return null;
        var instant = (isNextDay ? day.PlusDays(1) : day).At(time).WithOffset(offset);
        return instant.Year is > 1 and < 9999 && instant.ToInstant() == NodaConstants.UnixEpoch ? null : PublicationTime.At(instant);
    }

    private static (LocalTime Time, bool IsNextDay)? TimeOfDay(Match m)
    {
        var (hour, minute, second) = (Number(m, "h"), Number(m, "min"), Number(m, "s"));
        if (m.Groups["half"].Value is [var half, ..] && hour is >= 1 and <= 12)
            hour = (hour % 12) + (half is 'p' or 'P' ? 12 : 0);
        // A leap second, and midnight as the end of its day.
        second = second == 60 ? 59 : second;
        return (hour, minute, second) switch
        {
            (24, 0, 0) => (LocalTime.Midnight, true),
            ( < 24, < 60, < 60) => (new LocalTime(hour, minute, second), false),
            _ => null,
        };
    }

    private static int Number(Match m, string group) => m.Groups[group] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^[1-9](?:\d{8,9}|\d{11,12})$", RegexOptions.ExplicitCapture)]
    private static partial Regex UnixTime();

    /// <summary>"2026-05-04T10:00:00+02:00", "2026/5/4 10:00 CET", "20260504T100000Z".</summary>
    [GeneratedRegex(@"^(?:(?<y>\d{4})([-/.])(?<m>\d\d?)\1(?<d>\d\d?)|(?<y>\d{4})(?<m>\d\d)(?<d>\d\d))(?!\d)(?<rest>.*)$")]
    private static partial Regex YearFirst();

    /// <summary>"Mo, 04 Mai 2026 10:00:00 +0200", "4-May-26", "Montag, 4. Mai 2026".</summary>
    [GeneratedRegex(@"^(?:\p{L}+(?:[.,]+\s?|\s))?(?<d>\d\d?)(?:\.|st|nd|rd|th)?[\s-]?(?<name>\p{L}{3,9})[.,]*[\s-]?(?<y>\d{2,4})(?![\d:])(?<rest>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex DayInWords();

    /// <summary>"May 4, 2026 10:00 AM EST", "Monday, May 4th 2026".</summary>
    [GeneratedRegex(@"^(?:\p{L}+(?:[.,]+\s?|\s))?(?<name>\p{L}{3,9})\.?\s(?<d>\d\d?)(?:st|nd|rd|th)?,?\s(?<y>\d{4})(?!\d)(?<rest>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex MonthInWords();

    /// <summary>"Mon May 4 10:00:00 CEST 2026", as <c>date</c> and C's asctime print it.</summary>
    [GeneratedRegex(@"^\p{L}+[.,]*\s(?<name>\p{L}{3,9})\s(?<d>\d\d?)\s(?<rest>\d\d?:\d\d.*?)\s(?<y>\d{4})$", RegexOptions.ExplicitCapture)]
    private static partial Regex UnixDate();

    /// <summary>"04.05.2026, 10:00 Uhr", "Mo., 4. 5. 26".</summary>
    [GeneratedRegex(@"^(?:\p{L}+(?:[.,]+\s?|\s))?(?<d>\d\d?)\.\s?(?<m>\d\d?)\.\s?(?<y>\d{4}|\d\d)(?![\d:])(?<rest>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?:\p{L}+(?:[.,]+\s?|\s))?(?<d>\d\d?)(?<slash>/)(?<m>\d\d?)/(?<y>\d{4})(?!\d)(?<rest>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Slashes();

    /// <summary>A clock time ("10:00", "10.00.30 Uhr", "100000", "10Z", "10:00 pm"), then its zone. Text behind them is passed over.</summary>
    [GeneratedRegex(
        @"^[T,\s]*(?:(?:um|at|[-–|])\s)?"
        + @"(?<h>\d\d?)(?:[:.](?<min>\d\d)(?:[:.](?<s>\d\d)(?:[.,]\d+)?)?|(?<min>\d\d)(?<s>\d\d)?|(?=[Z+-]))"
        + @"\s?(?:(?<half>[AaPp])\.?[Mm]\.?(?!\p{L}))?\s?(?:Uhr)?,?\s?"
        + @"\(?(?:(?<zone>\p{L}+)\s?)?(?<offset>[+-]\d\d?(?::?\d\d)?)?(?!\d)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();
}
