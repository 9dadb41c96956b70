using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Questions;

/// <summary>How an open question stands.</summary>
public enum QuestionState { Open, Answered }

/// <summary>Something that reports say is not settled.</summary>
/// <param name="Text">The question in the words of the first report that has it.</param>
/// <param name="Engagement">The engagement whose slot it is, or null.</param>
/// <param name="Slot">The slot, or null.</param>
/// <param name="Subject">The participant concerned, or null.</param>
/// <param name="Supports">The reports that say so, the first one first.</param>
/// <param name="AnsweredBy">The report that answered it, or null.</param>
/// <param name="WasReopened">Whether it had been answered once before.</param>
public sealed record DossierQuestion(
    string Text, EngagementKey? Engagement, SlotName? Slot, string? Subject, ValueArray<Support> Supports, Support? AnsweredBy, bool WasReopened)
{
    /// <summary>The note by which it is right, or null.</summary>
    public NoteId? JudgedBy { get; init; }

    public QuestionState State => AnsweredBy is null ? QuestionState.Open : QuestionState.Answered;
}
