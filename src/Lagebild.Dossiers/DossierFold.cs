using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Contradictions;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Events;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Origins;
using Lagebild.Dossiers.Questions;
using Lagebild.Dossiers.Silences;
using Lagebild.Dossiers.Statements;
using Lagebild.Dossiers.Stories;
using Lagebild.Language;

namespace Lagebild.Dossiers;

/// <summary>Reports to a dossier. Order, duplicates and batches of the input do not matter.</summary>
public static class DossierFold
{
    /// <param name="entries">The reports of one story; at least one of them known at the point of view.</param>
    /// <param name="asOf">The point of view; null for everything.</param>
    /// <param name="notes">What users know better.</param>
    /// <exception cref="ArgumentException">No report is known at that time.</exception>
    public static Dossier Fold(IEnumerable<LogEntry> entries, AsOf? asOf = null, IEnumerable<ActorNote>? notes = null)
    {
        var known = CanonicalOrder.Arrange(asOf is null ? entries : entries.Where(e => asOf.Knows(e.Document.Published)));
        if (known.Length == 0)
            throw new ArgumentException("A dossier needs a report.", nameof(entries));
        var origins = OriginMap.Of(known);
        var trail = new EvidenceTrail(known, origins);
        var actors = new ActorIndex(known, trail, notes ?? []);
        var engagements = new EngagementFold(actors, trail);
        var statements = new StatementFold(actors, trail);
        var silences = new SilenceFold(actors, trail);
        var questions = new QuestionFold(trail);
        var events = new EventFold(actors, trail);
        var changes = new List<Change>();
        foreach (var entry in known)
        {
            changes.AddRange(engagements.Hear(entry.Report));
            changes.AddRange(statements.Hear(entry.Report));
            changes.AddRange(silences.Hear(entry.Report));
            changes.AddRange(questions.Hear(entry.Report));
            events.Hear(entry.Report);
        }
        var (occasions, happenings) = (engagements.At(asOf?.Time ?? known[^1].Document.Published), events.Events);
        return new Dossier
        {
            Id = new StoryId(known[0].Id),
            Title = StoryTitle.Of(occasions, known, origins),
            Reports = known.Select(e => ToReport(e, origins)).ToValueArray(),
            Actors = actors.All,
            Engagements = occasions,
            Statements = statements.Statements,
            Questions = questions.Gather(occasions),
            Silences = silences.Silences,
            Events = happenings,
            Contradictions = occasions.AsEnumerable().SelectMany(Contradiction.In).Concat(EventContradictions.In(happenings.AsEnumerable().ToArray())).ToValueArray(),
            Changes = changes.ToValueArray(),
            Borrowings = origins.Borrowings.ToValueArray(),
        };
    }

    private static DossierReport ToReport(LogEntry entry, OriginMap origins)
    {
        var document = entry.Document;
        return new DossierReport(document.Id, document.Published, document.Source, document.Headline, document.Language, origins[document.Id]);
    }
}
