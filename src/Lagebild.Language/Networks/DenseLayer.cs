namespace Lagebild.Language.Networks;

/// <summary>A linear map with bias, ready to run.</summary>
internal sealed class DenseLayer(ByteMatrix weights, Matrix bias)
{
    public int Outputs { get; } = weights.Columns;

    public static DenseLayer Read(ref WeightReader reader)
    {
        var weights = reader.ByteMatrix();
        var bias = reader.Halves();
        return bias.Count == weights.Columns ? new DenseLayer(weights, bias) : throw new InvalidDataException("A bias does not fit its weights.");
    }

    /// <summary>x·W + b; shapes <paramref name="into"/>.</summary>
    public unsafe Matrix Apply(Matrix x, Matrix into)
    {
        if (x.Columns != weights.Rows)
            throw new InvalidDataException("A layer does not fit the one before it.");
        into.Resize(x.Rows, Outputs);
        for (var r = 0; r < x.Rows; r++)
            bias.Span.CopyTo(into[r]);
        weights.Multiply(x.Pointer, x.Columns, x.Rows, into.Pointer, into.Columns, add: true);
        return into;
    }
}
