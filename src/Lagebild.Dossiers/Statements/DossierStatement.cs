using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Reading.Statements;

namespace Lagebild.Dossiers.Statements;

/// <summary>
/// Something somebody said, in however many reports it is rendered; content, form, force and channel are the first report's, the content as it
/// reads behind its force (<see cref="Wording"/>).
/// </summary>
public sealed record DossierStatement(
    ActorKey? Speaker, string? SpeakerName, string Content, StatementForm Form, Force Force, string? Channel, ValueArray<ActorKey> About,
    ValueArray<Support> Supports)
{
    /// <summary>The speaker's own words in the speaker's own place (a post), where one of the reports is that; null where all only tell of it.</summary>
    public Support? FirstHand { get; init; }

    /// <summary>The note by which it is right, or null.</summary>
    public NoteId? JudgedBy { get; init; }
}
