using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Changes;

/// <summary>Kinds of change, as a reader of the story would tell them.</summary>
public enum ChangeKind
{
    NewEngagement, StatusMoved, SlotFilled, SlotChanged, SlotDisputed, DisputeResolved, QuestionOpened, QuestionAnswered,
    QuestionReopened, SilenceBegun, SilenceBroken, StatementOfNote,
}

/// <summary>One thing that a report or an editor's note changed in the picture of the story.</summary>
/// <param name="Kind">What kind of change.</param>
/// <param name="Subject">What it concerns: the engagement's title, the actor's name, or the question.</param>
/// <param name="Engagement">The engagement, where it concerns one.</param>
/// <param name="Slot">The slot, where it concerns one.</param>
/// <param name="Party">The participant or speaker, where it concerns one.</param>
/// <param name="From">What held before, or null.</param>
/// <param name="To">What holds now, or null.</param>
/// <param name="Importance">For ordering: higher is more important.</param>
/// <param name="Support">The report or note that made the change, and its words.</param>
public sealed record Change(
    ChangeKind Kind, string Subject, EngagementKey? Engagement, SlotName? Slot, string? Party, string? From, string? To, int Importance, Support Support);
