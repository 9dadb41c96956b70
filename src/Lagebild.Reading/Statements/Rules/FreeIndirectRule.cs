using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Statements.Clauses;

namespace Lagebild.Reading.Statements.Rules;

/// <summary>
/// Sentences in the Konjunktiv without a cue of their own go on with what somebody said before; a quotation without a frame likewise.
/// One sentence is one statement.
/// </summary>
internal static class FreeIndirectRule
{
    private const int GreatestDistance = 3;

    public static StatementDraft? Read(PassageText at, List<StatementDraft> drafts)
    {
        var last = drafts.FindLast(d => d.Passage < at.Number && d.Passage >= at.Number - GreatestDistance && IsCarrier(d));
        if (at.Clauses.Count == 0 || at.Passage.Kind != SentenceKind.Body)
            return null;
        if (at.Clauses.TrueForAll(c => c.Kind == ClauseKind.Quotation))
            return last is null || last.Passage < at.Number - 1 ? null : Continue(at, last, StatementForm.Direct, at.Span);
        if (IsFree(at))
            return last is null ? Alone(at, StatementForm.IndirectFreeIndirect) : Continue(at, last, StatementForm.IndirectFreeIndirect, at.Span);
        return null;
    }

    /// <summary>Speech and reported speech carry on; a mere attitude of a crowd does not.</summary>
    private static bool IsCarrier(StatementDraft draft) => draft.Content.Count > 0;

    private static StatementDraft Continue(PassageText at, StatementDraft last, StatementForm form, WordSpan content) => new()
    {
        Passage = at.Number,
        Content = [content],
        Form = form,
        Medium = last.Medium,
        Force = Force.Asserts,
        Speaker = last.Speaker,
        SpeakerHead = last.SpeakerHead,
        Continues = last,
        Paragraph = at.Passage.Paragraph,
    };

    private static StatementDraft Alone(PassageText at, StatementForm form) => new()
    {
        Passage = at.Number,
        Content = [at.Span],
        Form = form,
        Medium = StatementMedium.Speech,
        Force = Force.Asserts,
    };

    /// <summary>True where the main clause is in the Konjunktiv of report, and none of the main clauses is in the indicative.</summary>
    private static bool IsFree(PassageText at)
    {
        var (one, two, indicative) = (0, 0, 0);
        foreach (var clause in at.Clauses)
        {
            if (clause.Kind != ClauseKind.Main)
                continue;
            if (clause.Mood == ClauseMood.SubjunctiveOne)
                one++;
            else if (clause.Mood == ClauseMood.SubjunctiveTwo)
                two += IsReport(at, clause) ? 1 : 0;
            else
                indicative++;
        }
        if (one + two == 0)
            return false;
        return indicative == 0 || (one > 0 && at.Clauses.Find(c => c.Kind == ClauseKind.Main).Mood.IsSubjunctive());
    }

    /// <summary>
    /// The second Konjunktiv reports where the first would look like the indicative (plural); "könnte" and "würde" in the singular, or with a
    /// condition, speak of what may be.
    /// </summary>
    private static bool IsReport(PassageText at, Clause clause)
    {
        var verb = at.Text[clause.Verb];
        if (verb.Feats.Number != Number.Plur && !verb.FormString.EndsWith("en", StringComparison.Ordinal))
            return false;
        return !at.Clauses.Exists(c => c.Kind == ClauseKind.Subordinate && at.Text[c.First].Form is "wenn" or "Wenn" or "falls" or "sollte");
    }
}
