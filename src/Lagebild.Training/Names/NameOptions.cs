namespace Lagebild.Training.Names;

/// <summary>Settings of the name tagger and of its training; the defaults are those of the shipped German model.</summary>
internal sealed record NameOptions
{
    public int FormColumns { get; init; } = 32;

    public int PartColumns { get; init; } = 48;

    /// <summary>Rows of the hashed table of word parts, a power of two.</summary>
    public int PartRows { get; init; } = 32_768;

    public int ReadingColumns { get; init; } = 16;

    public int Layers { get; init; } = 1;

    /// <summary>LSTM units in each direction, a multiple of 8.</summary>
    public int Units { get; init; } = 128;

    /// <summary>A form that is rarer in the training split has no row of its own.</summary>
    public int LeastCount { get; init; } = 3;

    /// <summary>How often a form is hidden behind the unknown form's row: unseen names dominate.</summary>
    public float FormDropout { get; init; } = 0.5f;

    /// <summary>How often a beginning, an end or the shape of a word is hidden.</summary>
    public float PartDropout { get; init; } = 0.2f;

    /// <summary>How often a word's own vector is replaced by that of its parts.</summary>
    public float VectorDropout { get; init; } = 0.2f;

    public float InputDropout { get; init; } = 0.4f;

    public float HiddenDropout { get; init; } = 0.5f;

    public float InnerWeight { get; init; } = 0.3f;

    public float Rate { get; init; } = 3e-3f;

    public int Epochs { get; init; } = 18;

    /// <summary>Words in a batch, over all workers.</summary>
    public int BatchWords { get; init; } = 800;

    public int Seed { get; init; } = 2014;

    public int Workers { get; init; } = 2;
}
