using Lagebild.Dossiers.Engagements;
using Lagebild.Language.Times;
using Lagebild.Pages.Diaries;
using Lagebild.Reading.Engagements;
using NodaTime;

namespace Lagebild.Desk.Today;

/// <summary>What goes on at a moment: what begins within the hour or began in the last two, what is said to be under way today, and what takes several days, this one among them.</summary>
internal sealed class RunningNow
{
    /// <summary>Minutes before and after the hour of something in which it counts as going on.</summary>
    private const int Before = 60, After = 120;

    /// <summary>Days that something lasts at most; what is longer ("im April") is no date but a guess.</summary>
    private const int LongestSpan = 14;

    private readonly LocalDate _today;
    private readonly int _minute;

    public RunningNow(Instant now)
    {
        var here = now.InZone(PublicationTime.Home).LocalDateTime;
        (_today, _minute) = (here.Date, (60 * here.Hour) + here.Minute);
    }

    public bool Holds(DiaryEntry entry) => entry.Engagement.Phase is Phase.Ahead or Phase.Unclear && entry.Place.Group switch
    {
        DiaryGroup.Hours => entry.Place.Day == _today && (IsUnderWay(entry) || (_minute >= entry.Place.Minute - Before && _minute <= entry.Place.Minute + After)),
        DiaryGroup.Days => entry.Place.Day == _today && IsUnderWay(entry),
        DiaryGroup.Spans => entry.Engagement.Time is { Earliest: { } first, Latest: { } last, IsApproximate: false } && first <= _today && last >= _today && Period.DaysBetween(first, last) < LongestSpan,
        _ => false,
    };

    private static bool IsUnderWay(DiaryEntry entry) => entry.Engagement.Status == EngagementStatus.Ongoing;
}
