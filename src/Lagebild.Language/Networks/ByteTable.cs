using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lagebild.Language.Networks;

/// <summary>
/// Rows of signed bytes with one scale a row, as a model file holds them: all scales, then all rows. A row is widened when it is looked
/// up, so that rows nobody asks for cost nothing.
/// </summary>
internal sealed class ByteTable(int rows, int columns, ReadOnlyMemory<byte> data)
{
    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    /// <summary>What one step of a row is worth.</summary>
    public float Scale(int row) => MemoryMarshal.Cast<byte, float>(data.Span[..(4 * Rows)])[row];

    /// <summary>A row as it is stored.</summary>
    public ReadOnlySpan<sbyte> Values(int row) => MemoryMarshal.Cast<byte, sbyte>(data.Span.Slice((4 * Rows) + (row * Columns), Columns));

    /// <summary>
    /// Adds a row, times its scale, to the numbers given. Every element is one product and one sum, whatever the vectors' width.
    /// </summary>
    public void Add(int row, Span<float> into)
    {
        into = into[..Columns];
        var scale = Scale(row);
        var values = Values(row);
        var at = 0;
        for (; at + 16 <= into.Length; at += 16)
        {
            var sixteen = Vector128.Create(values[at..]);
            Add(Vector128.WidenLower(sixteen), scale, into[at..]);
            Add(Vector128.WidenUpper(sixteen), scale, into[(at + 8)..]);
        }
        for (; at < into.Length; at++)
            into[at] += values[at] * scale;
    }

    private static void Add(Vector128<short> eight, float scale, Span<float> into)
    {
        Add(Vector128.WidenLower(eight), scale, into);
        Add(Vector128.WidenUpper(eight), scale, into[4..]);
    }

    private static void Add(Vector128<int> four, float scale, Span<float> into) =>
        (Vector128.Create(into) + (Vector128.ConvertToSingle(four) * scale)).CopyTo(into);
}
