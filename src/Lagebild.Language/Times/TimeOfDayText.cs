using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Language.Times;

/// <summary>
/// A time of day in one short text, from which it can be read again: <c>T15</c> to the hour and <c>T15:30</c> to the minute (ISO 8601-1, 5.3.1),
/// <c>T14/T18</c> for a span, <c>/T18</c> for its end alone, <c>TEV</c> for a part of the day (TIMEX3), then the offset and in brackets the zone
/// as RFC 9557 has it; before it <c>~</c> for about, <c>&gt;=</c> from, <c>&lt;=</c> until, <c>&lt;</c> before, <c>&gt;</c> after.
/// </summary>
public static partial class TimeOfDayText
{
    private static readonly OffsetPattern OffsetOf = OffsetPattern.CreateWithInvariantCulture("Z+HH:mm");

    private static readonly string[] Bounds = ["", "~", ">=", "<=", "<", ">"];

    public static string Format(TimeOfDay time)
    {
        var clock = time.Part is { } part && time.Start is null && time.End is null
            ? "T" + part
            : (time.Start is { } start ? Clock(start, time.Precision) : "") + (time.End is { } end ? "/" + Clock(end, time.Precision) : "");
        return Bounds[(int)time.Bound] + clock + (time.Offset is { } offset ? OffsetOf.Format(offset) : "") + (time.Zone is { } zone ? $"[{zone}]" : "");
    }

    /// <exception cref="FormatException">The text is no time of day as described above.</exception>
    public static TimeOfDay Parse(string text)
    {
        var m = Pattern().Match(text);
        if (!m.Success)
            throw new FormatException($"'{text}' is no time of day such as T15, T14/T18 or TEV.");
        var start = At(m.Groups["start"]);
        var end = At(m.Groups["end"]);
        var digits = Math.Max(m.Groups["start"].Length, m.Groups["end"].Length);
        return new TimeOfDay(
            start, end, m.Groups["part"].Success ? ClockPrecision.DayPart : digits switch { <= 2 => ClockPrecision.Hour, <= 5 => ClockPrecision.Minute, _ => ClockPrecision.Second },
            m.Groups["part"].Success ? m.Groups["part"].Value : null, m.Groups["offset"].Success ? OffsetOf.Parse(m.Groups["offset"].Value).Value : null,
            m.Groups["zone"].Success ? m.Groups["zone"].Value : null, (ClockBound)Array.IndexOf(Bounds, m.Groups["bound"].Value));
    }

    private static string Clock(ClockTime clock, ClockPrecision precision) =>
        precision == ClockPrecision.Hour && clock is { Minute: 0, Second: null } ? string.Create(CultureInfo.InvariantCulture, $"T{clock.Hour:00}") : $"T{clock}";

    private static ClockTime? At(Group group)
    {
        if (!group.Success)
            return null;
        return ClockTime.TryParse(group.Length == 2 ? group.Value + ":00" : group.Value) ?? throw new FormatException($"'{group.Value}' is on no clock.");
    }

    [GeneratedRegex(@"^(?<bound>~|>=|<=|<|>|)(?:T(?<part>[A-Z]{2})|(?:T(?<start>\d\d(?::\d\d){0,2}))?(?:/T(?<end>\d\d(?::\d\d){0,2}))?)(?<offset>Z|[+-]\d\d:\d\d)?(?:\[(?<zone>[^\]]+)\])?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
