using System.Runtime.Intrinsics;
using Lagebild.Language.Networks;

namespace Lagebild.Language.Tests.Networks;

public unsafe class ByteProductTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(7, 13, 40)]
    [InlineData(37, 33, 64)]
    [InlineData(15, 150, 97)]
    [InlineData(6, 4096, 33)]
    public void Wide_and_narrow_vectors_give_the_same_bits_and_nearly_the_sum(int m, int k, int n)
    {
        foreach (var add in new[] { false, true })
        {
            Matrix a = MatrixProductTests.Random(m, k, 1), wide = MatrixProductTests.Random(m, n, 3), narrow = MatrixProductTests.Random(m, n, 3);
            var plain = MatrixProductTests.Random(m, n, 3);
            var b = Weights(MatrixProductTests.Random(k, n, 2));
            ByteProduct.Multiply(a.Pointer, k, m, b, narrow.Pointer, n, add, wide: false);
            if (Vector512.IsHardwareAccelerated)
            {
                ByteProduct.Multiply(a.Pointer, k, m, b, wide.Pointer, n, add, wide: true);
                Assert.Equal(narrow.Span, wide.Span);
            }
            var limit = Math.Min(short.MaxValue, int.MaxValue / (128 * k));
            for (var i = 0; i < m; i++)
            {
                var largest = Enumerable.Range(0, k).Max(l => Math.Abs(a[i][l] * b.Scales[l]));
                for (var j = 0; j < n; j++)
                {
                    var sum = add ? (double)plain[i][j] : 0;
                    for (var l = 0; l < k; l++)
                        sum += (double)a[i][l] * b.Scales[l] * Weight(b, l, j);
                    // Half a step of rounding an input, times its weight, at the very most.
                    Assert.Equal(sum, narrow[i][j], largest / limit * 0.51 * 127 * k);
                }
            }
        }
    }

    [Fact]
    public void A_row_has_the_same_product_alone_and_among_others()
    {
        const int Rows = 70, Length = 21, Columns = 45;
        Matrix a = MatrixProductTests.Random(Rows, Length, 5), together = new(Rows, Columns), alone = new(1, Columns);
        var b = Weights(MatrixProductTests.Random(Length, Columns, 6));
        b.Multiply(a.Pointer, Length, Rows, together.Pointer, Columns, add: false);
        for (var r = 0; r < Rows; r++)
        {
            b.Multiply(a.Row(r), Length, 1, alone.Pointer, Columns, add: false);
            Assert.Equal(together[r], alone.Span);
        }
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(1e-38f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Rows_without_a_usable_number_add_nothing(float value)
    {
        Matrix a = new(1, 12), c = new(1, 32);
        a.Span.Fill(value);
        c.Span.Fill(3);
        Weights(MatrixProductTests.Random(12, 32, 7)).Multiply(a.Pointer, 12, 1, c.Pointer, 32, add: true);
        Assert.All(c.Span.ToArray(), x => Assert.Equal(3, x));
    }

    [Fact]
    public void The_largest_inputs_and_weights_do_not_overflow()
    {
        Matrix a = new(1, ByteMatrix.MostRows), w = new(ByteMatrix.MostRows, 32), c = new(1, 32);
        a.Span.Fill(1);
        w.Span.Fill(-1);
        Weights(w).Multiply(a.Pointer, a.Columns, 1, c.Pointer, 32, add: false);
        Assert.All(c.Span.ToArray(), x => Assert.Equal(-ByteMatrix.MostRows, x, 1f));
    }

    internal static sbyte Weight(ByteMatrix matrix, int row, int column) =>
        matrix.Panel(column / ByteMatrix.PanelWidth)[(row / 2 * 2 * ByteMatrix.PanelWidth) + (column % ByteMatrix.PanelWidth * 2) + (row % 2)];

    private static ByteMatrix Weights(Matrix matrix)
    {
        var writer = new WeightWriter();
        writer.Bytes(matrix);
        return new WeightReader(writer.Payload.ToArray()).ByteMatrix();
    }
}
