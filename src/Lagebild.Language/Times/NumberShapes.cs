using System.Globalization;

namespace Lagebild.Language.Times;

/// <summary>What a token that begins with a digit can be in a temporal expression: number, ordinal, year, date, clock time, decade.</summary>
internal static class NumberShapes
{
    public static void Classify(ReadOnlySpan<char> form, TimeClasses classes, List<TimeWord> into)
    {
        if (form.Length > 16)
            return;
        var digits = 0;
        while (digits < form.Length && char.IsAsciiDigit(form[digits]))
            digits++;
        var rest = form[digits..];
        var number = form[..digits].ToString();
        if (rest.IsEmpty)
            Plain(number, classes, into);
        else if (rest is ".")
            Ordinal(number, classes, into);
        else if (rest is "st" or "nd" or "rd" or "th" && digits <= 2)
            into.Add(new TimeWord(classes["ordday"], number));
        else if (rest is "s" && digits == 4 && number[^1] == '0')
            into.Add(new TimeWord(classes["decade"], number[..3]));
        else if (rest[0] == ',' && rest.Length is (2 or 3) && digits <= 3 && !rest[1..].ContainsAnyExceptInRange('0', '9'))
            into.Add(new TimeWord(classes["num"], $"{number}.{rest[1..]}"));
        else if (rest[0] == 'h' && digits <= 2 && rest.Length == 3 && Clock($"{number}:{rest[1..]}") is { } withH)
            into.Add(new TimeWord(classes["hclock"], withH));
        else if (rest.StartsWith("er"))
            Decade(number, rest, classes, into);
        else if (digits <= 2 && Clocks(form) is { } clocks)
            into.Add(new TimeWord(classes["clocks"], clocks));
        else if (digits <= 2)
            DateOrClock(form, classes, into);
        else if (digits == 4)
            YearFirst(form, number, classes, into);
    }

    private static void Plain(string number, TimeClasses classes, List<TimeWord> into)
    {
        if (number.Length <= 4)
            into.Add(new TimeWord(classes["num"], number.TrimStart('0') is { Length: > 0 } n ? n : "0"));
        if (number.Length <= 2)
            into.Add(new TimeWord(classes["int"], number));
        if (number.Length == 4 && number[0] is '1' or '2' && string.CompareOrdinal(number, "1000") >= 0 && string.CompareOrdinal(number, "2199") <= 0)
            into.Add(new TimeWord(classes["year"], number));
    }

    private static void Ordinal(string number, TimeClasses classes, List<TimeWord> into)
    {
        if (number.Length > 2)
            return;
        into.Add(new TimeWord(classes["ord"], number));
        if (int.Parse(number, CultureInfo.InvariantCulture) is >= 1 and <= 31)
            into.Add(new TimeWord(classes["ordnum"], number));
    }

    /// <summary>"1990er", "90er", "1990er-Jahren", "60ern".</summary>
    private static void Decade(string number, ReadOnlySpan<char> rest, TimeClasses classes, List<TimeWord> into)
    {
        var ending = rest[2..];
        var withNoun = ending.StartsWith("-Jahre") || ending.StartsWith("-jahre");
        if (!(ending.IsEmpty || ending is "n" || withNoun) || number[^1] != '0')
            return;
        if (number.Length == 4)
            into.Add(new TimeWord(classes["decade"], number[..3]));
        else if (number.Length == 2)
            into.Add(new TimeWord(classes[withNoun || ending is "n" ? "decade" : "short-decade"], (number[0] <= '2' ? "20" : "19") + number[0]));
    }

    /// <summary>"16.10.2025", "16.10.25", "16.10.", "16.10" behind "am", "10/2025", "16/10/2025", "16-10-2025", "18.30", "18:30", "18:30:15".</summary>
    private static void DateOrClock(ReadOnlySpan<char> form, TimeClasses classes, List<TimeWord> into)
    {
        Span<Range> parts = stackalloc Range[5];
        var separator = form.Contains('.') ? '.' : form.Contains(':') ? ':' : form.Contains('/') ? '/' : '-';
        var count = form.Split(parts, separator);
        Span<int> values = stackalloc int[5];
        for (var i = 0; i < count; i++)
        {
            var part = form[parts[i]];
            if (part.IsEmpty && i == count - 1 && separator == '.')
            {
                count--;
                break;
            }
            if (part.Length > 4 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out values[i]))
                return;
        }
        var ends = form[^1] == '.';
        var lengths = (First: form[parts[0]].Length, Second: count > 1 ? form[parts[1]].Length : 0, Third: count > 2 ? form[parts[2]].Length : 0);
        if (count == 2 && separator == '.' && !ends && lengths.Second is 1 or 2 && values[1] is >= 1 and <= 12 && values[0] is >= 1 and <= 31)
            into.Add(new TimeWord(classes["dmopen"], $"{values[1]:00}-{values[0]:00}"));
        if (count == 2 && separator is '.' or '/' && !ends && lengths is (2, 4, _) && values[0] is >= 1 and <= 12 && values[1] is >= 1900 and <= 2099)
            into.Add(new TimeWord(classes["my"], $"{values[1]:0000}-{values[0]:00}"));
        else if (count == 2 && separator == '.' && lengths.Second == 1 && !ends)
            into.Add(new TimeWord(classes["num"], form.ToString()));
        else if (count == 3 && separator == '/' && values[1] > 12 && values[0] <= 12 && lengths.Third is (4 or 2))
            into.Add(new TimeWord(classes["dmy"], $"{Year(values[2], lengths.Third)}-{values[0]:00}-{values[1]:00}"));
        else if (count == 3 && separator == ':' && lengths is (_, 2, 2) && values[0] < 24 && values[1] < 60 && values[2] < 60)
            into.Add(new TimeWord(classes["clock"], $"T{values[0]:00}:{values[1]:00}:{values[2]:00}"));
        else if (count == 3 && !ends && (separator is '.' or '/' && lengths.Third is 4 or 2 || separator == '-' && lengths.Third == 4))
            into.Add(new TimeWord(classes["dmy"], $"{Year(values[2], lengths.Third)}-{values[1]:00}-{values[0]:00}"));
        else if (count == 2 && separator == '.' && ends)
            into.Add(new TimeWord(classes["dm"], $"{values[1]:00}-{values[0]:00}"));
        else if (count == 2 && separator is '.' or ':' && lengths.Second == 2 && values[0] <= 24 && values[1] < 60 && !(values[0] == 24 && values[1] > 0))
            into.Add(new TimeWord(classes["clock"], $"T{values[0]:00}:{values[1]:00}"));
    }

    /// <summary>"10-18", "9.30/12.30": two clock times in one token, as T10:00/T18:00; null for anything else.</summary>
    private static string? Clocks(ReadOnlySpan<char> form)
    {
        var at = form.IndexOfAny('-', '–', '/');
        return at > 0 && Clock(form[..at]) is { } first && Clock(form[(at + 1)..]) is { } second ? $"{first}/{second}" : null;
    }

    private static string? Clock(ReadOnlySpan<char> form)
    {
        var at = form.IndexOfAny('.', ':');
        var minutes = 0;
        if (!int.TryParse(at < 0 ? form : form[..at], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hours > 24
            || (at >= 0 && (form.Length != at + 3 || !int.TryParse(form[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out minutes) || minutes > 59)))
            return null;
        return $"T{hours:00}:{minutes:00}";
    }

    /// <summary>"2014/15", "2010-2015", "2025-10-16", "2025/10/16".</summary>
    private static void YearFirst(ReadOnlySpan<char> form, string year, TimeClasses classes, List<TimeWord> into)
    {
        if (form.Length == 10 && form[4] is '-' or '/' or '.' && form[7] == form[4]
            && int.TryParse(form[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && int.TryParse(form[8..], NumberStyles.None, CultureInfo.InvariantCulture, out var day))
        {
            into.Add(new TimeWord(classes["iso"], $"{year}-{month:00}-{day:00}"));
            return;
        }
        if (form[4] is not ('/' or '-' or '–') || !int.TryParse(form[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var second))
            return;
        var first = int.Parse(year, CultureInfo.InvariantCulture);
        var end = form.Length == 7 ? (first / 100 * 100) + second : second;
        if (form.Length is 7 or 9 && first is >= 1000 and <= 2199 && end > first && end - first <= 100)
            into.Add(new TimeWord(classes["years"], $"{first}/{end}"));
    }

    /// <summary>Two-digit years lie between 1950 and 2049.</summary>
    private static string Year(int value, int digits) =>
        (digits == 4 ? value : value < 50 ? 2000 + value : 1900 + value).ToString("0000", CultureInfo.InvariantCulture);
}
