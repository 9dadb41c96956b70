namespace Lagebild.Language.Networks;

/// <summary>A linear map with bias, ready to run.</summary>
internal sealed class DenseLayer(PackedMatrix weights, Matrix bias)
{
    public int Outputs { get; } = weights.Columns;

    public static DenseLayer Read(ref WeightReader reader)
    {
        var weights = reader.PackedBytes();
        var bias = reader.Halves();
        return bias.Count == weights.Columns ? new DenseLayer(weights, bias) : throw new InvalidDataException("A bias does not fit its weights.");
    }

    /// <summary>x·W + b; shapes <paramref name="into"/>.</summary>
    public Matrix Apply(Matrix x, Matrix into)
    {
        if (x.Columns != weights.Rows)
            throw new InvalidDataException("A layer does not fit the one before it.");
        into.Resize(x.Rows, Outputs);
        for (var r = 0; r < x.Rows; r++)
            bias.Span.CopyTo(into[r]);
        MatrixProduct.Multiply(x, weights, into, add: true);
        return into;
    }
}
