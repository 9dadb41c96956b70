using Lagebild.Training.Encoders;

namespace Lagebild.Training.Parsing;

/// <summary>Settings of tagger and parser and of their training; the defaults are those of the shipped German model.</summary>
internal sealed record ParserOptions : EncoderOptions
{
    public ParserOptions()
    {
        (Epochs, BatchWords) = (11, 500);
    }

    public int ArcColumns { get; init; } = 160;

    public int RelationColumns { get; init; } = 96;

    /// <summary>Without a pretrained encoder, a form that is rarer in the training split has no row of its own.</summary>
    public int LeastCount { get; init; } = 2;

    public float ScorerDropout { get; init; } = 0.25f;

    public float TagWeight { get; init; } = 1;

    public float MorphologyWeight { get; init; } = 0.5f;
}
