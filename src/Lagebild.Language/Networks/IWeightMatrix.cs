namespace Lagebild.Language.Networks;

/// <summary>The right-hand side of a matrix product, laid out for it.</summary>
internal unsafe interface IWeightMatrix
{
    /// <summary>Length of the inner dimension.</summary>
    int Rows { get; }

    int Columns { get; }

    /// <summary>C = A·B or C += A·B, where this is B.</summary>
    /// <param name="a">First element of A; its rows are dense.</param>
    /// <param name="rowStride">From one row of A to the next.</param>
    /// <param name="m">Rows of A and of C.</param>
    /// <param name="c">First element of C.</param>
    /// <param name="cStride">From one row of C to the next.</param>
    /// <param name="add">Whether the product is added to what C holds.</param>
    void Multiply(float* a, nint rowStride, int m, float* c, nint cStride, bool add);
}
