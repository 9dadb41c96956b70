using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Language;

namespace Lagebild.Dossiers.Notes;

/// <summary>How a note stands.</summary>
public enum NoteStanding
{
    /// <summary>It decides.</summary>
    Holds,

    /// <summary>A later note decides otherwise.</summary>
    Overruled,

    /// <summary>It was taken back.</summary>
    Undone,

    /// <summary>What it is about is not there: the document, or the fact in its present reading.</summary>
    WithoutObject,
}

/// <summary>A note in a dossier.</summary>
/// <param name="Note">What was decided.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="By">The note that overruled it or took it back, or null.</param>
/// <param name="Subject">What it is about, as the dossier calls it; the note's own words where that is not there.</param>
/// <param name="Against">Reports that its author had not seen and that say otherwise.</param>
public sealed record DossierNote(Note Note, NoteStanding Standing, NoteId? By, string Subject, ValueArray<Support> Against)
{
    /// <summary>The engagement that it is about, or null.</summary>
    public EngagementKey? Engagement { get; init; }
}
