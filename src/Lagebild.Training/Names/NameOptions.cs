using Lagebild.Training.Encoders;

namespace Lagebild.Training.Names;

/// <summary>Settings of the name tagger and of its training; the defaults are those of the shipped German model.</summary>
internal sealed record NameOptions : EncoderOptions
{
    /// <summary>Unseen names dominate, so much of what is known of a word is hidden in training.</summary>
    public NameOptions()
    {
        (FormDropout, PartDropout, VectorDropout, InputDropout, HiddenDropout) = (0.5f, 0.2f, 0.2f, 0.4f, 0.5f);
        (Layers, Rate, LastRate, AverageShare, Epochs, Seed, Workers) = (1, 3e-3f, 0.3f, 0.01f, 8, 2014, 1);
    }

    /// <summary>Networks that ship, trained from neighbouring seeds; their scores are averaged.</summary>
    public int Members { get; init; } = 3;

    /// <summary>Networks that tag the untagged text for them; 0 where there is to be none of it.</summary>
    public int Teachers { get; init; } = 4;

    /// <summary>Epochs of a teacher; it sees less text in each, and its last weights are taken.</summary>
    public int TeacherEpochs { get; init; } = 16;

    /// <summary>Networks trained at the same time, each by one worker.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>Of the speeches every how many-th paragraph is tagged by the teachers.</summary>
    public int Every { get; init; } = 40;

    /// <summary>A sentence in which the teachers expect fewer names is not learned from.</summary>
    public double LeastNames { get; init; } = 0.5;

    /// <summary>Tags that the teachers find less likely are left out.</summary>
    public float LeastShare { get; init; } = 0.002f;

    /// <summary>Sentences that the teachers tag at the same time.</summary>
    public int LabelAtOnce { get; init; } = 64;

    public float InnerWeight { get; init; } = 0.3f;

    /// <summary>Without a pretrained encoder, a form that is rarer in the training split has no row of its own.</summary>
    public int LeastCount { get; init; } = 3;

    public NameOptions OfTeachers() => this with { Epochs = TeacherEpochs, LastRate = 0, AverageShare = 0 };

    /// <summary>No network that ships starts as a teacher did.</summary>
    public NameOptions OfMembers() => this with { Seed = Seed + Teachers };
}
