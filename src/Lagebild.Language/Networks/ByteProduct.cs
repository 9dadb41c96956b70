using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Lagebild.Language.Networks;

/// <summary>
/// C = A·B or C += A·B for weights in bytes. Each row of A, times the scales of B's rows, is rounded to whole numbers of 16 bits with one
/// unit a row; the rest is whole numbers and therefore exact: the result's bits depend neither on the width of the vectors, nor on the
/// order of the sums, nor on the rows computed together. Twice as many products fit an instruction as with floats, and a quarter of the
/// bytes is fetched.
/// </summary>
internal static unsafe class ByteProduct
{
    private const int Panel = ByteMatrix.PanelWidth;
    private const int MostRowsAtOnce = 32;

    /// <summary>Rounded inputs held at once, 16 bits each; they stay in the nearest cache beside a panel.</summary>
    private const int RoundedAtOnce = 16384;

    public static void Multiply(float* a, nint rowStride, int m, ByteMatrix b, float* c, nint cStride, bool add) =>
        Multiply(a, rowStride, m, b, c, cStride, add, Vector512.IsHardwareAccelerated && Avx512BW.IsSupported);

    /// <summary>As above, on the chosen kernel; both give the same bits.</summary>
    internal static void Multiply(float* a, nint rowStride, int m, ByteMatrix b, float* c, nint cStride, bool add, bool wide)
    {
        var length = 2 * b.Pairs;
        var rowsAtOnce = length == 0 ? MostRowsAtOnce : Math.Clamp(RoundedAtOnce / length, 4, MostRowsAtOnce);
        var rounded = stackalloc short[rowsAtOnce * length];
        var units = stackalloc float[rowsAtOnce];
        for (var i = 0; i < m; i += rowsAtOnce)
        {
            var rows = Math.Min(rowsAtOnce, m - i);
            for (var r = 0; r < rows; r++)
                units[r] = Round(a + ((i + r) * rowStride), b.Scales, b.Rows, rounded + (r * length), length);
            MultiplyRounded(rounded, units, rows, b, c + (i * cStride), cStride, add, wide);
        }
    }

    private static void MultiplyRounded(short* a, float* units, int rows, ByteMatrix b, float* c, nint cStride, bool add, bool wide)
    {
        var tile = stackalloc float[4 * Panel];
        var length = 2 * b.Pairs;
        for (var j = 0; j < b.Columns; j += Panel)
        {
            var panel = b.Panel(j / Panel);
            var width = Math.Min(Panel, b.Columns - j);
            for (var i = 0; i < rows;)
            {
                var together = rows - i >= 4 ? 4 : 1;
                var at = c + (i * cStride) + j;
                if (width == Panel)
                    Block(a + (i * length), units + i, together, panel, b.Pairs, at, cStride, add, wide);
                else
                {
                    if (add)
                        Matrix.Copy(at, cStride, tile, Panel, together, width);
                    Block(a + (i * length), units + i, together, panel, b.Pairs, tile, Panel, add, wide);
                    Matrix.Copy(tile, Panel, at, cStride, together, width);
                }
                i += together;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block(short* a, float* units, int rows, sbyte* panel, int pairs, float* c, nint cStride, bool add, bool wide)
    {
        if (wide)
        {
            if (rows == 4)
                Wide4(a, units, panel, pairs, c, cStride, add);
            else
                Wide1(a, *units, panel, pairs, c, add);
        }
        else if (rows == 4)
        {
            Narrow4(a, units, panel, pairs, c, cStride, add);
            Narrow4(a, units, panel + Panel, pairs, c + 16, cStride, add);
        }
        else
            Narrow1(a, *units, panel, pairs, c, add);
    }

    /// <summary>Rounds one row; what is left of <paramref name="length"/> is filled with zeros. Returns what one step is worth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Round(float* row, float* scales, int count, short* into, int length)
    {
        var most = Vector256<float>.Zero;
        var k = 0;
        for (; k + 8 <= count; k += 8)
            most = Vector256.Max(most, Vector256.Abs(Vector256.Load(row + k) * Vector256.Load(scales + k)));
        var max = 0f;
        for (var lane = 0; lane < 8; lane++)
            max = Math.Max(max, most[lane]);
        for (; k < count; k++)
            max = Math.Max(max, Math.Abs(row[k] * scales[k]));
        if (max is not (>= 1e-30f and <= 1e30f))
        {
            new Span<short>(into, length).Clear();
            return 0;
        }
        // Sums of `count` products with bytes stay inside 32 bits.
        var limit = Math.Min(short.MaxValue, int.MaxValue / (128 * count));
        var steps = limit / max;
        for (k = 0; k + 8 <= count; k += 8)
        {
            var whole = Vector256.ConvertToInt32(Vector256.Round(Vector256.Load(row + k) * Vector256.Load(scales + k) * Vector256.Create(steps)));
            Vector128.Narrow(whole.GetLower(), whole.GetUpper()).Store(into + k);
        }
        for (; k < count; k++)
            into[k] = (short)MathF.Round(row[k] * scales[k] * steps);
        for (; k < length; k++)
            into[k] = 0;
        return max / limit;
    }

    /// <summary>Four rows by sixteen columns; a pair of rows of a panel is <see cref="Panel"/> columns wide, of which these are one half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow4(short* a, float* units, sbyte* b, int pairs, float* c, nint cStride, bool add)
    {
        int* a0 = (int*)a, a1 = a0 + pairs, a2 = a1 + pairs, a3 = a2 + pairs;
        Vector256<int> c00, c01, c10, c11, c20, c21, c30, c31;
        c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = Vector256<int>.Zero;
        for (nint i = 0; i < pairs; i++, b += 2 * Panel)
        {
            var b0 = Widen(b);
            var b1 = Widen(b + 16);
            var x = Vector256.Create(a0[i]).AsInt16();
            c00 += Dot(x, b0);
            c01 += Dot(x, b1);
            x = Vector256.Create(a1[i]).AsInt16();
            c10 += Dot(x, b0);
            c11 += Dot(x, b1);
            x = Vector256.Create(a2[i]).AsInt16();
            c20 += Dot(x, b0);
            c21 += Dot(x, b1);
            x = Vector256.Create(a3[i]).AsInt16();
            c30 += Dot(x, b0);
            c31 += Dot(x, b1);
        }
        Store(c, c00, c01, units[0], add);
        Store(c + cStride, c10, c11, units[1], add);
        Store(c + (2 * cStride), c20, c21, units[2], add);
        Store(c + (3 * cStride), c30, c31, units[3], add);
    }

    /// <summary>One row by all columns of a panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow1(short* a, float unit, sbyte* b, int pairs, float* c, bool add)
    {
        var pair = (int*)a;
        Vector256<int> c0, c1, c2, c3;
        c0 = c1 = c2 = c3 = Vector256<int>.Zero;
        for (nint i = 0; i < pairs; i++, b += 2 * Panel)
        {
            var x = Vector256.Create(pair[i]).AsInt16();
            c0 += Dot(x, Widen(b));
            c1 += Dot(x, Widen(b + 16));
            c2 += Dot(x, Widen(b + 32));
            c3 += Dot(x, Widen(b + 48));
        }
        Store(c, c0, c1, unit, add);
        Store(c + 16, c2, c3, unit, add);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide4(short* a, float* units, sbyte* b, int pairs, float* c, nint cStride, bool add)
    {
        int* a0 = (int*)a, a1 = a0 + pairs, a2 = a1 + pairs, a3 = a2 + pairs;
        Vector512<int> c00, c01, c10, c11, c20, c21, c30, c31;
        c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = Vector512<int>.Zero;
        for (nint i = 0; i < pairs; i++, b += 2 * Panel)
        {
            var b0 = Avx512BW.ConvertToVector512Int16(Vector256.Load(b));
            var b1 = Avx512BW.ConvertToVector512Int16(Vector256.Load(b + 32));
            var x = Vector512.Create(a0[i]).AsInt16();
            c00 += Avx512BW.MultiplyAddAdjacent(x, b0);
            c01 += Avx512BW.MultiplyAddAdjacent(x, b1);
            x = Vector512.Create(a1[i]).AsInt16();
            c10 += Avx512BW.MultiplyAddAdjacent(x, b0);
            c11 += Avx512BW.MultiplyAddAdjacent(x, b1);
            x = Vector512.Create(a2[i]).AsInt16();
            c20 += Avx512BW.MultiplyAddAdjacent(x, b0);
            c21 += Avx512BW.MultiplyAddAdjacent(x, b1);
            x = Vector512.Create(a3[i]).AsInt16();
            c30 += Avx512BW.MultiplyAddAdjacent(x, b0);
            c31 += Avx512BW.MultiplyAddAdjacent(x, b1);
        }
        Store(c, c00, c01, units[0], add);
        Store(c + cStride, c10, c11, units[1], add);
        Store(c + (2 * cStride), c20, c21, units[2], add);
        Store(c + (3 * cStride), c30, c31, units[3], add);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide1(short* a, float unit, sbyte* b, int pairs, float* c, bool add)
    {
        var pair = (int*)a;
        var (c0, c1) = (Vector512<int>.Zero, Vector512<int>.Zero);
        for (nint i = 0; i < pairs; i++, b += 2 * Panel)
        {
            var x = Vector512.Create(pair[i]).AsInt16();
            c0 += Avx512BW.MultiplyAddAdjacent(x, Avx512BW.ConvertToVector512Int16(Vector256.Load(b)));
            c1 += Avx512BW.MultiplyAddAdjacent(x, Avx512BW.ConvertToVector512Int16(Vector256.Load(b + 32)));
        }
        Store(c, c0, c1, unit, add);
    }

    /// <summary>Sixteen bytes as numbers of 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Widen(sbyte* at)
    {
        if (Avx2.IsSupported)
            return Avx2.ConvertToVector256Int16(at);
        var bytes = Vector128.Load(at);
        return Vector256.Create(Vector128.WidenLower(bytes), Vector128.WidenUpper(bytes));
    }

    /// <summary>The products of neighbours, added in twos.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Dot(Vector256<short> x, Vector256<short> y)
    {
        if (Avx2.IsSupported)
            return Avx2.MultiplyAddAdjacent(x, y);
        Vector256<int> a = x.AsInt32(), b = y.AsInt32();
        return ((a << 16 >> 16) * (b << 16 >> 16)) + ((a >> 16) * (b >> 16));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* at, Vector256<int> first, Vector256<int> second, float unit, bool add)
    {
        var (x, y) = (Vector256.ConvertToSingle(first) * unit, Vector256.ConvertToSingle(second) * unit);
        (add ? Vector256.Load(at) + x : x).Store(at);
        (add ? Vector256.Load(at + 8) + y : y).Store(at + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* at, Vector512<int> first, Vector512<int> second, float unit, bool add)
    {
        var (x, y) = (Vector512.ConvertToSingle(first) * unit, Vector512.ConvertToSingle(second) * unit);
        (add ? Vector512.Load(at) + x : x).Store(at);
        (add ? Vector512.Load(at + 16) + y : y).Store(at + 16);
    }
}
