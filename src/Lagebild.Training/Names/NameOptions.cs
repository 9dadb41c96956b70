using Lagebild.Training.Encoders;

namespace Lagebild.Training.Names;

/// <summary>Settings of the name tagger and of its training; the defaults are those of the shipped German model.</summary>
internal sealed record NameOptions : EncoderOptions
{
    /// <summary>Unseen names dominate, so much of what is known of a word is hidden in training.</summary>
    public NameOptions()
    {
        (FormDropout, PartDropout, VectorDropout, InputDropout, HiddenDropout) = (0.5f, 0.2f, 0.2f, 0.4f, 0.5f);
        (Layers, Rate, Epochs, Seed) = (1, 3e-3f, 12, 2014);
    }

    /// <summary>Networks trained from neighbouring seeds, whose scores are averaged.</summary>
    public int Members { get; init; } = 2;

    public float InnerWeight { get; init; } = 0.3f;

    /// <summary>Without a pretrained encoder, a form that is rarer in the training split has no row of its own.</summary>
    public int LeastCount { get; init; } = 3;
}
