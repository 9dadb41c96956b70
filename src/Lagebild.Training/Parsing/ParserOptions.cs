namespace Lagebild.Training.Parsing;

/// <summary>Settings of tagger and parser and of their training; the defaults are those of the shipped German model.</summary>
internal sealed record ParserOptions
{
    public int FormColumns { get; init; } = 64;

    public int PartColumns { get; init; } = 64;

    /// <summary>Rows of the hashed table of word parts, a power of two.</summary>
    public int PartRows { get; init; } = 16_384;

    public int ReadingColumns { get; init; } = 32;

    public int Layers { get; init; } = 2;

    /// <summary>LSTM units in each direction, a multiple of 8.</summary>
    public int Units { get; init; } = 160;

    public int ArcColumns { get; init; } = 160;

    public int RelationColumns { get; init; } = 96;

    /// <summary>A form that is rarer in the training split has no row of its own.</summary>
    public int LeastCount { get; init; } = 2;

    /// <summary>How often a form is hidden behind the unknown form's row in training.</summary>
    public float FormDropout { get; init; } = 0.2f;

    public float InputDropout { get; init; } = 0.25f;

    public float HiddenDropout { get; init; } = 0.4f;

    public float ScorerDropout { get; init; } = 0.25f;

    public float Rate { get; init; } = 2e-3f;

    public int Epochs { get; init; } = 11;

    /// <summary>Words in a batch, over all workers.</summary>
    public int BatchWords { get; init; } = 500;

    public float TagWeight { get; init; } = 1;

    public float MorphologyWeight { get; init; } = 0.5f;

    public int Seed { get; init; } = 20251016;

    public int Workers { get; init; } = 2;
}
