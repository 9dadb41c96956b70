using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lagebild.Language.Networks;

/// <summary>
/// The long short-term memory cell (Hochreiter and Schmidhuber 1997, with forget gate). A row of gates holds input, forget, candidate
/// and output gate one after the other; the number of units is a multiple of eight.
/// </summary>
internal static unsafe class LstmCell
{
    public const int Gates = 4;

    /// <summary>
    /// One step of one row. <paramref name="gates"/> comes in as sums and goes out activated. <paramref name="before"/> is the cell
    /// state before, null at a sentence's beginning; <paramref name="squashed"/> receives tanh of the new state unless it is null.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(float* gates, float* before, float* state, float* squashed, float* output, int units)
    {
        var u = 0;
        if (Vector512.IsHardwareAccelerated && squashed == null)
        {
            for (; u + 16 <= units; u += 16)
                Step16(gates + u, before == null ? null : before + u, state + u, output + u, units);
        }
        for (; u < units; u += 8)
        {
            var input = Activation.Sigmoid(Vector256.Load(gates + u));
            var forget = Activation.Sigmoid(Vector256.Load(gates + units + u));
            var candidate = Activation.Tanh(Vector256.Load(gates + (2 * units) + u));
            var outward = Activation.Sigmoid(Vector256.Load(gates + (3 * units) + u));
            var c = input * candidate;
            if (before != null)
                c = Vector256.FusedMultiplyAdd(forget, Vector256.Load(before + u), c);
            var t = Activation.Tanh(c);
            c.Store(state + u);
            (outward * t).Store(output + u);
            if (squashed == null)
                continue;
            t.Store(squashed + u);
            input.Store(gates + u);
            forget.Store(gates + units + u);
            candidate.Store(gates + (2 * units) + u);
            outward.Store(gates + (3 * units) + u);
        }
    }

    /// <summary>Sixteen units at once, where nothing is kept for training; the same bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step16(float* gates, float* before, float* state, float* output, int units)
    {
        var c = Activation.Sigmoid(Vector512.Load(gates)) * Activation.Tanh(Vector512.Load(gates + (2 * units)));
        if (before != null)
            c = Vector512.FusedMultiplyAdd(Activation.Sigmoid(Vector512.Load(gates + units)), Vector512.Load(before), c);
        c.Store(state);
        (Activation.Sigmoid(Vector512.Load(gates + (3 * units))) * Activation.Tanh(c)).Store(output);
    }
}
