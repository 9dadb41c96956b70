using System.Runtime.InteropServices;

namespace Lagebild.Language.Networks;

/// <summary>
/// A dense matrix of floats, row after row. Its memory never moves, so that kernels may keep a pointer to it. A matrix can shrink and
/// grow within its capacity, which lets a workspace serve texts of any length without new memory.
/// </summary>
internal sealed unsafe class Matrix
{
    private float[] _data;

    public Matrix(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        _data = Allocate(rows * columns);
        Pointer = (float*)Marshal.UnsafeAddrOfPinnedArrayElement(_data, 0);
    }

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public int Count => Rows * Columns;

    public int Capacity => _data.Length;

    /// <summary>The first element; valid as long as the matrix lives.</summary>
    public float* Pointer { get; private set; }

    public Span<float> Span => _data.AsSpan(0, Count);

    public Span<float> this[int row] => _data.AsSpan(row * Columns, Columns);

    public float* Row(int row) => Pointer + ((nint)row * Columns);

    /// <summary>Gives the matrix another shape. What it held is lost.</summary>
    public Matrix Resize(int rows, int columns)
    {
        if (rows * columns > _data.Length)
        {
            _data = Allocate(Math.Max(rows * columns, 2 * _data.Length));
            Pointer = (float*)Marshal.UnsafeAddrOfPinnedArrayElement(_data, 0);
        }
        Rows = rows;
        Columns = columns;
        return this;
    }

    public void Clear() => Span.Clear();

    /// <summary>Copies a block of a matrix to where another one's begins.</summary>
    public static void Copy(float* from, nint fromStride, float* to, nint toStride, int rows, int width)
    {
        for (var r = 0; r < rows; r++)
            new ReadOnlySpan<float>(from + (r * fromStride), width).CopyTo(new Span<float>(to + (r * toStride), width));
    }

    private static float[] Allocate(int count) => GC.AllocateArray<float>(Math.Max(count, 1), pinned: true);
}
