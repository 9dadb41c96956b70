using System.Runtime.InteropServices;

namespace Lagebild.Language.Networks;

/// <summary>
/// The right-hand side of a matrix product, laid out as the kernel walks it: panels of <see cref="PanelWidth"/> columns, each holding
/// its rows one after the other; the last panel is filled up with zeros.
/// </summary>
internal sealed unsafe class PackedMatrix
{
    public const int PanelWidth = 32;
    private const int Alignment = 16;

    private float[] _data = [];

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public float* Panel(int panel) => Start + ((nint)panel * Rows * PanelWidth);

    private float* Start { get; set; }

    /// <summary>Packs <paramref name="source"/>.</summary>
    public static PackedMatrix Of(ByteTable source)
    {
        var packed = new PackedMatrix();
        packed.Shape(source.Rows, source.Columns);
        for (var at = 0; at < source.Columns; at += PanelWidth)
        {
            var to = packed.Panel(at / PanelWidth);
            var width = Math.Min(PanelWidth, source.Columns - at);
            for (var r = 0; r < source.Rows; r++, to += PanelWidth)
            {
                var row = new Span<float>(to, PanelWidth);
                row.Clear();
                source.Add(r, at, row[..width]);
            }
        }
        return packed;
    }

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
