using Lagebild.Language.Times;

namespace Lagebild.Reading.Engagements;

/// <summary>How a time stands in an engagement.</summary>
internal static class EngagementTimes
{
    /// <summary>The days of a time; the hour is not part of an engagement's date.</summary>
    public static Edtf Days(Edtf value) => value is { IsDay: true, Earliest: { } day, IsApproximate: false } ? Edtf.Day(day) : value;

    /// <summary>The hour of a time that names one ("um 15 Uhr"), 0 to 24; null where none is told.</summary>
    public static int? Hour(TimeExpression time) =>
        time.Edtf is { Text: { } text } && text.IndexOf('T', StringComparison.Ordinal) is > 0 and var at && int.TryParse(text.AsSpan(at + 1, 2), out var hour) ? hour : null;

    public static string Text(Edtf value) => Days(value).Text;
}
