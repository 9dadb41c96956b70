using Lagebild.Language.Networks;

namespace Lagebild.Language.Tests.Networks;

public sealed class StoredWeightTests
{
    [Fact]
    public void Every_finite_half_widens_to_itself()
    {
        var halves = Enumerable.Range(0, 1 << 16).Select(bits => (ushort)bits).Where(bits => Half.IsFinite(BitConverter.UInt16BitsToHalf(bits))).ToArray();
        var widened = new float[halves.Length];
        HalfMatrix.Widen(halves, widened);
        Assert.Equal(halves.Select(bits => BitConverter.SingleToUInt32Bits((float)BitConverter.UInt16BitsToHalf(bits))), widened.Select(BitConverter.SingleToUInt32Bits));
    }

    [Theory]
    [InlineData(3, 5)]
    [InlineData(40, 33)]
    [InlineData(7, 64)]
    public void Packed_halves_are_the_packed_matrix_and_a_table_of_bytes_adds_its_rows(int rows, int columns)
    {
        var matrix = MatrixProductTests.Random(rows, columns, 4);
        var writer = new WeightWriter();
        writer.Halves(matrix);
        writer.Halves(matrix);
        writer.Bytes(matrix);
        var reader = new WeightReader(writer.Payload.ToArray());
        var halves = reader.Halves();
        var packed = reader.PackedHalves();
        var table = reader.Bytes();
        Assert.Equal((rows, columns), (packed.Rows, packed.Columns));
        for (var r = 0; r < rows; r++)
        {
            Assert.Equal(halves[r].ToArray(), Row(packed, r));
            var sum = new float[columns];
            table.Add(r, sum);
            table.Add(r, sum);
            var step = matrix[r].ToArray().Max(Math.Abs) / 127;
            for (var c = 0; c < columns; c++)
            {
                Assert.Equal(2 * matrix[r][c], sum[c], step * 1.01f);
                Assert.Equal(sum[c] / step / 2, MathF.Round(sum[c] / step / 2), 0.001f);
            }
        }
    }

    private static unsafe float[] Row(PackedMatrix packed, int row) =>
        [.. Enumerable.Range(0, packed.Columns).Select(c => packed.Panel(c / PackedMatrix.PanelWidth)[(row * PackedMatrix.PanelWidth) + (c % PackedMatrix.PanelWidth)])];
}
