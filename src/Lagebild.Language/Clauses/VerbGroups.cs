using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Clauses;

/// <summary>
/// Gathers the verbs of a sentence into groups, one a clause: by the tree, then by the order of words where an auxiliary, a participle or a
/// prefix has been left alone.
/// </summary>
internal sealed class VerbGroups
{
    private readonly ParsedText _text;
    private readonly ClauseTables _tables;
    private readonly VerbForms _forms;
    private readonly Stretches _stretches;
    private readonly int _first;
    private readonly VerbKind[] _kinds;
    private readonly List<VerbGroup> _groups = [];

    private VerbGroups(ParsedText text, int first, int end, ClauseTables tables, Stretches stretches)
    {
        (_text, _first, _tables, _stretches) = (text, first, tables, stretches);
        _forms = new VerbForms(text, tables);
        _kinds = new VerbKind[end - first];
        for (var w = first; w < end; w++)
            _kinds[w - first] = _forms.Of(w);
    }

    /// <summary>The groups in the order of their first words.</summary>
    public static List<VerbGroup> Read(ParsedText text, int first, int end, ClauseTables tables, Stretches stretches)
    {
        var groups = new VerbGroups(text, first, end, tables, stretches);
        groups.ByTree();
        groups.JoinInfinitives();
        groups.JoinAlone();
        groups.ShareAuxiliaries();
        groups.Complete();
        return groups._groups;
    }

    private VerbKind Kind(int word) => word >= _first && word < _first + _kinds.Length ? _kinds[word - _first] : VerbKind.None;

    private Auxiliary? Auxiliary(int word) => Kind(word) == VerbKind.None ? null : _tables.Auxiliaries.Lemma(_forms.Lemma(word));

    private void ByTree()
    {
        var of = new Dictionary<int, VerbGroup>();
        for (var w = _first; w < _first + _kinds.Length; w++)
        {
            if (Kind(w) == VerbKind.None)
                continue;
            var top = Anchor(w);
            if (top == w && Kind(w) != VerbKind.Finite && !IsPredicate(_text[w]))
                continue;
            if (!of.TryGetValue(top, out var group))
                _groups.Add(of[top] = group = new VerbGroup(top));
            group.Members.Add(w);
        }
        foreach (var group in _groups)
            Settle(group);
    }

    /// <summary>The word that an auxiliary or copula hangs on, at last.</summary>
    private int Anchor(int word)
    {
        var at = _text[word];
        while (at.Relation.Universal() is Relation.Aux or Relation.Cop && at.Head is { } head && Kind(at.Index) != VerbKind.None && head.Sentence == at.Sentence)
            at = head;
        return at.Index;
    }

    /// <summary>A participle taken for an adjective makes a clause only where it stands as one.</summary>
    private static bool IsPredicate(Word word) =>
        word.Upos is Upos.VERB or Upos.AUX || word.Child(Relation.Aux) is not null || word.Child(Relation.Cop) is not null
        || word.Relation.Universal() is Relation.Root or Relation.Ccomp or Relation.Advcl or Relation.Acl or Relation.Parataxis or Relation.Conj;

    private void Settle(VerbGroup group)
    {
        group.Finite = -1;
        foreach (var member in group.Members)
        {
            if (Kind(member) == VerbKind.Finite && (group.Finite < 0 || IsSurer(member, group.Finite, group.Predicate)))
                group.Finite = member;
        }
        // "gilt als vereinbart": a full verb is no auxiliary, whatever the tree calls it.
        if (group.Finite >= 0 && group.Members.Count == 2 && Kind(group.Predicate) is VerbKind.None or VerbKind.Participle && group.Finite >= 0 && Auxiliary(group.Finite) is null && !_tables.Words.Is(_forms.Lemma(group.Finite), GrammarRole.Copula))
            group.Predicate = group.Finite;
        // "wollte … bestätigen": one clause has one finite verb.
        if (group.Finite >= 0 && group.Finite != group.Predicate && Kind(group.Predicate) == VerbKind.Finite && _forms.HasReading(_text[group.Predicate].Form, VerbForm.Inf))
            _kinds[group.Predicate - _first] = VerbKind.Infinitive;
        group.IsCopular = Kind(group.Predicate) == VerbKind.None;
    }

    /// <summary>The finite verb is near the predicate, and none that could be an infinitive beside another ("geprüft haben wird").</summary>
    private bool IsSurer(int word, int before, int predicate) =>
        _stretches.AreTogether(word, predicate) != _stretches.AreTogether(before, predicate) ? _stretches.AreTogether(word, predicate)
        : _text[before].Form.SequenceEqual(_forms.Lemma(before)) && !_text[word].Form.SequenceEqual(_forms.Lemma(word));

    /// <summary>A modal verb or lassen that the tree sets above its infinitive: one group.</summary>
    private void JoinInfinitives()
    {
        foreach (var low in _groups.ToList())
        {
            if (Kind(low.Predicate) is not (VerbKind.Infinitive or VerbKind.ZuInfinitive) || low.Finite >= 0 || _text[low.Predicate].Head is not { } head
                || _groups.Find(g => g != low && g.Predicate == head.Index) is not { } high || Auxiliary(head.Index) is not { } auxiliary)
                continue;
            var isBare = Kind(low.Predicate) == VerbKind.Infinitive;
            var joins = auxiliary.Role switch
            {
                AuxiliaryRole.Modal or AuxiliaryRole.Causative or AuxiliaryRole.Become => isBare,
                AuxiliaryRole.ZuModal => !isBare,
                _ => !isBare && _stretches.AreTogether(low.Predicate, head.Index) && _text[head.Index].Child(Relation.Obj) is null,
            };
            if (joins && _text[low.Predicate].Relation.Universal() is not (Relation.Conj or Relation.Acl))
                Join(high, low);
        }
    }

    /// <summary>An auxiliary alone goes with the participle or infinitive that is alone in the same stretch, or behind what is inserted.</summary>
    private void JoinAlone()
    {
        foreach (var high in _groups.ToList())
        {
            if (high.Members.Count != 1 || high.Finite != high.Predicate || Auxiliary(high.Finite) is not { } auxiliary)
                continue;
            var low = _groups.Find(g => g != high && IsAloneFor(g, auxiliary) && _stretches.AreTogether(g.Predicate, high.Finite))
                ?? _groups.Find(g => g != high && IsAloneFor(g, auxiliary) && IsBehindInsertion(high.Finite, g.Predicate));
            if (low is not null)
                Join(high, low);
        }
    }

    private bool IsAloneFor(VerbGroup low, Auxiliary auxiliary) => low.Finite < 0 && _text[low.Predicate].Relation.Universal() is not Relation.Conj && auxiliary.Role switch
    {
        AuxiliaryRole.Have or AuxiliaryRole.Be => Kind(low.Predicate) == VerbKind.Participle,
        AuxiliaryRole.Become => Kind(low.Predicate) is VerbKind.Participle or VerbKind.Infinitive,
        AuxiliaryRole.Modal => Kind(low.Predicate) == VerbKind.Infinitive,
        _ => false,
    };

    /// <summary>"hat die Ministerin, die gestern kam, abgelehnt": nothing but clauses with verbs of their own between commas.</summary>
    private bool IsBehindInsertion(int finite, int low)
    {
        if (low < finite || _stretches.Last(low) != low || _stretches.Of(low) - _stretches.Of(finite) is < 2 or > 6)
            return false;
        for (var w = _stretches.First(low); w < low; w++)
        {
            if (Kind(w) == VerbKind.Finite || _tables.Subordinator(_text[w].Form) is not null)
                return false;
        }
        return !_groups.Exists(g => g.Finite < 0 && g.Predicate > finite && g.Predicate < low);
    }

    /// <summary>"hat geprüft und abgelehnt", "will reisen und verhandeln": the auxiliary belongs to both.</summary>
    private void ShareAuxiliaries()
    {
        foreach (var group in _groups)
        {
            if (group.Finite >= 0 || group.IsCopular || Kind(group.Predicate) == VerbKind.ZuInfinitive || _text[group.Predicate].Head is not { } head
                || _groups.Find(g => g.Members.Contains(head.Index)) is not { } before || before == group || Kind(before.Predicate) != Kind(group.Predicate)
                || !(_text[group.Predicate].Relation == Relation.Conj || IsSecond(before.Predicate, group.Predicate)))
                continue;
            group.SharedAuxiliaries.AddRange(before.Members.Where(m => m != before.Predicate));
            group.SharedAuxiliaries.AddRange(before.SharedAuxiliaries);
            group.Finite = before.Finite == before.Predicate ? -1 : before.Finite;
        }
    }

    /// <summary>"weder bestätigen noch dementieren", whatever the tree calls the second.</summary>
    private bool IsSecond(int before, int word)
    {
        for (var w = before + 1; w < word; w++)
        {
            if (_tables.Negators.Of(_text[w].Form) == NegatorKind.Second && _stretches.AreTogether(w, word))
                return true;
        }
        return false;
    }

    /// <summary>Plurals taken for infinitives, separated prefixes, order.</summary>
    private void Complete()
    {
        foreach (var group in _groups)
        {
            if (group is { Finite: < 0, IsCopular: false, Members.Count: 1 } && IsPlural(group.Predicate))
                group.Finite = group.Predicate;
            group.Prefix = Prefix(group);
        }
        _groups.Sort((a, b) => a.Members.Min.CompareTo(b.Members.Min));
        for (var i = 0; i < _groups.Count; i++)
            _groups[i].Place = i;
    }

    /// <summary>"dass die Minister kommen": an infinitive without zu that has a subject or a conjunction is a plural.</summary>
    private bool IsPlural(int word)
    {
        if (Kind(word) != VerbKind.Infinitive || !_forms.HasReading(_text[word].Form, VerbForm.Fin))
            return false;
        foreach (var child in _text[word].Children)
        {
            if (child.Relation.Universal() is Relation.Nsubj or Relation.Expl || (child.Relation == Relation.Mark && _tables.Subordinator(child.Form) is { IsOnlyInfinitive: false }))
                return true;
        }
        return _text[word].Relation == Relation.Root;
    }

    private int Prefix(VerbGroup group)
    {
        if (group.Finite < 0 || group.Finite != group.Predicate)
            return -1;
        foreach (var child in _text[group.Finite].Children)
        {
            if (child.Relation == Relation.CompoundPrt && _tables.IsPrefix(child.Form))
                return child.Index;
        }
        var last = _stretches.Last(group.Finite);
        while (last > group.Finite && _text[last].Upos == Upos.PUNCT)
            last--;
        return last > group.Finite && _tables.IsPrefix(_text[last].Form) && Joined(last, group.Finite) ? last : -1;
    }

    private bool Joined(int prefix, int verb) =>
        _forms.HasReading(string.Concat(_text[prefix].Form.ToString().ToLowerInvariant(), _forms.Lemma(verb)), VerbForm.Inf);

    private void Join(VerbGroup high, VerbGroup low)
    {
        low.Members.UnionWith(high.Members);
        _groups.Remove(high);
        Settle(low);
    }
}
