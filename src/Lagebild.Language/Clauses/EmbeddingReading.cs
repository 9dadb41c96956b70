using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Clauses;

/// <summary>What each clause stands under: by its conjunction first, then by its relation in the tree.</summary>
internal sealed class EmbeddingReading(ParsedText text, ClauseTables tables, Stretches stretches, IReadOnlyDictionary<int, VerbGroup> groupOf, int first)
{
    public Embedding Of(VerbGroup group)
    {
        var top = Top(group);
        var head = text[top].Head;
        var relation = text[top].Relation.Universal();
        var (marker, subordinator) = Marker(group);
        // "ohne dass": the word before the conjunction tells that nothing comes about.
        if (subordinator is { Kind: EmbeddingKind.Complement } && marker > first && tables.Subordinator(text[marker - 1].Form) is { Kind: EmbeddingKind.Without } without)
            (marker, subordinator) = (marker - 1, without);
        var governor = Above(head);
        if ((relation == Relation.Conj || group.SharedAuxiliaries.Count > 0) && governor is not null && governor != group)
        {
            var above = Of(governor);
            var before = governor.Place;
            return subordinator is null ? above with { FirstConjunct = before } : new Embedding(subordinator.Kind, above.Governor, above.Clause, marker, before);
        }
        var kind = Kind(group, top, relation, subordinator, marker);
        return kind == EmbeddingKind.Main ? Embedding.None : new Embedding(kind, head?.Index ?? -1, governor?.Place ?? -1, marker);
    }

    /// <summary>
    /// The verb of the group nearest to the root. What governs it stands nearer still, so that asking upwards ends, however the tree lies.
    /// </summary>
    private int Top(VerbGroup group)
    {
        var (top, least) = (group.Predicate, int.MaxValue);
        foreach (var member in group.Members)
        {
            var depth = 0;
            for (var at = text[member].Head; at is { } head; at = head.Head)
                depth++;
            if (depth < least || (depth == least && member == group.Predicate))
                (top, least) = (member, depth);
        }
        return top;
    }

    private VerbGroup? Above(Word? word)
    {
        for (var at = word; at is { } w; at = w.Head)
        {
            if (groupOf.TryGetValue(w.Index, out var group))
                return group;
        }
        return null;
    }

    private EmbeddingKind Kind(VerbGroup group, int top, Relation relation, Subordinator? subordinator, int marker)
    {
        if (subordinator is not null && !(subordinator.Kind == EmbeddingKind.Question && relation is Relation.Acl && IsRelative(group) is >= 0))
            return subordinator.Kind;
        if (relation == Relation.Acl && group.Finite >= 0 && (marker >= 0 || IsRelative(group) >= 0))
            return EmbeddingKind.Relative;
        if (relation is not Relation.Root && marker >= 0)
            return EmbeddingKind.Relative;
        return relation switch
        {
            Relation.Root or Relation.Conj => EmbeddingKind.Main,
            Relation.Parataxis => EmbeddingKind.Parataxis,
            Relation.Ccomp or Relation.Csubj or Relation.Xcomp => EmbeddingKind.Complement,
            Relation.Acl when group.Finite < 0 && IsInfinitive(group) => EmbeddingKind.Complement,
            Relation.Advcl when group.Finite >= 0 && IsVerbFirst(group) => EmbeddingKind.Condition,
            Relation.Advcl when group.Finite < 0 && IsInfinitive(group) => EmbeddingKind.Complement,
            Relation.Advcl or Relation.Acl => EmbeddingKind.Adverbial,
            _ => group.Finite >= 0 ? EmbeddingKind.Parataxis : IsInfinitive(group) ? EmbeddingKind.Complement : EmbeddingKind.Adverbial,
        };
    }

    /// <summary>The conjunction, or the relative pronoun without a row in the table of conjunctions.</summary>
    private (int Marker, Subordinator? Subordinator) Marker(VerbGroup group)
    {
        foreach (var member in group.Members)
        {
            foreach (var child in text[member].Children)
            {
                if (child.Relation is Relation.Mark or Relation.Case or Relation.Advmod or Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl && child.Index < group.Members.Max && Fitting(group, child) is { } fitting)
                    return (child.Index, fitting);
            }
        }
        var opening = Opening(group);
        if (Fitting(group, text[opening]) is { } byOrder && (group.Finite < 0 ? text[opening].Upos is Upos.ADP or Upos.SCONJ or Upos.PART : IsVerbFinal(group)))
            return (opening, byOrder);
        return (IsRelative(group), null);
    }

    private Subordinator? Fitting(VerbGroup group, Word word)
    {
        if (tables.Subordinator(word.Form) is not { } found)
            return null;
        if (group.Finite < 0)
            return found.TakesInfinitive && IsInfinitive(group) || (found.Kind == EmbeddingKind.Question && IsInfinitive(group)) ? found : null;
        if (found.IsOnlyInfinitive)
            return null;
        if (found.TakesInfinitive)
            return null;
        // A main clause may begin with a question word or an adverb of the same form.
        return word.Index < group.Finite && (word.Upos == Upos.SCONJ || IsVerbFinal(group)) ? found : null;
    }

    /// <summary>The first word behind the mark before the clause's first verb.</summary>
    private int Opening(VerbGroup group)
    {
        var at = stretches.First(group.Finite >= 0 ? group.Finite : group.Predicate);
        while (at < group.Members.Max && text[at].Upos is Upos.CCONJ or Upos.PUNCT)
            at++;
        return at;
    }

    /// <summary>The relative pronoun that opens the clause, alone or behind a preposition; -1 where none does.</summary>
    private int IsRelative(VerbGroup group)
    {
        if (group.Finite < 0 || !IsVerbFinal(group))
            return -1;
        var at = Opening(group);
        if (at > first && text[at].Upos == Upos.ADP)
            at++;
        return at > first + 1 && at < group.Finite && tables.Words.Is(text[at].Form, GrammarRole.Relative) && text[at].Upos is Upos.PRON or Upos.DET or Upos.ADV && IsPronoun(at) ? at : -1;
    }

    private bool IsPronoun(int word) => text[word].Upos == Upos.PRON || text[word].Feats.PronType is PronType.Rel or PronType.DemRel or PronType.IntRel || text[word].Relation.Universal() != Relation.Det;

    /// <summary>True where nothing but verbs and at most an addition with a preposition follows the finite verb in its stretch.</summary>
    private bool IsVerbFinal(VerbGroup group)
    {
        if (group.Finite < 0)
            return false;
        var last = stretches.Last(group.Finite);
        var opening = Opening(group);
        if (group.Finite == opening)
            return false;
        for (var w = group.Finite + 1; w <= last; w++)
        {
            if (text[w].Upos is Upos.PUNCT or Upos.VERB or Upos.AUX || group.Members.Contains(w))
                continue;
            return text[w].Upos is Upos.CCONJ or Upos.ADP or Upos.SCONJ && w > opening + 2;
        }
        return group.Finite > opening + 1 || text[opening].Upos is Upos.PRON or Upos.SCONJ;
    }

    private bool IsVerbFirst(VerbGroup group) => Opening(group) == group.Finite;

    private bool IsInfinitive(VerbGroup group)
    {
        var forms = new VerbForms(text, tables);
        foreach (var member in group.Members)
        {
            if (forms.Of(member) == VerbKind.ZuInfinitive)
                return true;
        }
        return false;
    }
}
