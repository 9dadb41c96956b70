using System.Runtime.InteropServices;

namespace Lagebild.Language.Networks;

/// <summary>
/// Weights of a trained layer as they are stored, signed bytes with one scale a row, laid out as <see cref="ByteProduct"/> walks them:
/// panels of <see cref="PanelWidth"/> columns, each holding pairs of rows one after the other, the two weights of a column side by side.
/// The last panel and the last pair are filled up with zeros.
/// </summary>
internal sealed unsafe class ByteMatrix : IWeightMatrix
{
    public const int PanelWidth = 32;

    /// <summary>The most rows: rounded inputs of so many stay far from the bounds of 32-bit sums.</summary>
    public const int MostRows = 4096;

    private const int Alignment = 64;

    private readonly byte[] _data;
    private readonly float[] _scales;
    private readonly sbyte* _start;

    private ByteMatrix(int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        var panels = (columns + PanelWidth - 1) / PanelWidth;
        _data = GC.AllocateArray<byte>((panels * Pairs * 2 * PanelWidth) + Alignment, pinned: true);
        _scales = GC.AllocateArray<float>(rows, pinned: true);
        var address = (nint)Marshal.UnsafeAddrOfPinnedArrayElement(_data, 0);
        _start = (sbyte*)((address + Alignment - 1) & ~(nint)(Alignment - 1));
        Scales = (float*)Marshal.UnsafeAddrOfPinnedArrayElement(_scales, 0);
    }

    public int Rows { get; }

    public int Columns { get; }

    public int Pairs => (Rows + 1) / 2;

    /// <summary>What one step of a row's weights is worth.</summary>
    public float* Scales { get; }

    public sbyte* Panel(int panel) => _start + ((nint)panel * Pairs * 2 * PanelWidth);

    /// <exception cref="InvalidDataException">More rows than <see cref="MostRows"/>.</exception>
    public static ByteMatrix Of(ByteTable source)
    {
        if (source.Rows > MostRows)
            throw new InvalidDataException($"A layer of {source.Rows} inputs is beyond what this program computes ({MostRows}).");
        var matrix = new ByteMatrix(source.Rows, source.Columns);
        for (var r = 0; r < source.Rows; r++)
        {
            matrix.Scales[r] = source.Scale(r);
            var values = source.Values(r);
            for (var c = 0; c < values.Length; c++)
                matrix.Panel(c / PanelWidth)[(r / 2 * 2 * PanelWidth) + (c % PanelWidth * 2) + (r % 2)] = values[c];
        }
        return matrix;
    }

    public void Multiply(float* a, nint rowStride, int m, float* c, nint cStride, bool add) =>
        ByteProduct.Multiply(a, rowStride, m, this, c, cStride, add);
}
