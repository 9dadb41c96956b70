using Lagebild.Language.Networks;

namespace Lagebild.Training.Learning;

/// <summary>A value computed on a <see cref="Tape"/>, and the gradient of the loss with respect to it.</summary>
internal sealed class Node(Matrix value, Matrix gradient)
{
    public Matrix Value { get; } = value;

    /// <summary>Zero until the backward pass reaches what used this node.</summary>
    public Matrix Gradient { get; } = gradient;

    public int Rows => Value.Rows;

    public int Columns => Value.Columns;
}
