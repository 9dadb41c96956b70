using Lagebild.Language.Clauses;
using Lagebild.Reading.Statements.Rules;
using ClauseOfVerb = Lagebild.Language.Clauses.Clause;

namespace Lagebild.Reading.Statements.Cues;

/// <summary>
/// What negation and modality of a cue make of its statement: who "did not confirm" or "never criticised" has not said it; who "did not
/// rule out" leaves it open; who does not think so, doubts it; what somebody "is said to have" said is hearsay.
/// </summary>
internal static class CueTruth
{
    /// <summary>The drafts of one cue that stand, as they stand.</summary>
    public static List<StatementDraft> Of(PassageText at, CueMatch cue, IEnumerable<StatementDraft> drafts)
    {
        var clause = at.Passage.Reading.ClauseOf(cue.Verb) is { } own && own.Chain.Contains(cue.Verb) ? own : null;
        var standing = new List<StatementDraft>();
        foreach (var draft in drafts)
        {
            if (OwnClaim.Is(at, cue, clause, draft))
                standing.Add(OwnClaim.Marked(clause, draft));
            else if (clause is null || IsOfOther(at, cue, clause))
                standing.Add(draft);
            else if (Stands(at, clause, draft))
                standing.Add(Marked(at, clause, draft));
        }
        return standing;
    }

    /// <summary>"äußerte keinen Zweifel, dass …": the draft of a noun that is the object of a negated verb, as it stands; null where nobody said it ("äußerte die Hoffnung nicht, …").</summary>
    public static StatementDraft? OfNoun(PassageText at, int noun, StatementDraft draft)
    {
        if (at.Passage.Reading.ClauseOf(noun) is not { Polarity: not Polarity.Affirmative } clause || !clause.Heads(ArgumentRelation.Object).Contains(noun))
            return draft;
        if (!clause.Negators.All(n => at.Text[n].Head is { } head && head.Index == noun))
            return at.Text.Language.Words.Is(clause.Lemma, WordClass.Uttering) ? null : draft;
        return Stands(at, clause, draft) ? Marked(at, clause, draft) : null;
    }

    /// <summary>"Es werde wachsen, sagte Ott, nicht schrumpfen": the negation stands behind the cue's own words, in what goes on being said.</summary>
    private static bool IsOfOther(PassageText at, CueMatch cue, ClauseOfVerb clause) =>
        clause.Polarity != Polarity.Affirmative && clause.Modality != Modality.Reported
        && clause.Negators.All(n => !at.Clauses.Exists(c => c.Span.Contains(n) && cue.Words.Any(c.Span.Contains)));

    private static bool Stands(PassageText at, ClauseOfVerb clause, StatementDraft draft) =>
        clause.Polarity == Polarity.Affirmative || (clause.Polarity == Polarity.Double ? clause.IsDenying : IsThought(draft) || IsOfContent(at, clause, draft));

    /// <summary>"glaubt nicht, dass …", "rechnet nicht mit …": who does not think so tells that, too.</summary>
    private static bool IsThought(StatementDraft draft) =>
        draft.Medium is StatementMedium.Thought or StatementMedium.SpeechOrThought && draft.Force is Force.Assesses or Force.Expects or Force.Hopes or Force.Fears or Force.Doubts;

    /// <summary>"sprach von keinem guten Zeichen", "nannte den Plan nicht bezahlbar": the content has the negation, and is more than an object that is not there.</summary>
    private static bool IsOfContent(PassageText at, ClauseOfVerb clause, StatementDraft draft) =>
        clause.Negators.All(n => draft.Content.Exists(c => c.Contains(n))) && !clause.Arguments.Any(a => a.Relation == ArgumentRelation.Object && clause.Negators.Any(n => at.Text[n].Head is { } head && head.Index == a.Head));

    private static StatementDraft Marked(PassageText at, ClauseOfVerb clause, StatementDraft draft)
    {
        draft.IsHearsay = clause.Modality == Modality.Reported;
        if (clause.Polarity == Polarity.Affirmative)
            return draft;
        draft.Cue = [.. draft.Cue.Union(clause.Negators.Where(n => !draft.Content.Exists(c => c.Contains(n)))).Order()];
        draft.Force = (clause.Polarity, draft.Force) switch
        {
            (Polarity.Double, Force.Refuses or Force.Denies) => Force.LeavesOpen,
            (_, Force.Doubts) => Force.Assesses,
            (Polarity.Negative or Polarity.Hardly, _) when IsThought(draft) && !IsOfContent(at, clause, draft) => Force.Doubts,
            _ => draft.Force,
        };
        return draft;
    }
}
