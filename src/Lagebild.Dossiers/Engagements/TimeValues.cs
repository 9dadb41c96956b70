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

    /// <summary>The relation of two times with their hours: on one day an hour is finer than none, and two hours differ.</summary>
    public static TimeRelation Relate(Edtf left, TimeOfDay? leftHour, Edtf right, TimeOfDay? rightHour)
    {
        var days = Relate(left, right);
        return days != TimeRelation.Equal ? days : (leftHour, rightHour) switch
        {
            (null, null) => TimeRelation.Equal,
            ({ }, null) => TimeRelation.Refines,
            (null, { }) => TimeRelation.RefinedBy,
            ({ } a, { } b) => Hours(a, b),
        };
    }

    private static TimeRelation Hours(TimeOfDay left, TimeOfDay right)
    {
        if (left == right)
            return TimeRelation.Equal;
        if (left.Start is not { } a || right.Start is not { } b)
            return left.Start is not null ? TimeRelation.Refines : right.Start is not null ? TimeRelation.RefinedBy : TimeRelation.Overlaps;
        var apart = (60 * (a.Hour - b.Hour)) + a.Minute - b.Minute;
        if (left.Offset is { } here && right.Offset is { } there)
            apart -= (here.Seconds - there.Seconds) / 60;
        if (apart == 0)
            return Fineness(left) > Fineness(right) ? TimeRelation.Refines : TimeRelation.RefinedBy;
        return (Admits(left, -apart), Admits(right, apart)) switch
        {
            (_, true) => TimeRelation.Refines,
            (true, _) => TimeRelation.RefinedBy,
            _ => TimeRelation.Disjoint,
        };
    }

    /// <summary>How much of a start, an end, a zone and an exact bound is told.</summary>
    private static int Fineness(TimeOfDay time) =>
        (time.Bound == ClockBound.At ? 4 : 0) + (time.End is not null ? 2 : 0) + (time.Offset is not null ? 1 : 0);

    /// <summary>Whether a time "about", "from", "after", "until" or "before" leaves room for a clock so many minutes later.</summary>
    private static bool Admits(TimeOfDay time, int minutesLater) => time.Bound switch
    {
        ClockBound.About => Math.Abs(minutesLater) <= 30,
        ClockBound.From or ClockBound.After => minutesLater > 0,
        ClockBound.Until or ClockBound.Before => minutesLater < 0,
        _ => false,
    };

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
