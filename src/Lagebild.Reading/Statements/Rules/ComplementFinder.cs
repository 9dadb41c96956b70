using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Clauses;
using Lagebild.Reading.Statements.Cues;
using Clause = Lagebild.Reading.Statements.Clauses.Clause;
using ClauseKind = Lagebild.Reading.Statements.Clauses.ClauseKind;

namespace Lagebild.Reading.Statements.Rules;

/// <summary>Finds the content that follows a cue: the clauses after it, as far as they belong to what is said.</summary>
internal static class ComplementFinder
{
    /// <summary>A content found behind a cue.</summary>
    /// <param name="Span">Its words.</param>
    /// <param name="What">Which kind of complement it is.</param>
    /// <param name="First">Index of its first clause.</param>
    public readonly record struct Complement(WordSpan Span, Takes What, int First);

    /// <summary>The complement after a clause, or null.</summary>
    public static Complement? After(PassageText at, int clause, Func<Takes, bool> takes)
    {
        var skipped = 0;
        for (var j = clause + 1; j < at.Clauses.Count && skipped <= 4; j++, skipped++)
        {
            var next = at.Clauses[j];
            if (IsAsked(at, next))
                continue;
            if (next.Kind == ClauseKind.Quotation)
                return takes(Takes.Quote) || takes(Takes.Clause) ? new Complement(Quotations(at, ref j), Takes.Quote, j) : null;
            if (next.Boundary == ":" && at.Clauses[clause].Kind is ClauseKind.Main or ClauseKind.Fragment && (takes(Takes.Second) || takes(Takes.Clause)))
                return new Complement(new WordSpan(next.First, at.ContentEnd), Takes.Second, j);
            if (at.IsContentClause(j) && !at.IsWieFrame(j))
                return takes(Takes.Clause) ? new Complement(new WordSpan(next.First, End(at, j, Takes.Clause)), Takes.Clause, j) : null;
            if (next.Kind == ClauseKind.Infinitive && !IsAdverbialInfinitive(at, next))
                return takes(Takes.Zu) ? new Complement(new WordSpan(at.Clauses[OpeningOfInfinitive(at, clause, j)].First, End(at, j, Takes.Zu)), Takes.Zu, j) : null;
            if (next.Kind == ClauseKind.Main)
            {
                var isConjunct = next.Boundary is ";" || at.IsBehind(next, WordClass.JoinsPredicates) || (next.IsVerbFirst && skipped == 0);
                return takes(Takes.Second) && !isConjunct && next.Mood.IsSubjunctive()
                    ? new Complement(new WordSpan(at.Clauses[Opening(at, clause, j)].First, End(at, j, Takes.Second)), Takes.Second, j) : null;
            }
            if (at.IsWieFrame(j))
                return null;
        }
        return null;
    }

    /// <summary>
    /// "X sagte, die Gespräche liefen gut": a main clause that shows no Konjunktiv, right behind a verb that says no more than that something is said and
    /// has no other object. Two sentences side by side ("X zögerte, Y stimmte zu") have no such verb.
    /// </summary>
    public static Complement? Plain(PassageText at, CueMatch match)
    {
        var (own, j) = (at.Clauses[match.Clause], match.Clause + 1);
        if (j >= at.Clauses.Count || own.Kind != ClauseKind.Main || match.IsPassive || match.Taking(Takes.Second) is not { Force: Force.Asserts })
            return null;
        var next = at.Clauses[j];
        if (next.Kind != ClauseKind.Main || next.IsVerbFirst || next.Boundary is not "," || HasObject(at, match, own.Span))
            return null;
        var subject = at.Passage.Reading.ClauseOf(next.Verb) is { } clause ? clause.Heads(ArgumentRelation.Subject).FirstOrDefault(-1) : -1;
        return next.Span.Contains(subject) ? new Complement(new WordSpan(next.First, End(at, j, Takes.Second)), Takes.Second, j) : null;
    }

    private static bool HasObject(PassageText at, CueMatch match, WordSpan own) =>
        at.ObjectsOf(match, own).Any() || Enumerable.Range(own.First, own.Count).Any(w => at.Text.Is(w, WordClass.Expletive));

    /// <summary>Where the content that begins with a clause ends.</summary>
    public static int End(PassageText at, int clause, Takes what)
    {
        for (var k = clause + 1; k < at.Clauses.Count; k++)
        {
            var next = at.Clauses[k];
            var ends = next.Kind == ClauseKind.Main && !next.Mood.IsSubjunctive() && StartsAnew(at, k, what)
                || at.IsWieFrame(k)
                || IsSoFrame(at, next)
                || (next.Boundary == ":" && what != Takes.Quote);
            if (ends)
                return new WordSpan(at.Clauses[clause].First, TrimConjunction(at, at.FirstWord(k))).Trimmed(at.Text).End;
        }
        return at.ContentEnd;
    }

    private static bool StartsAnew(PassageText at, int k, Takes what)
    {
        var next = at.Clauses[k];
        if (what == Takes.Quote)
            return next.Boundary == ";" || Cues.CueFinder.Find(at.Text, at.Table, at.Passage, k) is not null;
        // "dass er, wenn es geht, kommt": a verb-first clause after an insertion goes on with what was begun.
        if (next.Boundary is ";" || at.IsBehind(next, WordClass.JoinsClauses))
            return true;
        return what is Takes.Clause or Takes.Zu || next.IsVerbFirst is false;
    }

    /// <summary>"sagte auf die Frage, ob er zurücktrete: „Nein“": what another has asked is not what is answered; "mit der Frage, ob" asks.</summary>
    private static bool IsAsked(PassageText at, Clause clause)
    {
        var noun = clause.First - 2;
        return noun > at.Span.First && at.Text[noun + 1].Form is "," && at.Text[noun].Upos == Upos.NOUN && clause.Kind is ClauseKind.Subordinate or ClauseKind.Infinitive
            && at.Text[noun].Child(Relation.Case) is { Upos: Upos.ADP } preposition && !at.Text.Is(preposition, WordClass.Accompanying)
            && at.Text.Language.Statements.Lemmas.Of(at.Text[noun], Upos.NOUN).Exists(l => at.Table.Noun(l) is [{ Force: Force.Asks }, ..]);
    }

    private static int TrimConjunction(PassageText at, int first) => first;

    /// <summary>"um zu", "ohne zu" and "anstatt zu" say why or how, not what.</summary>
    private static bool IsAdverbialInfinitive(PassageText at, Clause clause) =>
        at.Text.IsSmall(clause.First, WordClass.AdverbialInfinitive);

    /// <summary>A verb-first clause is the second part of its sentence: what came before it since the cue is the first.</summary>
    private static int Opening(PassageText at, int cue, int main)
    {
        if (!at.Clauses[main].IsVerbFirst)
            return main;
        var first = main;
        while (first - 1 > cue && at.Clauses[first - 1].Kind is ClauseKind.Fragment or ClauseKind.Relative or ClauseKind.Subordinate or ClauseKind.Infinitive)
            first--;
        return first;
    }

    /// <summary>An infinitive parted by insertions begins with the first part behind the cue.</summary>
    private static int OpeningOfInfinitive(PassageText at, int cue, int infinitive)
    {
        var first = infinitive;
        while (first - 1 > cue && at.Clauses[first - 1].Kind is ClauseKind.Fragment or ClauseKind.Relative)
            first--;
        return first;
    }

    private static WordSpan Quotations(PassageText at, ref int clause)
    {
        var last = clause;
        while (at.IsQuotation(last + 1) && at.Clauses[last + 1].First - at.Clauses[last].End <= 1)
            last++;
        var span = new WordSpan(at.Clauses[clause].First, at.Clauses[last].End);
        clause = last;
        return span;
    }

    private static bool IsSoFrame(PassageText at, Clause clause) =>
        clause.Kind == ClauseKind.Fragment && at.Text.IsSmall(clause.First, WordClass.So) && clause.Span.Count is > 1 and < 14 && at.Text[clause.First + 1].Upos is Upos.DET or Upos.PROPN or Upos.NOUN or Upos.PRON or Upos.ADJ;
}
