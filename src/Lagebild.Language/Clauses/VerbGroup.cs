namespace Lagebild.Language.Clauses;

/// <summary>The verbs of one clause while it is being read.</summary>
internal sealed class VerbGroup(int predicate)
{
    /// <summary>The word that carries the meaning.</summary>
    public int Predicate { get; set; } = predicate;

    /// <summary>Its verbs, the copula among them, and the adjective or noun beside a copula.</summary>
    public SortedSet<int> Members { get; } = [predicate];

    /// <summary>The finite verb, or -1.</summary>
    public int Finite { get; set; } = -1;

    /// <summary>Auxiliaries that it has in common with the group before ("hat geprüft und abgelehnt").</summary>
    public List<int> SharedAuxiliaries { get; } = [];

    /// <summary>The separated prefix, or -1.</summary>
    public int Prefix { get; set; } = -1;

    public bool IsCopular { get; set; }

    /// <summary>Its place among the clauses of the sentence.</summary>
    public int Place { get; set; }
}
