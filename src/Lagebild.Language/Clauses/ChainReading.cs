using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Clauses;

/// <summary>What the chain of verbs of a clause says: voice, tense, mood, modality.</summary>
internal sealed class ChainReading
{
    private readonly ParsedText _text;
    private readonly ClauseTables _tables;
    private readonly VerbForms _forms;
    private readonly VerbGroup _group;
    private readonly List<(int Word, VerbKind Kind, Auxiliary? Auxiliary)> _others = [];
    private readonly VerbKind _predicate;
    private readonly (ClauseTense Tense, ClauseMood Mood) _finite;

    public ChainReading(ParsedText text, ClauseTables tables, VerbGroup group)
    {
        (_text, _tables, _group) = (text, tables, group);
        _forms = new VerbForms(text, tables);
        _predicate = group.Finite == group.Predicate ? VerbKind.Finite : KindOfPredicate();
        foreach (var word in group.Members.Concat(group.SharedAuxiliaries))
        {
            if (word == group.Predicate || _forms.Of(word) is not (not VerbKind.None and var kind))
                continue;
            // One clause has one finite verb: "geprüft haben wird".
            var isInfinitive = kind == VerbKind.Finite && word != group.Finite;
            _others.Add((word, isInfinitive ? VerbKind.Infinitive : kind, tables.Auxiliaries.Lemma(_forms.Lemma(word))));
        }
        Lemma = FullLemma();
        _finite = group.Finite < 0 ? (ClauseTense.None, ClauseMood.None) : OfFinite(text[group.Finite]);
        var finite = _others.Find(o => o.Word == group.Finite).Auxiliary;
        var isPassive = IsPassive(finite);
        var isStative = !isPassive && IsStative();
        Voice = isPassive || IsModalPassive(finite) ? ClauseVoice.Passive : isStative ? ClauseVoice.StatePassive : ClauseVoice.Active;
        var isPerfect = !isStative && IsPerfect(isPassive, finite);
        var isFuture = finite is { Role: AuxiliaryRole.Become } && (HasInfinitive || HasPerfectInfinitive);
        Modality = ModalityOf(finite, isPerfect, isFuture);
        Tense = TenseOf(isPerfect, isFuture, Modality);
        Mood = _finite.Mood;
    }

    public string Lemma { get; }

    public ClauseVoice Voice { get; }

    public ClauseTense Tense { get; }

    public ClauseMood Mood { get; }

    public Modality Modality { get; }

    /// <summary>True for an infinitive beside other verbs: of the predicate, of the passive or of a modal verb.</summary>
    private bool HasInfinitive => _predicate is VerbKind.Infinitive or VerbKind.ZuInfinitive || _others.Exists(o => o.Kind is VerbKind.Infinitive or VerbKind.ZuInfinitive);

    private bool HasPerfectInfinitive => _others.Exists(o => o is { Kind: VerbKind.Infinitive or VerbKind.ZuInfinitive, Auxiliary.Role: AuxiliaryRole.Have or AuxiliaryRole.Be });

    /// <summary>"wird den Gast empfangen": participle and infinitive are alike, but a passive has no object.</summary>
    private VerbKind KindOfPredicate()
    {
        var kind = _forms.Of(_group.Predicate);
        if (kind == VerbKind.Finite)
            return _group.Finite >= 0 ? VerbKind.Infinitive : kind;
        if (kind != VerbKind.Participle || !_forms.HasReading(_text[_group.Predicate].Form, VerbForm.Inf) || _group.Members.Count != 2)
            return kind;
        foreach (var child in _text[_group.Predicate].Children)
        {
            var isObject = child.Relation.Universal() is Relation.Obj or Relation.Obl && child.Feats.Case == Case.Acc && child.Child(Relation.Case) is null
                && child.Child(Relation.Det) is { } determiner && _tables.Words.Is(determiner.Form, GrammarRole.ObliqueDeterminer);
            if (isObject && _group.Finite >= 0 && _tables.Auxiliaries.Form(_text[_group.Finite].Form) is { Of.Role: AuxiliaryRole.Become })
                return VerbKind.Infinitive;
        }
        return kind;
    }

    private string FullLemma()
    {
        if (_group.IsCopular)
            return _text[_group.Predicate].Lemma;
        var lemma = _forms.Lemma(_group.Predicate);
        if (_group.Prefix < 0)
            return lemma;
        return _text[_group.Prefix].FormString.ToLowerInvariant() + lemma;
    }

    private (ClauseTense, ClauseMood) OfFinite(Word verb)
    {
        if (verb.Feats.Mood == Tagging.Mood.Imp || IsPoliteRequest(verb))
            return (ClauseTense.Present, ClauseMood.Imperative);
        if (_tables.Auxiliaries.Form(verb.Form) is { } known)
            return (known.Tense, known.Mood == ClauseMood.SubjunctiveOne && IsOfFirstPerson() ? ClauseMood.Indicative : known.Mood);
        var mood = FiniteForm.Of(verb, _tables);
        return (mood.Tense, mood.Mood == ClauseMood.SubjunctiveOne && IsOfFirstPerson() ? ClauseMood.Indicative : mood.Mood);
    }

    /// <summary>"Kommen Sie …!": the verb first, the polite pronoun behind it, and no question.</summary>
    private bool IsPoliteRequest(Word verb) =>
        verb.Previous is null or { Upos: Upos.PUNCT } && verb.Next is { } next && next.Form.SequenceEqual(_tables.Words.Polite) && verb.Form.Equals(_forms.Lemma(verb.Index), StringComparison.OrdinalIgnoreCase)
        && _text[verb.Sentence.EndWord - 1].Form is not "?" && _group.Finite == _group.Predicate;

    /// <summary>"ich habe" is no Konjunktiv.</summary>
    private bool IsOfFirstPerson()
    {
        foreach (var member in _group.Members)
        {
            foreach (var child in _text[member].Children)
            {
                if (_tables.Words.Is(child.Form, GrammarRole.FirstPerson))
                    return true;
            }
        }
        return false;
    }

    private bool IsPassive(Auxiliary? finite) =>
        _others.Exists(o => _tables.Words.Is(_text[o.Word].Form, GrammarRole.PassiveParticiple))
        || (_predicate == VerbKind.Participle && !(finite is { Role: AuxiliaryRole.Become } && HasPerfectInfinitive && !_others.Exists(o => o.Kind == VerbKind.Infinitive && o.Auxiliary?.Role == AuxiliaryRole.Become))
            && _others.Exists(o => o.Auxiliary is { Role: AuxiliaryRole.Become }) && !OnlyFutureOfState(finite));

    /// <summary>"wird geplant sein": future of a state, no passive.</summary>
    private bool OnlyFutureOfState(Auxiliary? finite) => finite is { Role: AuxiliaryRole.Become } && HasPerfectInfinitive;

    /// <summary>"ist zu klären": it has to be done to the subject.</summary>
    private bool IsModalPassive(Auxiliary? finite) => finite is { Role: AuxiliaryRole.Be } && _predicate == VerbKind.ZuInfinitive && !_group.IsCopular;

    private bool IsStative() =>
        _predicate == VerbKind.Participle && !_tables.IsBePerfect(Lemma) && _others.Exists(o => o.Auxiliary is { Role: AuxiliaryRole.Be }) && !_others.Exists(o => o.Auxiliary is { Role: AuxiliaryRole.Have })
        && _text[_group.Predicate].Form.Length > 0;

    private bool IsPerfect(bool isPassive, Auxiliary? finite)
    {
        if (isPassive)
            return finite is { Role: AuxiliaryRole.Have } || _others.Exists(o => o.Auxiliary is { Role: AuxiliaryRole.Be });
        if (_group.IsCopular || _predicate == VerbKind.None)
            return _others.Exists(o => o.Kind == VerbKind.Participle);
        if (_predicate == VerbKind.Participle)
            return _others.Exists(o => o.Auxiliary is { Role: AuxiliaryRole.Have or AuxiliaryRole.Be });
        // "hat kommen müssen": the infinitive of a modal verb stands for its participle.
        return finite is { Role: AuxiliaryRole.Have } && _predicate == VerbKind.Infinitive;
    }

    private Modality ModalityOf(Auxiliary? finite, bool isPerfect, bool isFuture)
    {
        foreach (var (word, _, auxiliary) in _others)
        {
            if (auxiliary is { Role: AuxiliaryRole.Modal })
                return word != _group.Finite ? auxiliary.Modality : _finite.Mood == ClauseMood.SubjunctiveTwo ? auxiliary.OfSubjunctive : isPerfect ? Reported(auxiliary) : auxiliary.Modality;
        }
        if (_others.Find(o => o.Auxiliary is { Role: AuxiliaryRole.ZuModal or AuxiliaryRole.Causative }).Auxiliary is { } other)
            return other.Modality;
        if (finite is { Role: AuxiliaryRole.Have or AuxiliaryRole.Be } && _predicate == VerbKind.ZuInfinitive)
            return finite.Modality;
        return isFuture && _finite.Mood == ClauseMood.SubjunctiveTwo ? finite!.Modality : Modality.None;
    }

    /// <summary>"sollte abgesagt haben" is hearsay only in the present.</summary>
    private Modality Reported(Auxiliary auxiliary) => _finite.Tense == ClauseTense.Present ? auxiliary.OfPerfect : auxiliary.Modality;

    private ClauseTense TenseOf(bool isPerfect, bool isFuture, Modality modality)
    {
        if (_group.Finite < 0)
            return _predicate == VerbKind.Participle && !_others.Exists(o => o.Kind is VerbKind.ZuInfinitive or VerbKind.Infinitive) ? ClauseTense.None
                : isPerfect ? ClauseTense.Perfect : ClauseTense.Present;
        if (isFuture && modality != Modality.Conditional)
            return isPerfect ? ClauseTense.FuturePerfect : ClauseTense.Future;
        if (!isPerfect)
            return _finite.Tense;
        var isOfAuxiliary = _others.Find(o => o.Word == _group.Finite).Auxiliary is { Role: AuxiliaryRole.Have or AuxiliaryRole.Be };
        return isOfAuxiliary && _finite is { Tense: ClauseTense.Past, Mood: ClauseMood.Indicative } ? ClauseTense.Pluperfect : ClauseTense.Perfect;
    }
}
