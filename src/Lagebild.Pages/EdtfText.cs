using System.Globalization;
using System.Text.RegularExpressions;
using Lagebild.Language.Times;

namespace Lagebild.Pages;

/// <summary>
/// An EDTF value in words: "20.–26. Oktober 2025", "etwa August 2025", "ab 2026". What has no wording here is shown as it is spelled,
/// which is never wrong.
/// </summary>
public static partial class EdtfText
{
    public static string Say(string edtf, Texts texts)
    {
        if (edtf is [>= '0' and <= '9', ..] && edtf.IndexOf(' ') is > 0 and var gap)
            return texts.Format("edtf.hour", Say(edtf[..gap], texts), HourText.Say(TimeOfDayText.Parse(edtf[(gap + 1)..]), texts));
        if (edtf.Length > 2 && edtf[0] is '[' or '{' && edtf[^1] is ']' or '}')
            return texts.Format("edtf.oneof", string.Join(", ", edtf[1..^1].Split(',').Select(v => Say(v.Trim(), texts))));
        return edtf.Split('/') is [var from, var to] ? Interval(from, to, edtf, texts) : Point(edtf, texts) ?? edtf;
    }

    private static string Interval(string from, string to, string edtf, Texts texts)
    {
        if (to is ".." or "")
            return Point(from, texts) is { } start ? texts.Format("edtf.from", start) : edtf;
        if (from is ".." or "")
            return Point(to, texts) is { } end ? texts.Format("edtf.until", end) : edtf;
        if (Day(from) is var (y1, m1, d1) && Day(to) is var (y2, m2, d2) && y1 == y2)
        {
            return m1 == m2
                ? texts.Format("edtf.daysInMonth", d1, d2, texts[$"month.{m1}"], y1)
                : texts.Format("edtf.daysInYear", d1, texts[$"month.{m1}"], d2, texts[$"month.{m2}"], y1);
        }
        return Point(from, texts) is { } a && Point(to, texts) is { } b ? $"{a} – {b}" : edtf;
    }

    private static (int Year, int Month, int Day)? Day(string value) =>
        PointPattern().Match(value) is { Success: true } m && m.Groups["day"].Success && Number(m, "day") is { } day
            && Number(m, "month") is { } month and >= 1 and <= 12 && !m.Groups["clock"].Success && m.Groups["doubt"].Length == 0
            ? (Number(m, "year")!.Value, month, day)
            : null;

    private static string? Point(string value, Texts texts)
    {
        var m = PointPattern().Match(value);
        if (!m.Success)
            return null;
        var plain = Calendar(m, texts);
        if (plain is not null && m.Groups["clock"].Success)
            plain = texts.Format("edtf.clock", plain, m.Groups["clock"].Value);
        return (plain, m.Groups["doubt"].Value) switch
        {
            (null, _) => null,
            (_, "") => plain,
            (_, "?") => texts.Format("edtf.perhaps", plain),
            _ => texts.Format("edtf.about", plain),
        };
    }

    private static string? Calendar(Match m, Texts texts)
    {
        var year = Number(m, "year");
        if (!m.Groups["month"].Success)
            return year?.ToString(CultureInfo.InvariantCulture);
        if (m.Groups["month"].Value == "XX")
            return texts.Format("edtf.unknownMonth", year);
        return Number(m, "month") switch
        {
            >= 1 and <= 12 and var month when !m.Groups["day"].Success => texts.Format("edtf.month", texts[$"month.{month}"], year),
            >= 1 and <= 12 and var month when Number(m, "day") is { } day => texts.Format("edtf.day", day, texts[$"month.{month}"], year),
            >= 1 and <= 12 and var month => texts.Format("edtf.unknownDay", texts[$"month.{month}"], year),
            >= 21 and <= 24 and var season => texts.Format($"season.{season}", year),
            >= 33 and <= 36 and var quarter => texts.Format("edtf.quarter", quarter - 32, year),
            _ => null,
        };
    }

    private static int? Number(Match m, string group) =>
        int.TryParse(m.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    [GeneratedRegex(@"^(?<year>\d{4})(?:-(?<month>\d\d|XX)(?:-(?<day>\d\d|XX)(?:T(?<clock>\d\d:\d\d)(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?(?<doubt>[~?%]?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PointPattern();
}
