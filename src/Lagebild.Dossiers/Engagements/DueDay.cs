using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;
using NodaTime;

namespace Lagebild.Dossiers.Engagements;

/// <summary>Whether what lies ahead was due before the point of view, so that it is no longer planned although no report tells that it was held.</summary>
public static class DueDay
{
    /// <summary>The same by the calendar of a day, for who looks at a dossier then.</summary>
    public static LocalDate? On(DossierEngagement engagement, LocalDate today) =>
        engagement.UnconfirmedSince ?? Passed(engagement.Status, engagement.Time.Current?.Time, engagement.Time.Current?.Hour, new PublicationTime(today));

    /// <param name="status">The status that holds.</param>
    /// <param name="time">The days that hold, or null.</param>
    /// <param name="hour">The hour on them, or null.</param>
    /// <param name="pointOfView">The last report's publication, or the time asked for; null where none is known.</param>
    /// <returns>The last day on which it was due, where that has passed; otherwise null.</returns>
    public static LocalDate? Passed(EngagementStatus status, Edtf? time, TimeOfDay? hour, PublicationTime? pointOfView)
    {
        if (status is not (EngagementStatus.Sought or EngagementStatus.Proposed or EngagementStatus.Planned or EngagementStatus.Confirmed or EngagementStatus.Postponed))
            return null;
        if (pointOfView is null || time is not { Latest: { } last } days || days.IsApproximate && last.PlusDays(Leeway) >= pointOfView.Date)
            return null;
        return last < pointOfView.Date || last == pointOfView.Date && days.IsDay && hour is { } told && IsOver(told, last, pointOfView) ? last : null;
    }

    /// <summary>"About the tenth" may still be the twelfth.</summary>
    private const int Leeway = 3;

    /// <summary>On the day itself an end that is told has passed; a start alone has not, as what has begun goes on.</summary>
    private static bool IsOver(TimeOfDay hour, LocalDate day, PublicationTime pointOfView)
    {
        if (hour.End is not { } end || pointOfView.Clock is not { } clock)
            return false;
        if (hour.Offset is { } offset && pointOfView.Instant is { } instant)
            return day.AtMidnight().PlusHours(end.Hour).PlusMinutes(end.Minute).WithOffset(offset).ToInstant() < instant.ToInstant();
        return (60 * end.Hour) + end.Minute < (60 * clock.Hour) + clock.Minute;
    }
}
