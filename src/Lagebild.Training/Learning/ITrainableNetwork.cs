namespace Lagebild.Training.Learning;

/// <summary>A network that learns from examples of the type <typeparamref name="T"/>.</summary>
internal interface ITrainableNetwork<T>
{
    ParameterSet Parameters { get; }

    /// <summary>Computes the loss of some examples and adds its gradients.</summary>
    /// <param name="tape">The worker's tape.</param>
    /// <param name="examples">The worker's share of the batch.</param>
    /// <param name="words">Words in the whole batch, which the loss is divided by.</param>
    double Learn(Tape tape, IReadOnlyList<T> examples, int words);
}
