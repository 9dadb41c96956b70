using System.Collections.Immutable;

namespace Lagebild.Language.Clauses;

/// <summary>Somebody or something that takes part in a clause.</summary>
/// <param name="Relation">How.</param>
/// <param name="Head">The word that carries it, an index into the text.</param>
/// <param name="Preposition">The preposition in small letters, or empty.</param>
/// <param name="Conjuncts">Heads coordinated with it ("China und Indien").</param>
/// <param name="IsUnderstood">True where it stands in another clause: the subject of an infinitive or of a second predicate.</param>
public readonly record struct Argument(ArgumentRelation Relation, int Head, string Preposition, ImmutableArray<int> Conjuncts, bool IsUnderstood = false)
{
    /// <summary>The head and all that is coordinated with it.</summary>
    public IEnumerable<int> Heads => [Head, .. Conjuncts.IsDefault ? [] : Conjuncts];
}

/// <summary>Relations of arguments, in terms of Universal Dependencies: nsubj, obj, iobj, obl, obl:agent.</summary>
public enum ArgumentRelation
{
    /// <summary>nsubj and nsubj:pass.</summary>
    Subject,

    /// <summary>obj.</summary>
    Object,

    /// <summary>iobj or an oblique in the dative without a preposition.</summary>
    Dative,

    /// <summary>obl with a preposition.</summary>
    Oblique,

    /// <summary>Who does it, in a passive: obl:agent.</summary>
    Agent,

    /// <summary>A noun without a preposition that tells when or how often.</summary>
    Adverbial,
}
