using Lagebild.Language.Networks;

namespace Lagebild.Language.Tests.Networks;

public unsafe class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(7, 13, 40)]
    [InlineData(16, 33, 64)]
    [InlineData(15, 150, 97)]
    public void Wide_and_narrow_vectors_give_the_same_bits_and_the_sum(int m, int k, int n)
    {
        foreach (var add in new[] { false, true })
        {
            Matrix a = Random(m, k, 1), b = Random(k, n, 2), wide = Random(m, n, 3), narrow = Random(m, n, 3), plain = Random(m, n, 3);
            var packed = Packed(b);
            MatrixProduct.Multiply(a.Pointer, k, 1, m, packed, wide.Pointer, n, add, wide: true);
            MatrixProduct.Multiply(a.Pointer, k, 1, m, packed, narrow.Pointer, n, add, wide: false);
            for (var i = 0; i < m; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    var sum = add ? plain[i][j] : 0;
                    for (var l = 0; l < k; l++)
                        sum = MathF.FusedMultiplyAdd(a[i][l], b[l][j], sum);
                    plain[i][j] = sum;
                }
            }
            Assert.Equal(plain.Span, wide.Span);
            Assert.Equal(plain.Span, narrow.Span);
        }
    }

    [Fact]
    public void A_transposed_left_side_is_read_by_its_strides()
    {
        Matrix a = Random(9, 5, 1), b = Random(9, 35, 2), c = new(5, 35);
        MatrixProduct.Multiply(a.Pointer, 1, 5, 5, Packed(b), c.Pointer, 35, false);
        for (var i = 0; i < 5; i++)
        {
            for (var j = 0; j < 35; j++)
            {
                var sum = 0f;
                for (var l = 0; l < 9; l++)
                    sum = MathF.FusedMultiplyAdd(a[l][i], b[l][j], sum);
                Assert.Equal(sum, c[i][j]);
            }
        }
    }

    private static PackedMatrix Packed(Matrix matrix)
    {
        var packed = new PackedMatrix();
        packed.Pack(matrix.Pointer, matrix.Rows, matrix.Columns, matrix.Columns, 1);
        return packed;
    }

    internal static Matrix Random(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        var matrix = new Matrix(rows, columns);
        foreach (ref var value in matrix.Span)
            value = random.NextSingle() - 0.5f;
        return matrix;
    }
}
