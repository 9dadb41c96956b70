using System.Collections.Immutable;
using System.Diagnostics;
using Lagebild.Language.Times;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Fetching;

/// <summary>What came of one look at a source, as far as it bears on the next.</summary>
public abstract record PollReport
{
    private protected PollReport(DateTimeOffset at) => At = at;

    public DateTimeOffset At { get; }

    /// <summary>What an outcome means for the schedule.</summary>
    /// <param name="outcome">How the request ended.</param>
    /// <param name="at">When it ended.</param>
    /// <param name="list">What was read from it; null where it could not be read, which counts as no answer.</param>
    /// <param name="newItems">How many of the list were not known before.</param>
    public static PollReport Of(FetchOutcome outcome, DateTimeOffset at, ItemList? list = null, int newItems = 0) => outcome switch
    {
        Fetched fetched when list is not null => new Listed(at, newItems)
        {
            Oldest = Oldest(list),
            FreshFor = fetched.FreshFor,
            TimeToLive = list.TimeToLive,
            SkippedHours = list.SkippedHours,
        },
        NotModified same => new Unchanged(at) { FreshFor = same.FreshFor },
        Busy busy => new Unanswered(at) { RetryAfter = busy.RetryAfter },
        Gone => new Ceased(at),
        Fetched or Refused or Failed => new Unanswered(at),
        _ => throw new UnreachableException(),
    };

    private static DateTimeOffset? Oldest(ItemList list) =>
        list.Items.Select(item => item.Published).OfType<PublicationTime>().Where(IsPlausible).Select(Moment).Cast<DateTimeOffset?>().Min();

    private static bool IsPlausible(PublicationTime time) => time.Date.Year is > 1970 and < 2200;

    private static DateTimeOffset Moment(PublicationTime time) =>
        time.Instant?.ToInstant().ToDateTimeOffset() ?? new DateTimeOffset(time.Date.ToDateTimeUnspecified(), TimeSpan.Zero);
}

/// <summary>The source gave its list.</summary>
public sealed record Listed(DateTimeOffset At, int NewItems) : PollReport(At)
{
    /// <summary>Publication of the oldest item in the list: at the first look it tells how much is published. Null where no item has a date.</summary>
    public DateTimeOffset? Oldest { get; init; }

    /// <inheritdoc cref="Fetched.FreshFor"/>
    public TimeSpan? FreshFor { get; init; }

    /// <inheritdoc cref="ItemList.TimeToLive"/>
    public TimeSpan? TimeToLive { get; init; }

    /// <inheritdoc cref="ItemList.SkippedHours"/>
    public ImmutableArray<int> SkippedHours { get; init; } = [];
}

/// <summary>The source said that nothing changed.</summary>
public sealed record Unchanged(DateTimeOffset At) : PollReport(At)
{
    /// <inheritdoc cref="Fetched.FreshFor"/>
    public TimeSpan? FreshFor { get; init; }
}

/// <summary>No answer, or none that is of use.</summary>
public sealed record Unanswered(DateTimeOffset At) : PollReport(At)
{
    /// <inheritdoc cref="Busy.RetryAfter"/>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>The source said that it is gone for good.</summary>
public sealed record Ceased(DateTimeOffset At) : PollReport(At);
