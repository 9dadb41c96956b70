using Lagebild.Language.Clauses;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Clauses;
using Lagebild.Reading.Statements.Cues;
using ClauseKind = Lagebild.Reading.Statements.Clauses.ClauseKind;
using ClauseOfVerb = Lagebild.Language.Clauses.Clause;

namespace Lagebild.Reading.Statements.Rules;

/// <summary>
/// What a speaker puts against something: "dementierte: Das Treffen habe nie stattgefunden", "wies die Kritik zurück: „Mein Plan ist gut.“".
/// The verb denies what it has as its object or in a clause with dass, ob or zu; whole words in quotation marks, what stands behind a colon
/// and a main clause that the verb does not govern are claimed by who speaks, whatever the verb and its negation say.
/// </summary>
internal static class OwnClaim
{
    /// <param name="at">The passage.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="clause">The clause of the cue; null where the clause reading has none.</param>
    /// <param name="draft">A statement of the cue.</param>
    public static bool Is(PassageText at, CueMatch cue, ClauseOfVerb? clause, StatementDraft draft) =>
        IsUtterance(at, draft) || IsBehindColon(at, draft) || IsIndependent(at, cue, clause, draft);

    /// <summary>The statement with the force of a claim where the verb's own would deny it.</summary>
    public static StatementDraft Marked(ClauseOfVerb? clause, StatementDraft draft)
    {
        draft.IsHearsay = clause?.Modality == Modality.Reported;
        if (draft.Force is Force.Denies or Force.Refuses or Force.LeavesOpen or Force.Doubts || clause is { Polarity: not Polarity.Affirmative } || (draft.Force == Force.Criticises && clause is not null && HasObject(clause, draft)))
            draft.Force = Force.Asserts;
        return draft;
    }

    /// <summary>Whole words in quotation marks have been said, whatever their frame denies; a quoted phrase is the object of its verb.</summary>
    private static bool IsUtterance(PassageText at, StatementDraft draft) =>
        draft.Form == StatementForm.Direct && at.Passage.Quotations.Exists(q => q.IsUtterance && draft.Content.Exists(c => c.Overlaps(q.Outer)) && IsSentence(at.Text, q.Inner));

    private static bool IsSentence(ReadingText text, WordSpan words)
    {
        for (var w = words.First; w < words.End; w++)
        {
            if (ClauseReader.IsFinite(text, text[w]))
                return true;
        }
        return text[words.End - 1].Form is "." or "!" or "?" or "…";
    }

    private static bool IsBehindColon(PassageText at, StatementDraft draft) =>
        draft.Content[0].First > at.Span.First && at.Text[draft.Content[0].First - 1].Form is ":";

    /// <summary>
    /// A main clause before the verb, or one beside the object of the verb ("wies die Kritik zurück, man habe alles gemeldet"), unless the
    /// object is a noun that has such a clause itself ("wies den Vorwurf zurück, das Amt habe geschlafen").
    /// </summary>
    private static bool IsIndependent(PassageText at, CueMatch cue, ClauseOfVerb? clause, StatementDraft draft)
    {
        if (draft.Form != StatementForm.Indirect || clause is null || !at.Clauses.Exists(c => c.Kind == ClauseKind.Main && c.First == draft.Content[0].First))
            return false;
        if (draft.Content[^1].End <= cue.Words[0])
            return draft.Force is Force.Denies or Force.Refuses;
        var governs = clause.Heads(ArgumentRelation.Object).Any(h => GovernsClause(at, h));
        return !governs && (HasObject(clause, draft) || draft.Force == Force.Refuses) && draft.Force is Force.Denies or Force.Refuses;
    }

    private static bool HasObject(ClauseOfVerb clause, StatementDraft draft) =>
        clause.Arguments.Any(a => a.Relation is ArgumentRelation.Object or ArgumentRelation.Dative && !draft.Content.Exists(c => c.Contains(a.Head)));

    private static bool GovernsClause(PassageText at, int noun)
    {
        foreach (var lemma in at.Text.Language.Statements.Lemmas.Of(at.Text[noun], Upos.NOUN))
        {
            foreach (var row in at.Table.Noun(lemma))
            {
                if (row.Has(Takes.Second))
                    return true;
            }
        }
        return false;
    }
}
