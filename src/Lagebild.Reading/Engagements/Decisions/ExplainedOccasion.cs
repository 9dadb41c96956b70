using Lagebild.Language;
using Lagebild.Reading.Documents;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>An occasion that a report may tell of, with what was decided of it and why; for whoever improves the reading.</summary>
/// <param name="Evidence">The sentence of its first mention.</param>
/// <param name="IsKept">True where it is told as an engagement.</param>
/// <param name="Decisions">What was decided, in the order in which it is decided.</param>
public sealed record ExplainedOccasion(Evidence Evidence, bool IsKept, ValueArray<ExplainedDecision> Decisions);

/// <summary>One decision.</summary>
/// <param name="Kind">What is decided.</param>
/// <param name="About">The words it is about: the word that names an occasion, the actor, the time, the place; null where it is about the whole occasion.</param>
/// <param name="Choice">The label that was chosen.</param>
/// <param name="Rather">The likeliest other label, which the reasons speak against.</param>
/// <param name="First">How sure the first look was of the choice, from 0 to 1.</param>
/// <param name="Final">How sure it is after the second look; the same where there is none.</param>
/// <param name="Reasons">The strongest features of the first look, strongest first.</param>
public sealed record ExplainedDecision(
    ExplainedKind Kind, string? About, string Choice, string Rather, double First, double Final, ValueArray<DecisionReason> Reasons);

/// <summary>A feature and what it added to the log-odds of the choice against the other label; negative where it spoke against the choice.</summary>
/// <param name="Feature">Its name as the decision knows it, such as "clause1=absagen".</param>
/// <param name="LogOdds">In natural units.</param>
public readonly record struct DecisionReason(string Feature, double LogOdds);

/// <summary>What is decided of an occasion.</summary>
public enum ExplainedKind { Trigger, Kind, Status, Participant, Time, Place, Keep }
