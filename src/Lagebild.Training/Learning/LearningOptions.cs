namespace Lagebild.Training.Learning;

/// <summary>How a network is trained.</summary>
internal record LearningOptions
{
    /// <summary>The highest learning rate: it rises over the first steps and then falls in a straight line.</summary>
    public float Rate { get; init; } = 2e-3f;

    /// <summary>What is left of the rate at the end.</summary>
    public float LastRate { get; init; }

    /// <summary>Where it is not 0, what results of a training is the average of the weights, in which the newest have this share.</summary>
    public float AverageShare { get; init; }

    public int Epochs { get; init; } = 10;

    /// <summary>Words in a batch, over all workers.</summary>
    public int BatchWords { get; init; } = 800;

    public int Seed { get; init; } = 20251016;

    public int Workers { get; init; } = 2;
}
