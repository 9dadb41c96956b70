using Lagebild.Language.Networks;

namespace Lagebild.Language.Tests.Networks;

public sealed class StoredWeightTests
{
    [Theory]
    [InlineData(3, 5)]
    [InlineData(40, 33)]
    [InlineData(7, 64)]
    public void A_table_of_bytes_adds_its_rows_and_is_laid_out_whole(int rows, int columns)
    {
        var matrix = MatrixProductTests.Random(rows, columns, 4);
        var writer = new WeightWriter();
        writer.Bytes(matrix);
        writer.Bytes(matrix);
        var reader = new WeightReader(writer.Payload.ToArray());
        var table = reader.Bytes();
        var laidOut = reader.ByteMatrix();
        Assert.Equal((rows, columns), (laidOut.Rows, laidOut.Columns));
        for (var r = 0; r < rows; r++)
        {
            var sum = new float[columns];
            table.Add(r, sum);
            Assert.Equal(sum, Row(laidOut, r));
            table.Add(r, sum);
            var step = matrix[r].ToArray().Max(Math.Abs) / 127;
            for (var c = 0; c < columns; c++)
            {
                Assert.Equal(2 * matrix[r][c], sum[c], step * 1.01f);
                Assert.Equal(sum[c] / step / 2, MathF.Round(sum[c] / step / 2), 0.001f);
            }
        }
    }

    private static unsafe float[] Row(ByteMatrix matrix, int row) =>
        [.. Enumerable.Range(0, matrix.Columns).Select(c => ByteProductTests.Weight(matrix, row, c) * matrix.Scales[row])];
}
