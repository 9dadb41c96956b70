using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lagebild.Language.Networks;

/// <summary>
/// C = A·B or C += A·B. Vector lanes run over the columns of C, and every element of C is summed over the inner dimension in
/// ascending order by fused multiply-add: its bits depend neither on the width of the vectors, nor on the rows computed together, nor
/// on the number of threads.
/// </summary>
internal static unsafe class MatrixProduct
{
    private const int Panel = PackedMatrix.PanelWidth;

    /// <summary>C (m × b.Columns, dense) from the rows of A (dense, as many columns as b has rows).</summary>
    public static void Multiply(Matrix a, PackedMatrix b, Matrix c, bool add = false) =>
        Multiply(a.Pointer, a.Columns, 1, a.Rows, b, c.Pointer, c.Columns, add);

    /// <summary>C from an A whose element (i, k) stands at <c>a[i * rowStride + k * step]</c>.</summary>
    public static void Multiply(float* a, int rowStride, int step, int m, PackedMatrix b, float* c, int cStride, bool add) =>
        Multiply(a, rowStride, step, m, b, c, cStride, add, Vector512.IsHardwareAccelerated);

    /// <summary>As above, on the chosen kernel; both give the same bits.</summary>
    internal static void Multiply(
        float* a, nint rowStride, nint step, int m, PackedMatrix b, float* c, nint cStride, bool add, bool wide)
    {
        var tile = stackalloc float[8 * Panel];
        for (var j = 0; j < b.Columns; j += Panel)
        {
            var panel = b.Panel(j / Panel);
            var width = Math.Min(Panel, b.Columns - j);
            for (var i = 0; i < m;)
            {
                var rows = m - i >= 8 ? 8 : m - i >= 4 ? 4 : m - i >= 2 ? 2 : 1;
                var at = c + (i * cStride) + j;
                if (width == Panel)
                    Block(a + (i * rowStride), rowStride, step, rows, panel, b.Rows, at, cStride, add, wide);
                else
                {
                    if (add)
                        Matrix.Copy(at, cStride, tile, Panel, rows, width);
                    Block(a + (i * rowStride), rowStride, step, rows, panel, b.Rows, tile, Panel, add, wide);
                    Matrix.Copy(tile, Panel, at, cStride, rows, width);
                }
                i += rows;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Block(
        float* a, nint rowStride, nint step, int rows, float* panel, int k, float* c, nint cStride, bool add, bool wide)
    {
        if (wide)
        {
            switch (rows)
            {
                case 8: Wide8(a, rowStride, step, panel, k, c, cStride, add); break;
                case 4: Wide4(a, rowStride, step, panel, k, c, cStride, add); break;
                case 2: Wide2(a, rowStride, step, panel, k, c, cStride, add); break;
                default: Wide1(a, step, panel, k, c, add); break;
            }
            return;
        }
        for (var r = 0; r < rows; r += 4)
        {
            for (var half = 0; half < Panel; half += 16)
            {
                var at = a + (r * rowStride);
                var to = c + (r * cStride) + half;
                if (rows - r >= 4)
                    Narrow4(at, rowStride, step, panel + half, k, to, cStride, add);
                else
                {
                    for (var s = 0; s < rows - r; s++)
                        Narrow1(at + (s * rowStride), step, panel + half, k, to + (s * cStride), add);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide8(float* a, nint rowStride, nint step, float* b, int k, float* c, nint cStride, bool add)
    {
        float* a0 = a, a1 = a + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride;
        float* a4 = a3 + rowStride, a5 = a4 + rowStride, a6 = a5 + rowStride, a7 = a6 + rowStride;
        Vector512<float> c00, c01, c10, c11, c20, c21, c30, c31, c40, c41, c50, c51, c60, c61, c70, c71;
        c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = c40 = c41 = c50 = c51 = c60 = c61 = c70 = c71 = Vector512<float>.Zero;
        if (add)
        {
            (c00, c01) = Load(c);
            (c10, c11) = Load(c + cStride);
            (c20, c21) = Load(c + (2 * cStride));
            (c30, c31) = Load(c + (3 * cStride));
            (c40, c41) = Load(c + (4 * cStride));
            (c50, c51) = Load(c + (5 * cStride));
            (c60, c61) = Load(c + (6 * cStride));
            (c70, c71) = Load(c + (7 * cStride));
        }
        for (nint i = 0, at = 0; i < k; i++, at += step, b += Panel)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + 16);
            var x = Vector512.Create(a0[at]);
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            x = Vector512.Create(a1[at]);
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            x = Vector512.Create(a2[at]);
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            x = Vector512.Create(a3[at]);
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            x = Vector512.Create(a4[at]);
            c40 = Vector512.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector512.FusedMultiplyAdd(x, b1, c41);
            x = Vector512.Create(a5[at]);
            c50 = Vector512.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector512.FusedMultiplyAdd(x, b1, c51);
            x = Vector512.Create(a6[at]);
            c60 = Vector512.FusedMultiplyAdd(x, b0, c60);
            c61 = Vector512.FusedMultiplyAdd(x, b1, c61);
            x = Vector512.Create(a7[at]);
            c70 = Vector512.FusedMultiplyAdd(x, b0, c70);
            c71 = Vector512.FusedMultiplyAdd(x, b1, c71);
        }
        Store(c, c00, c01);
        Store(c + cStride, c10, c11);
        Store(c + (2 * cStride), c20, c21);
        Store(c + (3 * cStride), c30, c31);
        Store(c + (4 * cStride), c40, c41);
        Store(c + (5 * cStride), c50, c51);
        Store(c + (6 * cStride), c60, c61);
        Store(c + (7 * cStride), c70, c71);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide4(float* a, nint rowStride, nint step, float* b, int k, float* c, nint cStride, bool add)
    {
        float* a0 = a, a1 = a + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride;
        Vector512<float> c00, c01, c10, c11, c20, c21, c30, c31;
        c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = Vector512<float>.Zero;
        if (add)
        {
            (c00, c01) = Load(c);
            (c10, c11) = Load(c + cStride);
            (c20, c21) = Load(c + (2 * cStride));
            (c30, c31) = Load(c + (3 * cStride));
        }
        for (nint i = 0, at = 0; i < k; i++, at += step, b += Panel)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + 16);
            var x = Vector512.Create(a0[at]);
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            x = Vector512.Create(a1[at]);
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            x = Vector512.Create(a2[at]);
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            x = Vector512.Create(a3[at]);
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
        }
        Store(c, c00, c01);
        Store(c + cStride, c10, c11);
        Store(c + (2 * cStride), c20, c21);
        Store(c + (3 * cStride), c30, c31);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide2(float* a, nint rowStride, nint step, float* b, int k, float* c, nint cStride, bool add)
    {
        float* a0 = a, a1 = a + rowStride;
        Vector512<float> c00, c01, c10, c11;
        c00 = c01 = c10 = c11 = Vector512<float>.Zero;
        if (add)
        {
            (c00, c01) = Load(c);
            (c10, c11) = Load(c + cStride);
        }
        for (nint i = 0, at = 0; i < k; i++, at += step, b += Panel)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + 16);
            var x = Vector512.Create(a0[at]);
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            x = Vector512.Create(a1[at]);
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
        }
        Store(c, c00, c01);
        Store(c + cStride, c10, c11);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide1(float* a, nint step, float* b, int k, float* c, bool add)
    {
        var (c0, c1) = add ? Load(c) : (Vector512<float>.Zero, Vector512<float>.Zero);
        for (nint i = 0, at = 0; i < k; i++, at += step, b += Panel)
        {
            var x = Vector512.Create(a[at]);
            c0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), c0);
            c1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + 16), c1);
        }
        Store(c, c0, c1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow4(float* a, nint rowStride, nint step, float* b, int k, float* c, nint cStride, bool add)
    {
        float* a0 = a, a1 = a + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride;
        Vector256<float> c00, c01, c10, c11, c20, c21, c30, c31;
        c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = Vector256<float>.Zero;
        if (add)
        {
            c00 = Vector256.Load(c);
            c01 = Vector256.Load(c + 8);
            c10 = Vector256.Load(c + cStride);
            c11 = Vector256.Load(c + cStride + 8);
            c20 = Vector256.Load(c + (2 * cStride));
            c21 = Vector256.Load(c + (2 * cStride) + 8);
            c30 = Vector256.Load(c + (3 * cStride));
            c31 = Vector256.Load(c + (3 * cStride) + 8);
        }
        for (nint i = 0, at = 0; i < k; i++, at += step, b += Panel)
        {
            var b0 = Vector256.Load(b);
            var b1 = Vector256.Load(b + 8);
            var x = Vector256.Create(a0[at]);
            c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
            x = Vector256.Create(a1[at]);
            c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
            x = Vector256.Create(a2[at]);
            c20 = Vector256.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(x, b1, c21);
            x = Vector256.Create(a3[at]);
            c30 = Vector256.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector256.FusedMultiplyAdd(x, b1, c31);
        }
        c00.Store(c);
        c01.Store(c + 8);
        c10.Store(c + cStride);
        c11.Store(c + cStride + 8);
        c20.Store(c + (2 * cStride));
        c21.Store(c + (2 * cStride) + 8);
        c30.Store(c + (3 * cStride));
        c31.Store(c + (3 * cStride) + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow1(float* a, nint step, float* b, int k, float* c, bool add)
    {
        var c0 = add ? Vector256.Load(c) : Vector256<float>.Zero;
        var c1 = add ? Vector256.Load(c + 8) : Vector256<float>.Zero;
        for (nint i = 0, at = 0; i < k; i++, at += step, b += Panel)
        {
            var x = Vector256.Create(a[at]);
            c0 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b), c0);
            c1 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b + 8), c1);
        }
        c0.Store(c);
        c1.Store(c + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> First, Vector512<float> Second) Load(float* at) => (Vector512.Load(at), Vector512.Load(at + 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* at, Vector512<float> first, Vector512<float> second)
    {
        first.Store(at);
        second.Store(at + 16);
    }
}
