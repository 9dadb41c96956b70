using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Names;
using Lagebild.Language;
using Lagebild.Reading.Reports;

namespace Lagebild.Dossiers.Questions;

/// <summary>
/// The open questions of the whole story: those of slots come from the slots' histories, the others are gathered here by their
/// words. Only a slot's question can be answered by a value; the others stay open, since no word overlap proves an answer.
/// </summary>
internal sealed class QuestionFold(EvidenceTrail trail)
{
    private const double SameWords = 0.6;

    private readonly List<(string Text, HashSet<string> Words, List<Support> Supports)> _loose = [];

    public IEnumerable<Change> Hear(Report report)
    {
        foreach (var question in report.OpenQuestions.Where(q => q.Engagement is null || q.Slot is null))
        {
            var support = trail.Support(question.Evidence);
            var words = NameFolding.PlainWords(question.Text).ToHashSet();
            var known = _loose.Find(q => AreSame(q.Words, words));
            if (known.Supports is { } supports)
            {
                supports.Add(support);
                continue;
            }
            _loose.Add((question.Text, words, [support]));
            yield return new Change(ChangeKind.QuestionOpened, question.Text, null, null, null, null, null, Importance.Of(ChangeKind.QuestionOpened), support);
        }
    }

    /// <summary>Open ones first, then by first report.</summary>
    public ValueArray<DossierQuestion> Gather(ValueArray<DossierEngagement> engagements)
    {
        var loose = _loose.Select(q => new DossierQuestion(q.Text, null, null, null, q.Supports.ToValueArray(), null, false));
        var slots = engagements.AsEnumerable().SelectMany(OfSlots);
        return slots.Concat(loose).OrderBy(q => q.State).ToValueArray();
    }

    private static IEnumerable<DossierQuestion> OfSlots(DossierEngagement engagement)
    {
        foreach (var slot in engagement.Slots())
        {
            for (var i = 0; i < slot.OpenSpells.Count; i++)
            {
                var spell = slot.OpenSpells[i];
                yield return new DossierQuestion(spell.Said[0].Evidence.Quote, engagement.Key, slot.Slot, slot.Subject, spell.Said, spell.AnsweredBy, i > 0);
            }
        }
    }

    private static bool AreSame(HashSet<string> left, HashSet<string> right)
    {
        var shared = left.Count(right.Contains);
        return shared > 0 && shared >= SameWords * Math.Max(left.Count, right.Count);
    }
}
