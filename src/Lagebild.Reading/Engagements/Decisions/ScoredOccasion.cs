using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>A group of words with its kind and status, and how likely each actor takes part, before the article's occasions are looked at together.</summary>
/// <param name="Draft">The words.</param>
/// <param name="Kinds">For each kind its probability, in units of 1/65536.</param>
/// <param name="Status">Its likeliest status that the calendar allows.</param>
/// <param name="Statuses">For each status its probability, in units of 1/65536.</param>
/// <param name="Takes">For each actor candidate, that he takes part in some role, in units of 1/65536.</param>
/// <param name="Roles">For each actor candidate the likeliest role.</param>
/// <param name="Noted">That a careful reader would note it, as the first look finds.</param>
internal sealed record ScoredOccasion(
    OccasionDraft Draft, int[] Kinds, EngagementStatus Status, int[] Statuses, int[] Takes, ParticipantRole[] Roles, int Noted)
{
    /// <summary>Its likeliest kind.</summary>
    public EngagementKind Kind { get; } = (EngagementKind)Array.IndexOf(Kinds, Kinds.Max());
}
