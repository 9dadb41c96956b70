using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lagebild.Language.Networks;

/// <summary>A matrix of IEEE half-precision weights as a model file holds it, row after row.</summary>
internal readonly ref struct HalfMatrix(int rows, int columns, ReadOnlySpan<ushort> weights)
{
    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    /// <summary>The bits of the weights.</summary>
    public ReadOnlySpan<ushort> Weights { get; } = weights;

    public ReadOnlySpan<ushort> this[int row] => Weights.Slice(row * Columns, Columns);

    /// <summary>
    /// The same finite numbers in single precision. Exponent and fraction move to their place in the wider format, and a power of two
    /// that no rounding can touch makes up for the difference of the biases, for subnormal numbers too.
    /// </summary>
    public static void Widen(ReadOnlySpan<ushort> halves, Span<float> into)
    {
        ref var from = ref MemoryMarshal.GetReference(halves);
        ref var to = ref MemoryMarshal.GetReference(into[..halves.Length]);
        nuint i = 0;
        for (; i + 8 <= (nuint)halves.Length; i += 8)
        {
            var bits = Vector128.LoadUnsafe(ref from, i);
            Widen(Vector128.WidenLower(bits)).StoreUnsafe(ref to, i);
            Widen(Vector128.WidenUpper(bits)).StoreUnsafe(ref to, i + 4);
        }
        for (; i < (nuint)halves.Length; i++)
            Unsafe.Add(ref to, i) = (float)BitConverter.UInt16BitsToHalf(Unsafe.Add(ref from, i));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Widen(Vector128<uint> half)
    {
        var magnitude = ((half & Vector128.Create(0x7FFFu)) << 13).AsSingle() * Vector128.Create(5.192296858534828e33f);
        return (magnitude.AsUInt32() | ((half & Vector128.Create(0x8000u)) << 16)).AsSingle();
    }
}
