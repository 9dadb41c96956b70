using System.Collections.Immutable;

namespace Lagebild.Language.Clauses;

/// <summary>
/// One clause: a predicate with the verbs around it, what they say about time, voice, mood and truth, who takes part, and which clause it
/// stands under. All words are indices into the text. A pure value.
/// </summary>
public sealed record Clause
{
    /// <summary>The word that carries the meaning: the full verb; beside a copula the adjective or noun.</summary>
    public required int Predicate { get; init; }

    /// <summary>The predicate's lemma, a separated prefix included ("kündigte … an": "ankündigen").</summary>
    public required string Lemma { get; init; }

    /// <summary>Full verb, auxiliaries, modal verbs, copula, separated prefix and the mark of an infinitive, in text order.</summary>
    public required ImmutableArray<int> Chain { get; init; }

    /// <summary>The finite verb, or -1 in an infinitive or participle clause; one that two predicates share belongs to both.</summary>
    public required int Finite { get; init; }

    /// <summary>True where a copula joins an adjective, a noun or an adverbial to the subject.</summary>
    public bool IsCopular { get; init; }

    /// <summary>The noun that says what is done where the verb only lends its form ("Kritik üben", "in Kraft treten"), or -1.</summary>
    public int LightNoun { get; init; } = -1;

    public required ClauseVoice Voice { get; init; }

    public required ClauseTense Tense { get; init; }

    public required ClauseMood Mood { get; init; }

    public required Modality Modality { get; init; }

    public required Polarity Polarity { get; init; }

    /// <summary>The words that negate the clause, in text order.</summary>
    public ImmutableArray<int> Negators { get; init; } = [];

    /// <summary>True for a verb that says no to its content by itself ("bestreiten", "ablehnen").</summary>
    public bool IsDenying { get; init; }

    /// <summary>Who and what takes part, in text order.</summary>
    public required ImmutableArray<Argument> Arguments { get; init; }

    public required Embedding Embedding { get; init; }

    /// <summary>The heads of the subject, coordinated ones apart; an understood subject (of an infinitive) too.</summary>
    public IEnumerable<int> Subjects => Heads(ArgumentRelation.Subject);

    /// <summary>The heads of what stands in a relation, coordinated ones apart.</summary>
    public IEnumerable<int> Heads(ArgumentRelation relation) => Arguments.Where(a => a.Relation == relation).SelectMany(a => a.Heads);

    /// <summary>
    /// True where what the verb says is not so: it is negated, once or all but; a verb that says no by itself and is negated ("fällt nicht aus") denies its denial
    /// and counts too.
    /// </summary>
    public bool IsNegated => Polarity is Polarity.Negative or Polarity.Hardly || (Polarity == Polarity.Double && IsDenying);

    /// <summary>True where the clause tells that something came about or is: no question, condition, wish or negation of it.</summary>
    public bool IsAsserted => Polarity is Polarity.Affirmative or Polarity.Double && Modality == Modality.None && Mood != ClauseMood.Imperative
        && Embedding.Kind is not (EmbeddingKind.Condition or EmbeddingKind.Question or EmbeddingKind.Purpose or EmbeddingKind.Without);
}

/// <summary>What a clause says of its subject: it does, it undergoes, it is in the state after that ("ist geschlossen").</summary>
public enum ClauseVoice { Active, Passive, StatePassive }

/// <summary>The tense that the whole chain makes; none for a participle clause.</summary>
public enum ClauseTense { None, Present, Past, Perfect, Pluperfect, Future, FuturePerfect }

/// <summary>The mood of the finite verb; none where there is no finite verb.</summary>
public enum ClauseMood { None, Indicative, SubjunctiveOne, SubjunctiveTwo, Imperative }

/// <summary>What a modal verb or its like adds; <see cref="Reported"/> and <see cref="Claimed"/> are hearsay ("soll", "will … gesehen haben").</summary>
public enum Modality { None, Ability, Permission, Necessity, Obligation, Volition, Possibility, Conditional, Reported, Claimed, Appearance, Causation }

/// <summary>
/// Whether the predicate holds. <see cref="Double"/>: a denial that is denied ("schloss nicht aus", "niemand bestritt"), so that nothing
/// is refused, nor is anything confirmed.
/// </summary>
public enum Polarity { Affirmative, Negative, Hardly, Double }
