using Lagebild.Language.Times;
using NodaTime;

namespace Lagebild.Dossiers.Log;

/// <summary>
/// A publication time on one line of time. Where only the day is known it counts as the beginning of that day in UTC; where
/// nothing is known it lies before everything, so that an undated report never overrules a dated one.
/// </summary>
public readonly record struct Moment(Instant Instant, bool IsKnown) : IComparable<Moment>
{
    public static Moment Unknown => new(Instant.MinValue, false);

    public static Moment Of(PublicationTime? time) => time switch
    {
        null => Unknown,
        { Instant: { } instant } => new Moment(instant.ToInstant(), true),
        _ => new Moment(time.Date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(), true),
    };

    /// <summary>Days since 1970-01-01 (UTC); the smallest number for an unknown time.</summary>
    public int Day => IsKnown ? (int)Math.Floor((Instant - NodaConstants.UnixEpoch).TotalDays) : int.MinValue;

    /// <summary>Whether the two lie at most so many days apart; an unknown time is near every other.</summary>
    public bool IsWithin(int days, Moment other) => !IsKnown || !other.IsKnown || Math.Abs(Day - other.Day) <= days;

    public int CompareTo(Moment other) => Instant.CompareTo(other.Instant);
}
