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
        for (var u = 0; u < units; u += 8)
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
}
