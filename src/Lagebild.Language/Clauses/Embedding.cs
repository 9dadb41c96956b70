namespace Lagebild.Language.Clauses;

/// <summary>What a clause stands under.</summary>
/// <param name="Kind">What it is to the clause above it.</param>
/// <param name="Governor">The word above it (a verb; a noun for a relative clause and for "die Frage, ob"), or -1.</param>
/// <param name="Clause">The place of the clause that the governor belongs to among those of the sentence, or -1.</param>
/// <param name="Marker">The conjunction or relative pronoun that opens it, or -1.</param>
/// <param name="FirstConjunct">The place of the clause that it is coordinated with, or -1.</param>
public readonly record struct Embedding(EmbeddingKind Kind, int Governor, int Clause, int Marker, int FirstConjunct = -1)
{
    public static Embedding None => new(EmbeddingKind.Main, -1, -1, -1);
}

/// <summary>What a clause is to the one above it.</summary>
public enum EmbeddingKind
{
    Main,

    /// <summary>With dass, with zu, or verb-second under a verb of saying.</summary>
    Complement,

    /// <summary>With ob or a question word.</summary>
    Question,

    Relative,
    Condition,
    Cause,
    Concession,
    Purpose,

    /// <summary>What does not come about: "ohne … zu", "statt … zu".</summary>
    Without,
    Time,
    Manner,
    Result,

    /// <summary>Set beside the clause without a conjunction ("…, sagte er").</summary>
    Parataxis,

    /// <summary>A participle or another clause without a conjunction that tells circumstances.</summary>
    Adverbial,
}
