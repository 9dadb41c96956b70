using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Clauses;
using Clause = Lagebild.Reading.Statements.Clauses.Clause;

namespace Lagebild.Reading.Statements.Cues;

/// <summary>Finds the cue verb of a clause: finite, or a participle with its auxiliary, or an infinitive under lassen.</summary>
internal static class CueFinder
{
    private const int LongestModal = 8;

    /// <summary>The cue of the clause, or null. A modal verb hides a cue: who wants to say something has not said it.</summary>
    public static CueMatch? Find(ReadingText text, CueTable table, Passage passage, int clause)
    {
        var at = passage.Clauses[clause];
        if (at.Verb < 0)
            return null;
        var finite = text[at.Verb];
        var verb = FullVerb(text, passage, at, finite);
        if (verb is not { } full)
            return null;
        var prefix = Prefix(text, table, passage, clause, full);
        var cues = Fitting(text, table, at, full, prefix);
        if (cues.Length == 0)
            return null;
        var words = new SortedSet<int> { finite.Index, full.Index };
        if (prefix is { } part)
            words.Add(part.Index);
        foreach (var with in cues.Take(1).Where(c => c.With.Length > 0 && c.With[0] != '!'))
            words.Add(WithWord(text, at, with.With, full.Index));
        var passive = full.Index != finite.Index && IsPassive(text, at, finite);
        if (full.Index != finite.Index)
            words.UnionWith(Auxiliaries(text, at));
        return new CueMatch(cues, full.Index, [.. words], clause, passive);
    }

    /// <summary>What an auxiliary makes of a verb beside it.</summary>
    private enum Auxiliary { None, Have, Be, Become, Modal }

    /// <summary>The finite verb itself, the participle that its auxiliary goes with, or the cue that lassen goes with.</summary>
    private static Word? FullVerb(ReadingText text, Passage passage, Clause clause, Word finite)
    {
        var auxiliary = AuxiliaryOf(text, finite);
        if (auxiliary == Auxiliary.Modal && passage.Reading.ClauseOf(finite.Index) is not { Modality: Modality.Reported or Modality.Claimed })
            return null;
        for (var i = clause.End - 1; i >= clause.First; i--)
        {
            var word = text[i];
            if (word.Index == finite.Index)
                continue;
            // "als falsch bezeichnet": the tree may have the participle as a copula.
            if (auxiliary != Auxiliary.None && word.Feats.VerbForm == VerbForm.Part && word.Upos is Upos.VERB or Upos.AUX or Upos.ADJ && !text.IsSmall(word, WordClass.AuxiliaryParticiple))
                return word;
        }
        // "hat durchblicken lassen": beside another infinitive the participle is one, too.
        var last = text[clause.End - 1].Upos == Upos.PUNCT && clause.End - 1 > clause.First ? text[clause.End - 2] : text[clause.End - 1];
        return auxiliary == Auxiliary.Have && last is { Upos: Upos.VERB, Feats.VerbForm: VerbForm.Inf, Previous: { Upos: Upos.VERB, Feats.VerbForm: VerbForm.Inf } } ? last : finite;
    }

    private static Auxiliary AuxiliaryOf(ReadingText text, Word finite) =>
        text.Is(finite, WordClass.AuxiliaryHave) ? Auxiliary.Have
        : text.Is(finite, WordClass.AuxiliaryBe) ? Auxiliary.Be
        : text.Is(finite, WordClass.AuxiliaryBecome) ? Auxiliary.Become
        : finite.Form.Length <= LongestModal && text.Language.Words.BeginsWith(finite.Form, WordClass.ModalStem) ? Auxiliary.Modal
        : Auxiliary.None;

    /// <summary>The rows of the verb, with its separated prefix if that makes a cue.</summary>
    private static Cue[] Fitting(ReadingText text, CueTable table, Clause clause, Word verb, Word? particle)
    {
        var prefix = particle?.FormString.ToLowerInvariant() ?? "";
        var fitting = new List<Cue>();
        foreach (var lemma in text.Language.Statements.Lemmas.Of(verb, Upos.VERB))
        {
            if (prefix.Length > 0 && !lemma.StartsWith(prefix, StringComparison.Ordinal))
                Collect(text, table.Verb(prefix + lemma), clause, fitting);
        }
        // "sagte den Besuch ab": a verb of its own, and no cue; "sagte weiter" is the verb with an adverb.
        if (fitting.Count == 0 && particle is { Upos: Upos.ADP } && IsVerb(text, verb, prefix))
            return [];
        foreach (var lemma in fitting.Count > 0 ? [] : text.Language.Statements.Lemmas.Of(verb, Upos.VERB))
            Collect(text, table.Verb(lemma), clause, fitting);
        return [.. fitting];
    }

    private static bool IsVerb(ReadingText text, Word verb, string prefix)
    {
        foreach (var lemma in text.Language.Statements.Lemmas.Of(verb, Upos.VERB))
        {
            if (text.Language.Lexicon.Has(prefix + lemma, Upos.VERB))
                return true;
        }
        return false;
    }

    private static void Collect(ReadingText text, ReadOnlySpan<Cue> cues, Clause clause, List<Cue> into)
    {
        foreach (var cue in cues)
        {
            if (!into.Contains(cue) && Stands(text, clause, cue.With))
                into.Add(cue);
        }
    }

    /// <summary>True where the other word of a row stands in the clause, or one with "!" does not.</summary>
    private static bool Stands(ReadingText text, Clause clause, string with) =>
        with.Length == 0 || (with[0] == '!' ? WithWord(text, clause, with[1..], -1) < 0 : WithWord(text, clause, with, -1) >= 0);

    private static int WithWord(ReadingText text, Clause clause, string with, int otherwise)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (text[i].Form.SequenceEqual(with) || text[i].Lemma == with || (text.Is(i, WordClass.AnyReflexive) && text.Language.Words.Is(with, WordClass.Reflexive)))
                return i;
        }
        return otherwise;
    }

    /// <summary>The separated prefix: by the tree, else the last word of the clause or of the next one that goes on with it.</summary>
    private static Word? Prefix(ReadingText text, CueTable table, Passage passage, int clause, Word verb)
    {
        if (verb.Feats.VerbForm != VerbForm.Fin)
            return null;
        foreach (var child in verb.Children)
        {
            if (child.Relation == Relation.CompoundPrt)
                return child;
        }
        var at = passage.Clauses[clause];
        if (at.Kind != ClauseKind.Main)
            return null;
        var last = text[at.End - 1];
        if (last.Index > verb.Index && table.IsPrefix(last.Form))
            return last;
        for (var c = clause + 1; c < Math.Min(passage.Clauses.Count, clause + 4); c++)
        {
            var next = passage.Clauses[c];
            if (next.Kind == ClauseKind.Fragment && table.IsPrefix(text[next.End - 1].Form) && next.Span.Count <= 8)
                return text[next.End - 1];
            if (next.Kind is not (ClauseKind.Fragment or ClauseKind.Relative or ClauseKind.Quotation))
                return null;
        }
        return null;
    }

    private static bool IsPassive(ReadingText text, Clause clause, Word finite)
    {
        if (AuxiliaryOf(text, finite) == Auxiliary.Become)
            return true;
        for (var i = clause.First; i < clause.End; i++)
        {
            if (text.IsSmall(i, WordClass.PassiveParticiple))
                return true;
        }
        return AuxiliaryOf(text, finite) == Auxiliary.Be;
    }

    private static IEnumerable<int> Auxiliaries(ReadingText text, Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (text.IsSmall(i, WordClass.PassiveParticiple))
                yield return i;
        }
    }
}
