using Lagebild.Training.Learning;

namespace Lagebild.Training.Encoders;

/// <summary>Settings of <see cref="WordEncoder"/>; all networks share the defaults, so that all can start from one pretrained encoder.</summary>
internal record EncoderOptions : LearningOptions
{
    public int FormColumns { get; init; } = 64;

    public int PartColumns { get; init; } = 64;

    /// <summary>Rows of the hashed table of word parts, a power of two.</summary>
    public int PartRows { get; init; } = 16_384;

    public int ReadingColumns { get; init; } = 32;

    public int Layers { get; init; } = 2;

    /// <summary>LSTM units in each direction, a multiple of 8.</summary>
    public int Units { get; init; } = 192;

    /// <summary>Keeps the tables of forms, parts and readings as pretraining left them.</summary>
    public bool FreezeTables { get; init; }

    /// <summary>How often a form is hidden behind the unknown form's row.</summary>
    public float FormDropout { get; init; } = 0.2f;

    /// <summary>How often a beginning, an end or the shape of a word is hidden.</summary>
    public float PartDropout { get; init; }

    /// <summary>How often a word's own vector is replaced by that of its parts.</summary>
    public float VectorDropout { get; init; }

    public float InputDropout { get; init; } = 0.25f;

    public float HiddenDropout { get; init; } = 0.4f;

    /// <summary>The same, with all of a word seen, as at reading.</summary>
    public EncoderOptions WithNothingHidden() => this with { FormDropout = 0, PartDropout = 0, VectorDropout = 0 };
}
