using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Engagements;

/// <summary>The three great phases of an engagement's life.</summary>
public enum Phase { Unclear, Ahead, Done, Off }

/// <summary>From status to phase, and which moves between statuses a later report can make.</summary>
public static class Lifecycle
{
    public static Phase PhaseOf(EngagementStatus status) => status switch
    {
        EngagementStatus.Sought or EngagementStatus.Proposed or EngagementStatus.Planned or EngagementStatus.Confirmed
            or EngagementStatus.Ongoing => Phase.Ahead,
        EngagementStatus.Held => Phase.Done,
        EngagementStatus.Unclear => Phase.Unclear,
        _ => Phase.Off,
    };

    /// <summary>
    /// What a later report makes of the status. Within what lies ahead it only moves forward, as reports go on calling "planned" what
    /// has been confirmed; what is held stays held unless it is now said to have failed or to be off, which shows that it never was held; what
    /// is off comes back only with a new date, a confirmation, or by taking place.
    /// </summary>
    /// <param name="now">The status so far.</param>
    /// <param name="said">The status that the later report gives.</param>
    /// <param name="hasNewTime">Whether that report gives a time which the engagement did not have.</param>
    public static bool Moves(EngagementStatus now, EngagementStatus said, bool hasNewTime)
    {
        if (said == now || said == EngagementStatus.Unclear)
            return false;
        return (PhaseOf(now), PhaseOf(said)) switch
        {
            (Phase.Unclear, _) => true,
            (Phase.Ahead, Phase.Ahead) => said > now,
            (Phase.Ahead, _) => true,
            (Phase.Done, Phase.Off) => said != EngagementStatus.Rejected,
            (Phase.Done, _) => false,
            (Phase.Off, Phase.Ahead) => hasNewTime || said is EngagementStatus.Confirmed or EngagementStatus.Ongoing,
            (Phase.Off, Phase.Done) => true,
            (Phase.Off, Phase.Off) => said != EngagementStatus.Postponed,
            _ => false,
        };
    }
}
