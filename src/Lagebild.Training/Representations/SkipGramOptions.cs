namespace Lagebild.Training.Representations;

/// <summary>Settings of <see cref="SkipGram"/>; the defaults are those of the shipped German vectors.</summary>
internal sealed record SkipGramOptions
{
    /// <summary>A multiple of 8.</summary>
    public int Dimensions { get; init; } = 64;

    /// <summary>At most this many words get a row in the table.</summary>
    public int Words { get; init; } = 45_000;

    /// <summary>At most this many word parts get a row.</summary>
    public int Parts { get; init; } = 30_000;

    /// <summary>Rarer words are known by their parts only.</summary>
    public int LeastCount { get; init; } = 3;

    /// <summary>A part that occurs in fewer forms is dropped.</summary>
    public int LeastFormsOfPart { get; init; } = 4;

    public int Epochs { get; init; } = 4;

    public int Window { get; init; } = 5;

    public int Negatives { get; init; } = 5;

    public double Subsample { get; init; } = 1e-4;

    public double Rate { get; init; } = 0.05;

    /// <summary>How often a known word is learned from its parts alone, so that the parts can stand in for unseen words.</summary>
    public double WordDropout { get; init; } = 0.25;

    public ulong Seed { get; init; } = 20141;
}
