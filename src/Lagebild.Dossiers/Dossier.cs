using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Contradictions;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Events;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Origins;
using Lagebild.Dossiers.Questions;
using Lagebild.Dossiers.Silences;
using Lagebild.Dossiers.Statements;
using Lagebild.Dossiers.Stories;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;

namespace Lagebild.Dossiers;

/// <summary>The picture of one story. A pure function of the set of its reports, the notes and the point of view in time.</summary>
public sealed record Dossier
{
    public required StoryId Id { get; init; }

    public required string Title { get; init; }

    public ValueArray<DossierReport> Reports { get; init; }

    public ValueArray<DossierActor> Actors { get; init; }

    public ValueArray<DossierEngagement> Engagements { get; init; }

    public ValueArray<DossierStatement> Statements { get; init; }

    public ValueArray<DossierQuestion> Questions { get; init; }

    public ValueArray<DossierSilence> Silences { get; init; }

    public ValueArray<DossierEvent> Events { get; init; }

    public ValueArray<Contradiction> Contradictions { get; init; }

    /// <summary>Everything that reports changed, in the order of publication; then what editors' notes changed.</summary>
    public ValueArray<Change> Changes { get; init; }

    public ValueArray<Borrowing> Borrowings { get; init; }

    /// <summary>The notes that concern the story, in the order in which they were written, also those that do not hold.</summary>
    public ValueArray<DossierNote> Notes { get; init; }

    /// <summary>Number of texts that do not go back to another one.</summary>
    public int Origins => Reports.Select(r => r.Origin).Distinct().Count();
}

/// <summary>A report in a dossier.</summary>
public sealed record DossierReport(
    DocumentId Document, PublicationTime? Published, string? Source, string Headline, TextLanguage Language, OriginId Origin)
{
    public bool IsCopy => Origin.First != Document;
}
