using System.Collections.Immutable;

namespace Lagebild.Sources.Fetching;

/// <summary>What is remembered of looking at one source, between looks and between runs; only <see cref="PollSchedule"/> makes the next one.</summary>
public sealed record PollState
{
    /// <summary>When to look next; null while <see cref="Standing"/> says that it is not looked at any more.</summary>
    public DateTimeOffset? Due { get; init; }

    public PollStanding Standing { get; init; }

    /// <summary>Looks so far, whatever came of them.</summary>
    public int Polls { get; init; }

    /// <summary>The last look that was answered; null before the first.</summary>
    public DateTimeOffset? LastAnswer { get; init; }

    /// <summary>How much the source publishes, the last days counting most; null as long as nothing is known.</summary>
    public double? ItemsPerHour { get; init; }

    /// <summary>Looks without an answer since the last one that was answered.</summary>
    public int Failures { get; init; }

    /// <summary>The first of these; null where there are none.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>What the source's last list asked for; it holds for answers without a list too.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>Hours of the day (0–23, UTC), from the source's last list.</summary>
    public ImmutableArray<int> SkippedHours { get; init; } = [];
}

/// <summary>Whether a source is looked at.</summary>
public enum PollStanding
{
    /// <summary>Whenever it is due.</summary>
    Followed,

    /// <summary>It failed too often for too long; whoever runs the program may resume it.</summary>
    Stopped,

    /// <summary>It said itself that it is gone.</summary>
    Ended,
}
