using Lagebild.Language.Times.Readings;
using NodaTime;

namespace Lagebild.Language.Times;

/// <summary>
/// "Von Dienstag bis Donnerstag", "am Samstag und Sonntag", "Montag bis Mittwoch, den 12. November": two weekdays that a joining word holds
/// together follow one another within a week, though each alone may lie on another side of publication.
/// </summary>
internal static class WeekdayPairs
{
    /// <summary>Puts the last two of what was found in order.</summary>
    /// <param name="around">What stands around.</param>
    /// <param name="spans">What was found; the last one or the one before it is changed.</param>
    /// <param name="direction">Where the clause of the last one looks.</param>
    /// <param name="published">The day of publication.</param>
    public static void Order(TimeSurroundings around, List<FoundTime> spans, TimeDirection direction, LocalDate? published)
    {
        if (spans.Count < 2 || Day(spans[^1]) is not { } second || Day(spans[^2]) is not { } first || !AreJoined(around, spans[^2], spans[^1]))
            return;
        var (left, right) = (spans[^2], spans[^1]);
        var isSecondFree = IsFree(right);
        if (IsFree(left) && (!isSecondFree || (first > second && direction == TimeDirection.Past && second <= published)))
            spans[^2] = Moved(left, Previous(first, second));
        else if (isSecondFree && (first > second || !IsFree(left)))
            spans[^1] = Moved(right, DateAdjusters.Next(second.DayOfWeek)(first));
    }

    /// <summary>A weekday without anything that ties it to a week.</summary>
    private static bool IsFree(FoundTime time) => time.Action is TimeAction.Weekday or TimeAction.WeekdayPart && time.End - time.First == 1;

    private static bool AreJoined(TimeSurroundings around, FoundTime left, FoundTime right)
    {
        var joint = left.End;
        if (around.Form(joint) is ",")
            joint++;
        return (around.Is(joint, TimeContext.To) || around.Is(joint, TimeContext.And) || around.Form(joint) is "/") && right.First - joint is 1 or 2
            && (right.First - joint == 1 || around.Is(joint + 1, TimeContext.Joint));
    }

    private static LocalDate? Day(FoundTime time) => time.Reading is { Type: TimexType.Date or TimexType.Time, Edtf: { IsDay: true, Earliest: { } day } }
        && time.Action is TimeAction.Weekday or TimeAction.WeekdayPart or TimeAction.WeekdayOfWeek or TimeAction.Date or TimeAction.BareDay or TimeAction.NthWeekday ? day : null;

    private static LocalDate Previous(LocalDate first, LocalDate second) => DateAdjusters.Previous(first.DayOfWeek)(second);

    /// <summary>The same time on another day.</summary>
    public static FoundTime Moved(FoundTime time, LocalDate day)
    {
        if (!Discourse.IsWithin(day.Year))
            return time;
        var at = time.Reading.Value.IndexOf('T');
        return time with { Reading = TimexText.WithPart(TimexText.OfDay(day), at < 0 ? null : time.Reading.Value[(at + 1)..]) };
    }
}
