using System.Runtime.InteropServices;

namespace Lagebild.Language.Networks;

/// <summary>
/// The right-hand side of a matrix product, laid out as the kernel walks it: panels of <see cref="PanelWidth"/> columns, each holding
/// its rows one after the other; the last panel is filled up with zeros.
/// </summary>
internal sealed unsafe class PackedMatrix : IWeightMatrix
{
    public const int PanelWidth = 32;
    private const int Alignment = 16;

    private float[] _data = [];

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public float* Panel(int panel) => Start + ((nint)panel * Rows * PanelWidth);

    private float* Start { get; set; }

    /// <summary>Packs a matrix whose element (r, c) stands at <c>source[r * rowStride + c * columnStride]</c>; memory is used again.</summary>
    public void Pack(float* source, int rows, int columns, int rowStride, int columnStride)
    {
        Shape(rows, columns);
        var panels = (columns + PanelWidth - 1) / PanelWidth;
        for (var p = 0; p < panels; p++)
        {
            var width = Math.Min(PanelWidth, columns - (p * PanelWidth));
            var to = Panel(p);
            var from = source + ((nint)p * PanelWidth * columnStride);
            for (var r = 0; r < rows; r++, to += PanelWidth, from += rowStride)
            {
                if (columnStride == 1)
                    new ReadOnlySpan<float>(from, width).CopyTo(new Span<float>(to, PanelWidth));
                else
                {
                    for (var c = 0; c < width; c++)
                        to[c] = from[(nint)c * columnStride];
                }
                for (var c = width; c < PanelWidth; c++)
                    to[c] = 0;
            }
        }
    }

    public void Multiply(float* a, nint rowStride, int m, float* c, nint cStride, bool add) =>
        MatrixProduct.Multiply(a, (int)rowStride, 1, m, this, c, (int)cStride, add);

    private void Shape(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        var count = (columns + PanelWidth - 1) / PanelWidth * PanelWidth * rows;
        if (count + Alignment > _data.Length)
            _data = GC.AllocateUninitializedArray<float>(count + Alignment, pinned: true);
        var address = (nint)Marshal.UnsafeAddrOfPinnedArrayElement(_data, 0);
        Start = (float*)((address + 63) & ~(nint)63);
    }
}
