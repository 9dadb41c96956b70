using System.Globalization;
using NodaTime;

namespace Lagebild.Language.Times;

/// <summary>Reads and writes EDTF spellings.</summary>
internal static class EdtfText
{
    public static string Day(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");

    /// <summary>The days that a spelling covers, or null where it is no EDTF value.</summary>
    public static EdtfSpan? Span(string text)
    {
        if (text.Length is 0 or > 200)
            return null;
        if (text.Length > 2 && ((text[0] == '[' && text[^1] == ']') || (text[0] == '{' && text[^1] == '}')))
            return Set(text[1..^1]);
        var slash = text.IndexOf('/');
        if (slash < 0)
            return Date(text);
        var (begin, end) = (text[..slash], text[(slash + 1)..]);
        if (end.Contains('/') || (IsOpen(begin) && IsOpen(end)))
            return null;
        var first = IsOpen(begin) ? new EdtfSpan(null, null) : Date(begin);
        var last = IsOpen(end) ? new EdtfSpan(null, null) : Date(end);
        if (first is not { } f || last is not { } l)
            return null;
        return f.Earliest is { } a && l.Latest is { } b && b < a ? null : new EdtfSpan(f.Earliest, l.Latest);
    }

    private static bool IsOpen(string end) => end.Length == 0 || end == "..";

    private static EdtfSpan? Set(string members)
    {
        LocalDate? earliest = null, latest = null;
        foreach (var member in members.Split(','))
        {
            if (Date(member.Trim()) is not { } span)
                return null;
            earliest = earliest is { } e && e < span.Earliest ? e : span.Earliest;
            latest = latest is { } l && l > span.Latest ? l : span.Latest;
        }
        return new EdtfSpan(earliest, latest);
    }

    private static EdtfSpan? Date(string text)
    {
        var plain = text.TrimEnd('~', '?', '%').TrimStart('~', '?', '%');
        if (text.Length - plain.Length > 2)
            return null;
        var time = plain.IndexOf('T');
        if (time >= 0)
        {
            if (!IsTime(plain.AsSpan(time + 1)))
                return null;
            plain = plain[..time];
        }
        var parts = plain.Split('-');
        if (Year(parts[0]) is not var (firstYear, lastYear))
            return null;
        return parts.Length switch
        {
            1 when time < 0 => new EdtfSpan(new LocalDate(firstYear, 1, 1), new LocalDate(lastYear, 12, 31)),
            2 when time < 0 => Months(firstYear, lastYear, parts[1]),
            3 => OneDay(firstYear, lastYear, parts[1], parts[2]),
            _ => null,
        };
    }

    /// <summary>A year of four digits, the last of which may be unspecified.</summary>
    private static (int First, int Last)? Year(string text)
    {
        if (text.Length != 4)
            return null;
        var digits = text.TrimEnd('X');
        if (digits.Length == 0 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return null;
        var first = int.Parse(digits.PadRight(4, '0'), CultureInfo.InvariantCulture);
        return first == 0 ? null : (first, int.Parse(digits.PadRight(4, '9'), CultureInfo.InvariantCulture));
    }

    /// <summary>A month; 21 to 24 are seasons (spring first, winter from December on), 33 to 36 quarters, 40 and 41 halves of a year.</summary>
    private static EdtfSpan? Months(int firstYear, int lastYear, string text)
    {
        if (text == "XX")
            return new EdtfSpan(new LocalDate(firstYear, 1, 1), new LocalDate(lastYear, 12, 31));
        if (text.Length != 2 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var month))
            return null;
        var (first, count) = month switch
        {
            >= 1 and <= 12 => (month, 1),
            >= 21 and <= 24 => (3 + (3 * (month - 21)), 3),
            >= 33 and <= 36 => (1 + (3 * (month - 33)), 3),
            40 or 41 => (month == 40 ? 1 : 7, 6),
            _ => (0, 0),
        };
        if (count == 0)
            return null;
        // The winter of 9999 ends with the calendar.
        var end = lastYear == 9999 && first + count > 12 ? new LocalDate(9999, 12, 31) : new LocalDate(lastYear, first, 1).PlusMonths(count).PlusDays(-1);
        return new EdtfSpan(new LocalDate(firstYear, first, 1), end);
    }

    private static EdtfSpan? OneDay(int firstYear, int lastYear, string month, string day)
    {
        if (month.Length != 2 || day.Length != 2)
            return null;
        if (day == "XX")
            return Months(firstYear, lastYear, month) is { } span && (month == "XX" || string.CompareOrdinal(month, "13") < 0) ? span : null;
        if (!int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
            || !int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d)
            || m is < 1 or > 12 || d < 1 || d > CalendarSystem.Iso.GetDaysInMonth(lastYear, m) || firstYear != lastYear)
            return null;
        var date = new LocalDate(firstYear, m, d);
        return new EdtfSpan(date, date);
    }

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) && c is not (':' or '+' or '-' or 'Z' or '.'))
                return false;
        }
        return text.Length >= 2;
    }
}
