using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Evidences;
using Lagebild.Language;
using Lagebild.Reading.Statements;

namespace Lagebild.Dossiers.Statements;

/// <summary>Something somebody said, in however many reports it is rendered; content, form, force and channel are the first report's.</summary>
public sealed record DossierStatement(
    ActorKey? Speaker, string? SpeakerName, string Content, StatementForm Form, Force Force, string? Channel, ValueArray<ActorKey> About,
    ValueArray<Support> Supports);
