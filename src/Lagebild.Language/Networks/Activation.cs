using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Lagebild.Language.Networks;

/// <summary>
/// Nonlinear functions, eight or sixteen lanes at a time, each lane alike. They use only additions, fused multiply-adds and divisions, all exactly rounded, so
/// that every machine computes the same bits (the library's own exp and tanh promise no such thing).
/// </summary>
internal static class Activation
{
    /// <summary>The slope of the leaky rectifier below zero.</summary>
    public const float LeakySlope = 0.1f;

    /// <summary>e^x within about 2 units in the last place; arguments are held to [-87, 87].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        // Cody-Waite reduction x = n·ln2 + r, |r| <= ln2/2, then the polynomial of Cephes' expf.
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(87f));
        var n = Vector256.Round(x * Vector256.Create(1.44269504f));
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        var p = Vector256.Create(1.9875691500e-4f);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(5.0000001201e-1f));
        p = Vector256.FusedMultiplyAdd(p, r * r, r) + Vector256<float>.One;
        var power = (Vector256.ConvertToInt32(n) + Vector256.Create(127)) << 23;
        return p * power.AsSingle();
    }

    /// <inheritdoc cref="Exp(Vector256{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(87f));
        var n = Vector512.Round(x * Vector512.Create(1.44269504f));
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), r);
        var p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(5.0000001201e-1f));
        p = Vector512.FusedMultiplyAdd(p, r * r, r) + Vector512<float>.One;
        var power = (Vector512.ConvertToInt32(n) + Vector512.Create(127)) << 23;
        return p * power.AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) =>
        Vector256<float>.One - (Vector256.Create(2f) / (Vector256<float>.One + Exp(x + x)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x) =>
        Vector512<float>.One - (Vector512.Create(2f) / (Vector512<float>.One + Exp(x + x)));

    /// <summary>x where it is positive, a tenth of it where it is not.</summary>
    public static void LeakyRectify(Span<float> values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = Math.Max(values[i], LeakySlope * values[i]);
    }

    /// <summary>Replaces scores by probabilities, and returns the logarithm of the sum of their exponentials.</summary>
    public static float Softmax(Span<float> scores)
    {
        var max = float.NegativeInfinity;
        foreach (var s in scores)
            max = Math.Max(max, s);
        Span<float> eight = stackalloc float[8];
        var sum = 0f;
        for (var i = 0; i < scores.Length; i += 8)
        {
            var count = Math.Min(8, scores.Length - i);
            scores.Slice(i, count).CopyTo(eight);
            Exp(Vector256.Create<float>(eight) - Vector256.Create(max)).CopyTo(eight);
            eight[..count].CopyTo(scores[i..]);
            for (var j = 0; j < count; j++)
                sum += eight[j];
        }
        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
        return max + MathF.Log(sum);
    }
}
