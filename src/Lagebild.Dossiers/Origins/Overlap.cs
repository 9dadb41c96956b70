namespace Lagebild.Dossiers.Origins;

/// <summary>How much of one text another one repeats.</summary>
public enum CopyKind
{
    /// <summary>Written independently, as far as the words tell.</summary>
    None,

    /// <summary>A passage is taken over; the rest is the writer's own.</summary>
    Partial,

    /// <summary>One text, also if shortened, with another headline, or with a new lead.</summary>
    Whole,
}

/// <summary>Decides by exact containment of shingles.</summary>
public static class Overlap
{
    /// <summary>Share of the shorter text that must stand in the longer one for a whole copy.</summary>
    public const double WholeShare = 0.5;

    /// <summary>Shingles that must agree for a partial copy: about a sentence of sixteen words, more than any set phrase has.</summary>
    public const int PartialShingles = 12;

    public static CopyKind Between(Shingles left, Shingles right)
    {
        var shorter = Math.Min(left.Count, right.Count);
        if (shorter == 0)
            return CopyKind.None;
        var shared = left.Shared(right);
        if (shared >= WholeShare * shorter && (shared >= PartialShingles || shared == shorter))
            return CopyKind.Whole;
        return shared >= PartialShingles ? CopyKind.Partial : CopyKind.None;
    }
}
