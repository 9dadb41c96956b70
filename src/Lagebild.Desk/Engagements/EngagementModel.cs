using Lagebild.Desk.Notes;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Stories;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Statements;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using NodaTime;

namespace Lagebild.Desk.Engagements;

/// <summary>One report's telling of an engagement.</summary>
/// <param name="Name">As a note names it.</param>
/// <param name="Support">Who tells it.</param>
public sealed record Telling(string Name, Support Support);

/// <summary>One engagement with everything that is known of it.</summary>
public sealed class EngagementModel
{
    internal EngagementModel(FoundEngagement found, DossierEngagement engagement, LocalDate today)
    {
        (Found, E) = (found, engagement);
        Proofs = new Proofs(found.Folded);
        var dossier = found.Folded.Dossier;
        Notes = [.. dossier.Notes.Where(n => n.Engagement == engagement.Key).Reverse()];
        Others = [.. dossier.Engagements.Where(e => e.Key != engagement.Key)];
        var tellings = engagement.Supports.Select(s => s.Evidence).ToHashSet();
        var told = found.Folded.Entries.SelectMany(e => e.Report.Engagements.Select(t => (Entry: e, Telling: t))).Where(t => tellings.Contains(t.Telling.Evidence)).ToArray();
        Tellings = [.. told.Where(t => new EngagementKey(t.Entry.Id, t.Telling.Id) != engagement.Key).DistinctBy(t => t.Telling.Evidence)
            .Select(t => new Telling(NameOf(t.Entry.Id, t.Telling.Id), engagement.Supports.First(s => s.Evidence == t.Telling.Evidence)))];
        var about = told.SelectMany(t => t.Entry.Report.Statements.Where(s => s.AboutEngagements.Contains(t.Telling.Id))).Select(s => s.Evidence).ToHashSet();
        Statements = [.. dossier.Statements.Where(s => s.Supports.Any(p => about.Contains(p.Evidence)))];
        Due = DueDay.On(engagement, today);
    }

    public FoundEngagement Found { get; }

    public StorySketch Story => Found.Story;

    /// <summary>The engagement.</summary>
    public DossierEngagement E { get; }

    public Proofs Proofs { get; }

    /// <summary>Notes on it, the newest first.</summary>
    public IReadOnlyList<DossierNote> Notes { get; }

    /// <summary>The other engagements of the story.</summary>
    public IReadOnlyList<DossierEngagement> Others { get; }

    /// <summary>Tellings of it besides the one that it is called by.</summary>
    public IReadOnlyList<Telling> Tellings { get; }

    /// <summary>Statements that reports relate to it.</summary>
    public IReadOnlyList<DossierStatement> Statements { get; }

    /// <summary>The last day on which it was due, where nothing confirms that it took place.</summary>
    public LocalDate? Due { get; }

    /// <summary>What a form wanted and did not get, or null.</summary>
    public NoteTry? Try { get; init; }

    /// <summary>The note that was just written, or null.</summary>
    public Note? Written { get; init; }

    /// <summary>True where every report is listed.</summary>
    public bool IsWhole { get; init; }

    /// <summary>As a note names an engagement.</summary>
    public static string NameOf(DocumentId document, EngagementId number) => $"{document.Value[..Math.Min(16, document.Value.Length)]}-{number}";
}
