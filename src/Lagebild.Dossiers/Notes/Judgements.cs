using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Log;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Silences;
using Lagebild.Reading.Statements;

namespace Lagebild.Dossiers.Notes;

/// <summary>What editors decided about statements, silences and open questions: each verdict with the fact of a report that it is about.</summary>
internal sealed class Judgements
{
    private readonly Dictionary<Fact, Note> _verdicts = new(ReferenceEqualityComparer.Instance);

    public Judgements(IReadOnlyList<LogEntry> known, NoteSet notes)
    {
        var entries = known.ToDictionary(e => e.Id);
        foreach (var note in notes.InForce)
        {
            if (note.Content is Verdict { Fact: ReportedFact { Of: not FactKind.Engagement } key } && entries.TryGetValue(key.Evidence.Document, out var entry) && FactSearch.Find(key, entry.Report) is { } fact)
                _verdicts[fact] = note;
        }
        Rejected = _verdicts.Where(v => !((Verdict)v.Value.Content).IsRight).Select(v => v.Key).ToHashSet<Fact>(ReferenceEqualityComparer.Instance);
    }

    /// <summary>Facts that are none.</summary>
    public IReadOnlySet<Fact> Rejected { get; }

    /// <summary>Whether a change is one that only a rejected fact made.</summary>
    public bool Rejects(Change change) => change.Engagement is null && Rejected.Any(f => f.Evidence == change.Support.Evidence && KindOf(change.Kind) == f.GetType());

    private static Type? KindOf(ChangeKind change) => change switch
    {
        ChangeKind.StatementOfNote => typeof(Statement),
        ChangeKind.SilenceBegun => typeof(Silence),
        ChangeKind.QuestionOpened => typeof(OpenQuestion),
        _ => null,
    };

    /// <summary>The last verdict on each fact, in the order in which they were written.</summary>
    public IEnumerable<(Fact Fact, Note Note, Verdict Verdict)> All =>
        _verdicts.OrderBy(v => v.Value).Select(v => (v.Key, v.Value, (Verdict)v.Value.Content));
}
