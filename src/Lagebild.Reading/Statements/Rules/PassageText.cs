using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Clauses;
using Lagebild.Reading.Statements.Cues;
using Lagebild.Reading.Statements.Quotations;
using ArgumentRelation = Lagebild.Language.Clauses.ArgumentRelation;

namespace Lagebild.Reading.Statements.Rules;

/// <summary>A passage with the text and tables that the rules ask, and the questions that they share.</summary>
internal sealed class PassageText(ReadingText text, Passage passage, int number)
{
    public ReadingText Text { get; } = text;

    public CueTable Table { get; } = text.Language.Statements.Cues;

    public Passage Passage { get; } = passage;

    public int Number { get; } = number;

    public List<Clause> Clauses => Passage.Clauses;

    public WordSpan Span => Passage.Span;

    /// <summary>The end of the passage without its full stop.</summary>
    public int ContentEnd
    {
        get
        {
            var end = Span.End;
            while (end > Span.First + 1 && Text[end - 1].Form is "." or "," or ";" or ":")
                end--;
            return end;
        }
    }

    /// <summary>The quotation that is exactly this clause.</summary>
    public bool IsQuotation(int clause) => clause >= 0 && clause < Clauses.Count && Clauses[clause].Kind == ClauseKind.Quotation;

    /// <summary>True for a quotation, or quoted words that fill a clause.</summary>
    public bool IsQuoted(int clause) =>
        IsQuotation(clause) || (clause >= 0 && clause < Clauses.Count && Passage.Quotations.Exists(q => q.Outer == Clauses[clause].Span.Trimmed(Text)));

    /// <summary>"Das Vorhaben sei, sagt X, gut": words behind an insertion that what stands before it lacks, by the tree, or where its auxiliary stands alone.</summary>
    public bool GoesOn(WordSpan before, Clause next)
    {
        if (next.Kind != ClauseKind.Fragment || next.Boundary is not ("," or "–") || before.IsEmpty)
            return false;
        if (Text[before.End - 1] is { Upos: Upos.AUX, Feats.VerbForm: VerbForm.Fin } && Clauses.Exists(c => c.Kind == ClauseKind.Main && c.Verb == before.End - 1))
            return true;
        // "Er habe das Papier, sagte X, nicht gelesen", "Man rede, sagte X, nicht mit jedem": whatever the tree hangs them on.
        if (Text[next.First] is { Upos: Upos.PART, Feats.IsNegative: true } || Passage.Reading.ClauseOf(next.First) is { } negated && negated.Negators.Contains(next.First) || Text[next.End - 1].Feats.VerbForm is VerbForm.Part or VerbForm.Inf && Text[next.End - 1].Upos == Upos.VERB && Clauses.Exists(c => c.Kind == ClauseKind.Main && before.Contains(c.Verb) && Text[c.Verb].Upos == Upos.AUX))
            return true;
        for (var w = next.First; w < next.End; w++)
        {
            if (Text[w].Head is { } head && before.Contains(head.Index))
                return true;
        }
        for (var w = before.First; w < before.End; w++)
        {
            if (Text[w].Head is { } head && next.Span.Contains(head.Index))
                return true;
        }
        return false;
    }

    /// <summary>Where the main clause that a clause belongs to begins: its subject or a fronted clause may stand apart.</summary>
    public int StartOf(int clause)
    {
        var at = clause;
        while (at > 0 && Clauses[at].IsVerbFirst && Clauses[at].Boundary is "," or "–" or ")" or "—" && Clauses[at - 1].Kind is not (ClauseKind.Main or ClauseKind.Quotation))
        {
            at--;
            while (at > 0 && Clauses[at].Kind is ClauseKind.Relative or ClauseKind.Subordinate or ClauseKind.Fragment or ClauseKind.Infinitive && Clauses[at].Boundary is "," or "(" or ")" or "–"
                   && Clauses[at - 1].Kind is ClauseKind.Fragment or ClauseKind.Relative or ClauseKind.Subordinate)
                at--;
            break;
        }
        // A verb in second place whose subject has an apposition: "Der Sprecher, Herr X, sagte".
        return at;
    }

    /// <summary>The first word that a clause has for itself, a conjunction before it included.</summary>
    public int FirstWord(int clause) =>
        Clauses[clause].First > Span.First && Text[Clauses[clause].First - 1].Upos == Upos.CCONJ ? Clauses[clause].First - 1 : Clauses[clause].First;

    /// <summary>The objects of a cue that stand in a span.</summary>
    public IEnumerable<int> ObjectsOf(CueMatch cue, WordSpan within) =>
        Passage.Reading.ClauseOf(cue.Verb) is { } clause ? clause.Heads(ArgumentRelation.Object).Where(within.Contains) : [];

    /// <summary>True where a word of the class parts the clause from the one before it.</summary>
    public bool IsBehind(Clause clause, WordClass of) => Text.Language.Words.Is(clause.Boundary, of);

    public bool IsOpenedBy(int clause, string kind)
    {
        var at = Clauses[clause];
        return at.Kind == ClauseKind.Subordinate && FirstOpener(at) == kind;
    }

    /// <summary>The kind of the opener, looked for behind a conjunction, an adverb or a preposition.</summary>
    public string? FirstOpener(Clause clause)
    {
        for (var i = clause.First; i < Math.Min(clause.End, clause.First + 3); i++)
        {
            if (Text.Language.Statements.Openers.Kind(Text[i].Form) is { } kind)
                return kind;
            if (Text[i].Upos is not (Upos.CCONJ or Upos.ADP or Upos.ADV))
                return null;
        }
        return null;
    }

    public bool IsContentClause(int clause) => Clauses[clause].Kind == ClauseKind.Subordinate && FirstOpener(Clauses[clause]) is not null;

    /// <summary>True for "wie X mitteilte": a clause opened by wie that holds a cue.</summary>
    public bool IsWieFrame(int clause) =>
        Clauses[clause] is { Kind: ClauseKind.Subordinate } at && Text.Is(at.First, WordClass.How) && CueFinder.Find(Text, Table, Passage, clause) is { IsPassive: false } or { Verb: >= 0 };
}
