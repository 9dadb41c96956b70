using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Lagebild.Sources.Fetching;

/// <summary>
/// When to look at a source next. It learns how much the source publishes and looks twice as often as something new is to be expected, but no sooner than
/// the source asks for. Reports in, state out: the same reports give the same times.
/// </summary>
public static class PollSchedule
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>As long as nothing is known of the source.</summary>
    public static readonly TimeSpan First = TimeSpan.FromHours(1);

    /// <summary>A server that asks for more is asked again after this all the same.</summary>
    public static readonly TimeSpan LongestRetryAfter = TimeSpan.FromDays(7);

    /// <summary>So many failures in a row, over at least <see cref="StopsAfter"/>, stop a source.</summary>
    public const int StoppingFailures = 10;

    public static readonly TimeSpan StopsAfter = TimeSpan.FromDays(3);

    /// <summary>Looks are spread by up to this part of the time between them, so that sources that began together do not stay together.</summary>
    public const double Spread = 0.1;

    /// <summary>After so long what was learnt counts half: long enough for a night, short enough for a week that differs from the last.</summary>
    private static readonly TimeSpan HalfLife = TimeSpan.FromDays(2);

    private const double LooksPerItem = 2;

    /// <summary>A source that was never looked at is due at once.</summary>
    public static PollState Begin(DateTimeOffset at) => new() { Due = at };

    /// <summary>The state after a look.</summary>
    /// <param name="source">What the source is known by; it decides how its looks are spread.</param>
    /// <param name="state">Before the look.</param>
    /// <param name="report">What came of it.</param>
    public static PollState After(string source, PollState state, PollReport report)
    {
        var next = state with { Polls = state.Polls + 1 };
        return report switch
        {
            Listed list => Answered(source, Learnt(next with { TimeToLive = list.TimeToLive, SkippedHours = list.SkippedHours }, list), list.At, list.FreshFor),
            Unchanged same => Answered(source, Learnt(next, same.At, 0), same.At, same.FreshFor),
            Unanswered none => Unanswered(source, next with { Failures = next.Failures + 1, FailingSince = next.FailingSince ?? none.At }, none),
            Ceased => next with { Standing = PollStanding.Ended, Due = null },
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Follows a source again, as if it had not failed. What it publishes stays known.</summary>
    public static PollState Resume(PollState state, DateTimeOffset at) =>
        state with { Standing = PollStanding.Followed, Due = at, Failures = 0, FailingSince = null };

    private static PollState Answered(string source, PollState state, DateTimeOffset at, TimeSpan? freshFor)
    {
        var wait = Within(Max(Interval(state), Max(state.TimeToLive ?? default, freshFor ?? default)));
        return state with
        {
            Standing = PollStanding.Followed,
            LastAnswer = at,
            Failures = 0,
            FailingSince = null,
            Due = Spreading(source, state, at, wait),
        };
    }

    private static PollState Unanswered(string source, PollState state, Unanswered report)
    {
        if (state.Standing != PollStanding.Followed)
            return state;
        if (state.Failures >= StoppingFailures && report.At - state.FailingSince >= StopsAfter)
            return state with { Standing = PollStanding.Stopped, Due = null };

        var doubled = Within(Interval(state) * Math.Pow(2, Math.Min(state.Failures - 1, 10)));
        var asked = Min(report.RetryAfter ?? default, LongestRetryAfter);
        return state with { Due = Spreading(source, state, report.At, Max(doubled, asked)) };
    }

    /// <summary>At the first look the dates of the list tell what later the time between two looks does.</summary>
    private static PollState Learnt(PollState state, Listed list) => state.LastAnswer is null
        ? state with { ItemsPerHour = list.At - list.Oldest is { TotalHours: > 0 } span ? list.NewItems / span.TotalHours : null }
        : Learnt(state, list.At, list.NewItems);

    /// <summary>A mean weighted by time: an hour counts as an hour, whether it was looked at once or four times.</summary>
    private static PollState Learnt(PollState state, DateTimeOffset at, int newItems)
    {
        if (state.LastAnswer is not { } last || at <= last)
            return state;

        var span = at - last;
        var observed = newItems / span.TotalHours;
        var kept = Math.Pow(0.5, span / HalfLife);
        return state with { ItemsPerHour = state.ItemsPerHour is { } before ? (before * kept) + (observed * (1 - kept)) : observed };
    }

    private static TimeSpan Interval(PollState state) => state.ItemsPerHour switch
    {
        null => First,
        { } rate when rate * LooksPerItem * Longest.TotalHours <= 1 => Longest,
        { } rate => Within(TimeSpan.FromHours(1 / (rate * LooksPerItem))),
    };

    private static DateTimeOffset Spreading(string source, PollState state, DateTimeOffset at, TimeSpan wait)
    {
        var chance = Chance(source, state.Polls);
        return OutsideSkippedHours(at + (wait * (1 + (Spread * chance))), state, chance);
    }

    /// <summary>What falls into an hour in which nothing is published waits for the next other one, somewhere in its first half.</summary>
    private static DateTimeOffset OutsideSkippedHours(DateTimeOffset due, PollState state, double chance)
    {
        var ahead = Enumerable.Range(0, 24).FirstOrDefault(hours => !state.SkippedHours.Contains(due.ToUniversalTime().AddHours(hours).Hour));
        if (ahead == 0)
            return due;

        var later = due.ToUniversalTime().AddHours(ahead);
        return new DateTimeOffset(later.Year, later.Month, later.Day, later.Hour, 0, 0, TimeSpan.Zero) + TimeSpan.FromMinutes(30 * chance);
    }

    /// <summary>From 0 up to 1, the same for the same source and look on each machine.</summary>
    private static double Chance(string source, int poll) =>
        BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{poll} {source}"))) / (uint.MaxValue + 1.0);

    private static TimeSpan Within(TimeSpan wait) => Max(Shortest, Min(wait, Longest));

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
