using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Events.Candidates;
using Lagebild.Reading.Factuality;

namespace Lagebild.Reading.Events.Decisions;

/// <summary>Whether what a word tells has happened, from the clause reading: its own clause, and those that it stands under.</summary>
internal static class EventReality
{
    /// <summary>The reality of the event; null where its clause says that there is none.</summary>
    public static Reality? Of(EventView view, EventDraft draft)
    {
        var w = draft.Clearest.Typed.Word;
        if (view.ClauseOf(w) is not { } clause)
            return IsNegated(view, w) ? null : Reality.Happened;
        if (IsDenied(view, w, clause, draft.Type) || clause.Embedding.Kind == EmbeddingKind.Without || IsHypothetical(view, clause))
            return null;
        var isPredicate = clause.Predicate == w || clause.LightNoun == w;
        var own = isPredicate ? Told(clause) : UnderVerb(view, w, clause);
        return own != Reality.Happened ? own : IsHearsay(view, w, clause) ? Reality.Possible : Above(view, clause, draft.Type);
    }

    /// <summary>
    /// "Falls die Gewerkschaft streikt, …", "Würde die EU Sanktionen verhängen, …", "Sanktionen zu verhängen wäre falsch": nothing has happened and nothing is
    /// meant to.
    /// </summary>
    private static bool IsHypothetical(EventView view, Clause clause) =>
        clause.Embedding.Kind == EmbeddingKind.Condition
        || clause is { Mood: ClauseMood.SubjunctiveTwo, Finite: >= 0 } && view.Article.Segments.At(clause.Finite).First == clause.Finite
        || view.Above(clause.Predicate, clause) is { Mood: ClauseMood.SubjunctiveTwo, Embedding.Kind: EmbeddingKind.Main } above && (clause.Finite < 0 || clause.Predicate < above.Predicate);

    /// <summary>A negated consent is a refusal; whatever else is negated, or refused and that negated, has not happened.</summary>
    private static bool IsDenied(EventView view, int w, Clause clause, PloverType type)
    {
        if (IsNegated(view, w))
            return true;
        var saysNo = view.Types[w].Contains(PloverType.Reject) || clause.IsDenying;
        return clause.Polarity switch
        {
            Polarity.Affirmative => false,
            Polarity.Double => saysNo,
            _ => type != PloverType.Reject || saysNo,
        };
    }

    /// <summary>"keine Kritik".</summary>
    private static bool IsNegated(EventView view, int w)
    {
        if (view.Article.Words[w].Upos is not (Upos.NOUN or Upos.PROPN))
            return false;
        foreach (var child in view.Article.Words[w].Children)
        {
            if (child.Feats.PronType == PronType.Neg || child.Feats.IsNegative)
                return true;
        }
        return false;
    }

    /// <summary>What modality, tense and embedding say of the clause's predicate.</summary>
    private static Reality Told(Clause clause) => clause switch
    {
        { Embedding.Kind: EmbeddingKind.Condition or EmbeddingKind.Question } => Reality.Possible,
        { Modality: Modality.Volition or Modality.Obligation } or { Tense: ClauseTense.Future } or { Embedding.Kind: EmbeddingKind.Purpose } => Reality.Planned,
        { Modality: Modality.Necessity } or { Mood: ClauseMood.Imperative } => Reality.Demanded,
        { Modality: not (Modality.None or Modality.Causation) } => Reality.Possible,
        _ => Reality.Happened,
    };

    /// <summary>A noun that is what a verb demands, threatens or plans.</summary>
    private static Reality UnderVerb(EventView view, int w, Clause clause)
    {
        var verb = view.Types[clause.Predicate];
        if (verb.Contains(PloverType.Request))
            return Reality.Demanded;
        return verb.Contains(PloverType.Threaten) ? Reality.Possible : Told(clause);
    }

    /// <summary>What is demanded, announced or denied by the clause above; what is told in reported speech is possible unless it is itself something said.</summary>
    private static Reality Above(EventView view, Clause clause, PloverType type)
    {
        if (Governing(view, clause) is not { } above)
            return IsToldByOthers(clause, type) ? Reality.Possible : Reality.Happened;
        var verb = view.Types[above.Predicate];
        if (above.IsDenying)
            return Reality.Denied;
        if (clause.Finite >= 0)
            return verb.Contains(PloverType.Request) ? Reality.Demanded : IsToldByOthers(clause, type) ? Reality.Possible : Reality.Happened;
        return clause.Tense is ClauseTense.Perfect or ClauseTense.Past or ClauseTense.Pluperfect ? Reality.Possible
            : verb.Contains(PloverType.Request) ? Reality.Demanded
            : verb.Contains(PloverType.Threaten) ? Reality.Possible
            : Reality.Planned;
    }

    /// <summary>The clause of whose content this one is; of an infinitive that was not joined to any the one before it.</summary>
    private static Clause? Governing(EventView view, Clause clause)
    {
        if (clause.Embedding.Kind == EmbeddingKind.Complement)
            return view.Above(clause.Predicate, clause);
        return clause is { Finite: < 0, Tense: not ClauseTense.None, Embedding.Kind: EmbeddingKind.Main or EmbeddingKind.Parataxis }
            ? view.Article.Material.Clauses.Sentences[view.Article.SentenceOf(clause.Predicate)].Clauses.LastOrDefault(c => c.Finite >= 0 && c.Predicate < clause.Predicate)
            : null;
    }

    /// <summary>What is told in reported speech; a demand or the like is made by saying so, but not one that is said to have been made before.</summary>
    private static bool IsToldByOthers(Clause clause, PloverType type) =>
        clause.Mood is ClauseMood.SubjunctiveOne or ClauseMood.SubjunctiveTwo && (!IsSaid(type) || clause.Tense is not (ClauseTense.Present or ClauseTense.Future));

    /// <summary>"angeblich" in the clause, "der mutmaßliche Angriff".</summary>
    private static bool IsHearsay(EventView view, int w, Clause clause)
    {
        var words = view.Article.Words;
        if (view.Article.Material.Language.Events.Words.IsHearsay(words[w].Children.Where(c => c.Relation.Universal() == Relation.Amod).Select(c => c.Lemma)))
            return true;
        var sentence = view.Article.Sentence(w);
        for (var at = sentence.FirstWord; at < sentence.EndWord; at++)
        {
            if (view.Article.Material.Language.Events.Words.IsHearsay(words, at, sentence.EndWord) && view.ClauseOf(at) == clause && !IsOfAdjective(words[at]))
                return true;
        }
        return false;
    }

    /// <summary>"ein angeblich kritischer Bericht": the word says it of the adjective.</summary>
    private static bool IsOfAdjective(Word word) => word.Upos is Upos.ADV or Upos.ADJ && word.Head is { Upos: Upos.ADJ, Relation: Relation.Amod };

    /// <summary>Types that are done by saying so.</summary>
    private static bool IsSaid(PloverType type) =>
        type is PloverType.Request or PloverType.Accuse or PloverType.Reject or PloverType.Threaten or PloverType.Support;
}
