using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;
using Lagebild.Reading.Statements.Clauses;
using Lagebild.Reading.Statements.Speakers;

namespace Lagebild.Reading.Statements.Rules;

/// <summary>
/// Sentences in the Konjunktiv without a cue of their own go on with what somebody said before; a quotation without a frame likewise.
/// One sentence is one statement.
/// </summary>
internal static class FreeIndirectRule
{
    private const int GreatestDistance = 3;

    /// <param name="at">The passage.</param>
    /// <param name="before">The passage before it in the text.</param>
    /// <param name="drafts">What was said before.</param>
    public static StatementDraft? Read(PassageText at, PassageText? before, List<StatementDraft> drafts)
    {
        var last = Carrier(drafts, at.Number - GreatestDistance);
        if (at.Clauses.Count == 0 || at.Passage.Kind != SentenceKind.Body)
            return null;
        if (at.Clauses.TrueForAll(c => c.Kind == ClauseKind.Quotation))
            return last is null || last.Passage < at.Number - 1 ? null : Continue(at, last, StatementForm.Direct, at.Span);
        if (IsHearsay(at))
            return Rumour(at);
        if (IsFree(at) && last?.Passage != at.Number - 1 && Authority.In(before, at) is >= 0 and var authority)
            return Of(at, authority, before!.Span);
        if (IsFree(at))
            return last is null ? Alone(at, StatementForm.IndirectFreeIndirect) : Continue(at, last, StatementForm.IndirectFreeIndirect, at.Span);
        return null;
    }

    /// <summary>The second half of a sentence in the Konjunktiv: "X bestätigte dies; über mehr sei nicht entschieden", "X bestritt, … zu haben: Man habe …".</summary>
    public static StatementDraft? Rest(PassageText at, List<StatementDraft> drafts)
    {
        for (var c = 1; c < at.Clauses.Count; c++)
        {
            var clause = at.Clauses[c];
            if (clause.Boundary is ";" or ":" && clause.Kind == ClauseKind.Main && clause.Mood == ClauseMood.SubjunctiveOne && drafts.Count > 0
                && !drafts.Exists(d => d.Content.Exists(s => s.Overlaps(clause.Span))))
                return Continue(at, drafts[^1], StatementForm.IndirectFreeIndirect, new WordSpan(clause.First, ComplementFinder.End(at, c, Cues.Takes.Second)));
        }
        return null;
    }

    /// <summary>True where a cue inside stands in the Konjunktiv under "man", "es" or somebody else: the whole is what another says.</summary>
    public static bool IsWholeReported(PassageText at, List<StatementDraft> found, List<StatementDraft> before)
    {
        if (before.Count == 0 || before[^1].Passage < at.Number - GreatestDistance || at.Passage.Quotations.Exists(q => q.IsUtterance) || !IsFree(at))
            return false;
        var first = at.Clauses.Find(c => c.Kind == ClauseKind.Main);
        foreach (var draft in found)
        {
            if (draft.IsSource || draft.Cue.Length == 0 || !first.Span.Contains(draft.Cue[0]) || first.Mood != ClauseMood.SubjunctiveOne)
                return false;
            if (draft.SpeakerHead >= 0 && at.Text.Is(draft.SpeakerHead, WordClass.ThirdPerson) && draft.Form == StatementForm.Indirect)
                return false;
        }
        return true;
    }

    /// <summary>
    /// Whose words go on behind the last of what was said from a passage on: "Beide hätten vereinbart, sich zu treffen, teilte das Amt mit. Es sei …" goes on with the Amt, for
    /// what others agreed, decided or demanded within its words is told by it.
    /// </summary>
    /// <param name="drafts">What was said before, passage by passage.</param>
    /// <param name="from">The first passage that is near enough.</param>
    public static StatementDraft? Carrier(List<StatementDraft> drafts, int from)
    {
        var near = drafts.Count;
        while (near > 0 && drafts[near - 1].Passage >= from)
            near--;
        if (drafts.FindLastIndex(drafts.Count - 1, drafts.Count - near, d => d.Content.Count > 0) is not (>= 0 and var found))
            return null;
        var last = drafts[found];
        var outer = last.Force == Force.Asserts ? -1 : drafts.FindIndex(near, d => d != last && d.Passage == last.Passage && d.Content.Exists(c => c.Contains(last.Content[0])));
        return outer >= 0 ? drafts[outer] : last;
    }

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

    private static StatementDraft Of(PassageText at, int speaker, WordSpan limits)
    {
        var draft = Alone(at, StatementForm.IndirectFreeIndirect);
        draft.SpeakerHead = speaker;
        draft.Speaker = NounPhraseSpan.Of(at.Text, speaker, limits);
        return draft;
    }

    private static StatementDraft Alone(PassageText at, StatementForm form) => new()
    {
        Passage = at.Number,
        Content = [at.Span],
        Form = form,
        Medium = StatementMedium.Speech,
        Force = Force.Asserts,
    };

    /// <summary>"Das Militär soll … angegriffen haben": who tells the story passes it on, and nobody else is named for it.</summary>
    private static StatementDraft Rumour(PassageText at)
    {
        var draft = Alone(at, StatementForm.FreeIndirect);
        draft.IsHearsay = true;
        return draft;
    }

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
            else if (!IsUnmarked(at, clause))
                indicative++;
        }
        if (one + two == 0)
            return false;
        return indicative == 0 || (one > 0 && at.Clauses.Find(c => c.Kind == ClauseKind.Main).Mood.IsSubjunctive() && !at.Clauses.Exists(IsFrame));
    }

    /// <summary>"…, bestätigte X nicht": an inverted clause in the indicative has a speaker of its own, and may not have said it.</summary>
    private static bool IsFrame(Clause clause) => clause is { Kind: ClauseKind.Main, IsVerbFirst: true, Boundary: "," } && !clause.Mood.IsSubjunctive();

    /// <summary>"soll … gewesen sein": sollen with a perfect infinitive passes on what others say.</summary>
    private static bool IsHearsay(PassageText at)
    {
        var main = at.Clauses.Find(c => c.Kind == ClauseKind.Main);
        if (main.Span.IsEmpty || !at.Text.Is(main.Verb, WordClass.HearsayModal) || main.Span.Count < 5)
            return false;
        var before = at.Text[main.End - 2];
        return at.Text.IsSmall(main.End - 1, WordClass.PerfectInfinitive) && before.Feats.VerbForm == VerbForm.Part;
    }

    /// <summary>A weak verb's plural past looks like its Konjunktiv ("sicherten").</summary>
    private static bool IsUnmarked(PassageText at, Clause clause) =>
        clause.Mood == ClauseMood.Past && at.Text[clause.Verb].Form.EndsWith(at.Text.Language.Endings.PastPlural, StringComparison.Ordinal);

    /// <summary>
    /// The second Konjunktiv reports where the first would look like the indicative (plural); "könnte" and "würde" in the singular, or with a
    /// condition, speak of what may be.
    /// </summary>
    private static bool IsReport(PassageText at, Clause clause)
    {
        var verb = at.Text[clause.Verb];
        if (verb.Feats.Number != Number.Plur && !verb.Form.EndsWith(at.Text.Language.Endings.PluralVerb, StringComparison.Ordinal))
            return false;
        return !at.Clauses.Exists(c => c.Kind == ClauseKind.Subordinate && (at.Text.Is(c.First, WordClass.If) || at.Text.IsSmall(c.First, WordClass.Condition)));
    }
}
