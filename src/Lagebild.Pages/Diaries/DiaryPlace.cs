using Lagebild.Language.Times;
using NodaTime;

namespace Lagebild.Pages.Diaries;

/// <summary>Where an engagement stands in a diary.</summary>
/// <param name="Group">Whether its hour, its day, a span of days or no date is known.</param>
/// <param name="Day">The day; the first one of a span; null without a date.</param>
/// <param name="Minute">Minutes since midnight in Berlin where an hour is known.</param>
public readonly record struct DiaryPlace(DiaryGroup Group, LocalDate? Day, int Minute) : IComparable<DiaryPlace>
{
    /// <summary>The place of a time; null where its days do not meet the range.</summary>
    public static DiaryPlace? Of(Edtf? time, TimeOfDay? hour, DayRange range)
    {
        if (time is null or { Earliest: null, Latest: null })
            return new DiaryPlace(DiaryGroup.Open, null, 0);
        if (!range.Meets(time))
            return null;
        if (!time.IsDay || time.IsApproximate)
            return new DiaryPlace(DiaryGroup.Spans, time.Earliest ?? time.Latest, 0);
        var day = time.Earliest!.Value;
        return hour is { Start: { } start } told
            ? new DiaryPlace(DiaryGroup.Hours, day, (60 * start.Hour) + start.Minute + Shift(told, day))
            : new DiaryPlace(DiaryGroup.Days, day, 0);
    }

    /// <summary>From the zone that was told to that of Berlin, in minutes.</summary>
    private static int Shift(TimeOfDay hour, LocalDate day) =>
        hour.Offset is { } offset ? (PublicationTime.Home.AtStartOfDay(day).Offset.Seconds - offset.Seconds) / 60 : 0;

    /// <summary>By group where days are open-ended, by day where they are not: hours, then whole days, then spans, then what has no date.</summary>
    public int CompareTo(DiaryPlace other)
    {
        var late = (Group >= DiaryGroup.Spans ? (int)Group : 0).CompareTo(other.Group >= DiaryGroup.Spans ? (int)other.Group : 0);
        if (late != 0)
            return late;
        var day = Nullable.Compare(Day, other.Day);
        if (day != 0)
            return day;
        return Group != other.Group ? Group.CompareTo(other.Group) : Minute.CompareTo(other.Minute);
    }
}
