using Lagebild.Language.Times;

namespace Lagebild.Reading.Engagements;

/// <summary>How a time stands in an engagement.</summary>
internal static class EngagementTimes
{
    /// <summary>The days of a time; the hour is not part of an engagement's date.</summary>
    public static Edtf Days(Edtf value) => value is { IsDay: true, Earliest: { } day, IsApproximate: false } ? Edtf.Day(day) : value;

    public static string Text(Edtf value) => Days(value).Text;
}
