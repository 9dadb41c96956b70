using Lagebild.Sources.Fetching;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Sources.Following;

/// <summary>A source with what a user decided and what was learnt of it.</summary>
/// <param name="Id">In the database and on the command line.</param>
/// <param name="Settings">Decided by a user.</param>
/// <param name="State">Learnt by looking.</param>
public sealed record FollowedSource(SourceId Id, SourceSettings Settings, SourceState State)
{
    /// <summary>When it is looked at next; null for never.</summary>
    public Instant? Due { get; init; }

    /// <summary>Until when somebody is looking at it; null where nobody is.</summary>
    public Instant? HeldUntil { get; init; }

    /// <summary>What to call it in a list: its title, or else its address.</summary>
    public string Name => Settings.Title.Length > 0 ? Settings.Title : Settings.Address;

    /// <summary>Name of the outlet for a document whose item names none.</summary>
    public string Outlet => Settings.Outlet ?? Name;

    /// <summary>Where it is looked at.</summary>
    public string Address => State.MovedTo ?? Settings.Address;

    /// <summary>How it is at a time.</summary>
    public SourceCondition Condition(Instant now) => State.Poll switch
    {
        _ when Settings.IsPaused => SourceCondition.Paused,
        { Standing: PollStanding.Ended } => SourceCondition.Ended,
        { Standing: PollStanding.Stopped } => SourceCondition.Stopped,
        _ when HeldUntil > now => SourceCondition.Looking,
        { Failures: > 0 } => SourceCondition.Failing,
        { Polls: 0 } => SourceCondition.New,
        _ => SourceCondition.Well,
    };

    /// <summary>Those that this program understands; what a newer one wrote is left to it.</summary>
    public static IEnumerable<FollowedSource> Readable(IEnumerable<StoredSource> stored)
    {
        foreach (var source in stored.Where(s => s.Id != SharedFilter.Id))
        {
            FollowedSource? readable = null;
            try
            {
                readable = Parse(source);
            }
            catch (FormatException)
            {
                // Of a newer program.
            }
            if (readable is not null)
                yield return readable;
        }
    }

    /// <exception cref="FormatException">It was written by a newer program.</exception>
    public static FollowedSource Parse(StoredSource stored) =>
        new(stored.Id, SourceSettings.Parse(stored.Settings), SourceState.Parse(stored.State)) { Due = stored.Due, HeldUntil = stored.HeldUntil };
}
