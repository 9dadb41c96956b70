using Lagebild.Dossiers.Contradictions;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Questions;
using Lagebild.Dossiers.Silences;
using Lagebild.Dossiers.Statements;
using Lagebild.Language;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Silences;
using Lagebild.Reading.Statements;

namespace Lagebild.Dossiers.Notes;

/// <summary>
/// The statements, silences and questions of a dossier with the verdicts of editors: what is confirmed bears the note, what is rejected is left out. A report
/// that tells of a rejected fact and was not known when it was rejected contradicts the note.
/// </summary>
internal sealed class JudgedFacts(EvidenceTrail trail, EngagementFold engagements)
{
    private readonly List<Contradiction> _contradictions = [];
    private readonly Dictionary<NoteId, string> _subjects = [];
    private readonly Dictionary<NoteId, NoteId> _overruled = [];

    public IReadOnlyList<Contradiction> Contradictions => _contradictions;

    /// <summary>What each verdict is about, where that is in the dossier.</summary>
    public IReadOnlyDictionary<NoteId, string> Subjects => _subjects;

    /// <summary>Verdicts on a fact on which a later one says otherwise.</summary>
    public IReadOnlyDictionary<NoteId, NoteId> Overruled => _overruled;

    public ValueArray<DossierStatement> Of(ValueArray<DossierStatement> statements, StatementFold fold, Judgements judgements) => Judge(
        statements, judgements, f => f is Statement s ? fold[f.Evidence.Document, s.Id] : null, s => s.Content, s => s.Supports, (s, by) => s with { JudgedBy = by });

    public ValueArray<DossierSilence> Of(ValueArray<DossierSilence> silences, SilenceFold fold, Judgements judgements) => Judge(
        silences, judgements, f => f is Silence s ? fold[s] : null, s => s.Name, s => s.Supports, (s, by) => s with { JudgedBy = by });

    public ValueArray<DossierQuestion> Of(ValueArray<DossierQuestion> questions, Judgements judgements) => Judge(
        questions, judgements, f => f is OpenQuestion q && IndexOf(questions, q) is >= 0 and var at ? at : null, q => q.Text, q => q.Supports, (q, by) => q with { JudgedBy = by });

    private int IndexOf(ValueArray<DossierQuestion> questions, OpenQuestion asked)
    {
        EngagementKey? about = asked is { Engagement: { } number, Slot: not null } ? engagements[new MentionKey(asked.Evidence.Document, number)] : null;
        for (var i = 0; i < questions.Count; i++)
        {
            var question = questions[i];
            if (question.Engagement == about && (about is null || question.Slot == asked.Slot)
                && question.Supports.Any(s => s.Document == asked.Evidence.Document && s.Evidence.Range.Overlaps(asked.Evidence.Range)))
                return i;
        }
        return -1;
    }

    private ValueArray<T> Judge<T>(
        ValueArray<T> facts, Judgements judgements, Func<Fact, int?> find, Func<T, string> name, Func<T, ValueArray<Support>> supports, Func<T, NoteId, T> confirm)
    {
        var verdicts = new Dictionary<int, (Note Note, Verdict Verdict)>();
        foreach (var (fact, note, verdict) in judgements.All)
        {
            if (find(fact) is not { } at)
                continue;
            if (verdicts.TryGetValue(at, out var former))
                _overruled[former.Note.Id] = note.Id;
            verdicts[at] = (note, verdict);
            _subjects[note.Id] = name(facts[at]);
        }
        if (verdicts.Count == 0)
            return facts;
        var kept = new List<T>();
        for (var i = 0; i < facts.Count; i++)
        {
            if (!verdicts.TryGetValue(i, out var judged))
                kept.Add(facts[i]);
            else if (judged.Verdict.IsRight)
                kept.Add(confirm(facts[i], judged.Note.Id));
            else
                Contradict(judged.Note, judged.Verdict, name(facts[i]), supports(facts[i]), null);
        }
        return kept.ToValueArray();
    }

    /// <summary>Notes what reports that came later say against the rejection of a fact.</summary>
    public void Contradict(Note note, Verdict verdict, string name, ValueArray<Support> supports, EngagementKey? engagement)
    {
        var unseen = NotedSlot.Unseen(supports, verdict);
        if (!unseen.IsEmpty)
            _contradictions.Add(new Contradiction(ContradictionKind.Fact, engagement, null, name, null, null, new Side("rejected", [trail.Support(note)]), new Side("told", unseen), unseen[0], null));
    }
}
