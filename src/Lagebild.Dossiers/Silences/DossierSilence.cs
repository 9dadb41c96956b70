using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;

namespace Lagebild.Dossiers.Silences;

/// <summary>Somebody's silence: since which report, and which one broke it.</summary>
/// <param name="Who">The actor.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Supports">Reports that note the silence, the first one first.</param>
/// <param name="BrokenBy">The first later report in which the actor, or one who speaks for it, says something; or null.</param>
public sealed record DossierSilence(ActorKey Who, string Name, ValueArray<Support> Supports, Support? BrokenBy)
{
    /// <summary>The note by which it is right, or null.</summary>
    public NoteId? JudgedBy { get; init; }
}
