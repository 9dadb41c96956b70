using Lagebild.Language.Times;
using NodaTime;

namespace Lagebild.Dossiers.Engagements;

/// <summary>How two time values relate.</summary>
public enum TimeRelation { Equal, Refines, RefinedBy, Overlaps, Disjoint, Unknown }

/// <summary>Comparison of EDTF values by the days that they may cover.</summary>
public static class TimeValues
{
    /// <summary>The relation of the left value to the right one; unknown where one has no bounds.</summary>
    public static TimeRelation Relate(Edtf left, Edtf right)
    {
        if (left.Text == right.Text)
            return TimeRelation.Equal;
        if (Bounds(left) is not { } a || Bounds(right) is not { } b)
            return TimeRelation.Unknown;
        if (a.End < b.Start || b.End < a.Start)
            return TimeRelation.Disjoint;
        var (leftInRight, rightInLeft) = (b.Start <= a.Start && a.End <= b.End, a.Start <= b.Start && b.End <= a.End);
        return (leftInRight, rightInLeft) switch
        {
            (true, true) => left.Text.Length > right.Text.Length ? TimeRelation.Refines : TimeRelation.RefinedBy,
            (true, false) => TimeRelation.Refines,
            (false, true) => TimeRelation.RefinedBy,
            _ => TimeRelation.Overlaps,
        };
    }

    public static bool Meet(Edtf left, Edtf right) =>
        Relate(left, right) is TimeRelation.Equal or TimeRelation.Refines or TimeRelation.RefinedBy or TimeRelation.Overlaps;

    /// <summary>Days between two values; 0 where they meet or cannot be compared.</summary>
    public static int DaysBetween(Edtf left, Edtf right)
    {
        if (Relate(left, right) != TimeRelation.Disjoint || Bounds(left) is not { } a || Bounds(right) is not { } b)
            return 0;
        return a.End < b.Start ? Period.DaysBetween(a.End, b.Start) : Period.DaysBetween(b.End, a.Start);
    }

    private static (LocalDate Start, LocalDate End)? Bounds(Edtf value) => (value.Earliest, value.Latest) switch
    {
        (null, null) => null,
        var (start, end) => (start ?? LocalDate.MinIsoValue, end ?? LocalDate.MaxIsoValue),
    };
}
