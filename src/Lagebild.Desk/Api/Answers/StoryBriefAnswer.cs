namespace Lagebild.Desk.Api.Answers;

/// <summary>A story in short, each line with its proof.</summary>
/// <param name="Story">The story.</param>
/// <param name="Engagements">Its engagements, those ahead first.</param>
/// <param name="Open">Questions that nothing has answered.</param>
/// <param name="Silences">Silences that last.</param>
/// <param name="Contradictions">What reports hold against each other, in words.</param>
/// <param name="Changes">The latest changes.</param>
public sealed record StoryBriefAnswer(
    StoryAnswer Story, IReadOnlyList<EngagementAnswer> Engagements, IReadOnlyList<QuestionAnswer> Open, IReadOnlyList<SilenceAnswer> Silences, IReadOnlyList<ContradictionAnswer> Contradictions,
    IReadOnlyList<ChangeAnswer> Changes);

/// <summary>Two values held against each other.</summary>
/// <param name="Title">What about.</param>
/// <param name="First">The older value.</param>
/// <param name="Second">The value that contradicts it.</param>
/// <param name="Since">The report that contradicts.</param>
public sealed record ContradictionAnswer(string Title, string First, string Second, ProofAnswer Since);

/// <summary>Everything that proves an engagement.</summary>
/// <param name="Engagement">The engagement.</param>
/// <param name="Slots">Each slot with every value that reports gave, and who gave it.</param>
public sealed record EvidenceAnswer(EngagementAnswer Engagement, IReadOnlyList<SlotAnswer> Slots);

/// <summary>A value of a slot and who says so.</summary>
/// <param name="Slot">status, time, place, outcome, participants …</param>
/// <param name="Value">The value.</param>
/// <param name="Holds">True where it holds now.</param>
/// <param name="Proofs">Who says so, the first one first.</param>
public sealed record SlotAnswer(string Slot, string Value, bool Holds, IReadOnlyList<ProofAnswer> Proofs);
