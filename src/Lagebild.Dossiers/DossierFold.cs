using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Contradictions;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Events;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
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
    /// <param name="asOf">The point of view, for reports and notes; null for everything.</param>
    /// <param name="notes">What editors decided, in any order; those about other stories do not matter.</param>
    /// <exception cref="ArgumentException">No report is known at that time, or all are withdrawn.</exception>
    public static Dossier Fold(IEnumerable<LogEntry> entries, AsOf? asOf = null, IEnumerable<Note>? notes = null)
    {
        var decided = NoteSet.Of(notes ?? [], asOf);
        var known = CanonicalOrder.Arrange(entries.Select(decided.Correct).OfType<LogEntry>().Where(e => asOf?.Knows(e.Document.Published) ?? true));
        if (known.Length == 0)
            throw new ArgumentException("A dossier needs a report.", nameof(entries));
        var origins = OriginMap.Of(known);
        var trail = new EvidenceTrail(known, origins, decided);
        var actors = new ActorIndex(known, trail, decided.InForce.Select(n => n.Content).OfType<SameActor>());
        var (occasionNotes, judgements) = (new EngagementNotes(known, decided), new Judgements(known, decided));
        LogEntry[] heard = [.. known, .. occasionNotes.Added];
        Array.Sort(heard, CanonicalOrder.Compare);
        var engagements = new EngagementFold(actors, trail, occasionNotes, EngagementFold.Groups(heard, actors, trail, occasionNotes));
        var statements = new StatementFold(actors, trail);
        var silences = new SilenceFold(actors, trail, judgements.Rejected);
        var questions = new QuestionFold(trail);
        var events = new EventFold(actors, trail);
        var changes = new List<Change>();
        foreach (var entry in heard)
        {
            changes.AddRange(engagements.Hear(entry.Report));
            changes.AddRange(statements.Hear(entry.Report));
            changes.AddRange(silences.Hear(entry.Report));
            changes.AddRange(questions.Hear(entry.Report));
            events.Hear(entry.Report);
        }
        var all = engagements.At(asOf?.Time ?? known[^1].Document.Published);
        var occasions = all.Where(e => !e.IsRejected).ToValueArray();
        var judged = new JudgedFacts(trail, engagements);
        foreach (var rejected in all.Where(e => e.IsRejected))
        {
            var note = decided.InForce.First(n => n.Id == rejected.JudgedBy);
            judged.Contradict(note, (Verdict)note.Content, rejected.Title, rejected.Supports, rejected.Key);
        }
        var (said, silent, asked) = (judged.Of(statements.Statements, statements, judgements), judged.Of(silences.Silences, silences, judgements), judged.Of(questions.Gather(occasions), judgements));
        var happenings = events.Events;
        Contradiction[] contradictions =
            [.. occasions.AsEnumerable().SelectMany(Contradiction.In), .. EventContradictions.In(happenings.AsEnumerable().ToArray()), .. judged.Contradictions];
        var title = Renamed(known, decided) ?? StoryTitle.Of(occasions, known, origins);
        var gone = all.Where(e => e.IsRejected).Select(e => e.Key).ToHashSet();
        var added = occasionNotes.Added.Select(e => e.Id).ToHashSet();
        changes.AddRange(occasions.AsEnumerable().SelectMany(e => NotedChanges.Of(e, added)));
        return new Dossier
        {
            Id = new StoryId((known.FirstOrDefault(e => !e.IsGuest) ?? known[0]).Id),
            Title = title,
            Reports = known.Select(e => ToReport(e, origins)).ToValueArray(),
            Actors = actors.All,
            Engagements = occasions,
            Statements = said,
            Questions = asked,
            Silences = silent,
            Events = happenings,
            Contradictions = contradictions.ToValueArray(),
            Changes = changes.Where(c => !(c.Engagement is { } key && gone.Contains(key)) && !judgements.Rejects(c)).ToValueArray(),
            Borrowings = origins.Borrowings.ToValueArray(),
            Notes = new DossierNotes(decided, known, actors, occasionNotes, engagements, judged, all).List(contradictions, title),
        };
    }

    /// <summary>The title that the last note on it gives the story.</summary>
    private static string? Renamed(LogEntry[] known, NoteSet notes)
    {
        var members = known.Where(e => !e.IsGuest).Select(e => e.Id).ToHashSet();
        return notes.InForce.Select(n => n.Content).OfType<StoryRenamed>().LastOrDefault(r => members.Contains(r.Story))?.Title;
    }

    private static DossierReport ToReport(LogEntry entry, OriginMap origins)
    {
        var document = entry.Document;
        return new DossierReport(document.Id, document.Published, document.Source, document.Headline, document.Language, origins[document.Id]);
    }
}
