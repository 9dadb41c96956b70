using System.Numerics;

namespace Lagebild.Language.Tagging;

/// <summary>
/// Case, number and gender that the words of a noun phrase share. Each combination is a bit; a morphology that leaves a feature open
/// agrees with all its values.
/// </summary>
internal static class PhraseAgreement
{
    /// <summary>Combinations of four cases, two numbers and three genders.</summary>
    public const int Combinations = 24;

    private const int All = (1 << Combinations) - 1;

    /// <summary>What a word adds to a combination that none of its morphologies agrees with, below its worst one.</summary>
    private const float Disagreement = -8;

    /// <summary>The combinations that a morphology agrees with.</summary>
    public static int Of(Morphology morphology)
    {
        var mask = 0;
        for (var c = 0; c < Combinations; c++)
        {
            var (@case, number, gender) = ((Case)(1 + (c / 6)), (Number)(1 + (c / 3 % 2)), (Gender)(1 + (c % 3)));
            var isOpen = morphology.Gender is Gender.None or Gender.MascNeut;
            if (Fits(morphology.Case, @case) && Fits(morphology.Number, number) && (isOpen || morphology.Gender == gender))
                mask |= 1 << c;
        }
        return mask;
    }

    /// <summary>Adds to each combination the score of the word's best morphology that agrees with it.</summary>
    /// <param name="scores">The word's scores of all morphologies.</param>
    /// <param name="possible">Those that its part of speech can have.</param>
    /// <param name="masks">Combinations of all morphologies.</param>
    /// <param name="totals">One entry a combination.</param>
    public static void Add(ReadOnlySpan<float> scores, ReadOnlySpan<int> possible, ReadOnlySpan<int> masks, Span<float> totals)
    {
        Span<float> best = stackalloc float[Combinations];
        best.Fill(float.NegativeInfinity);
        var worst = float.PositiveInfinity;
        foreach (var m in possible)
        {
            worst = Math.Min(worst, scores[m]);
            for (var rest = masks[m]; rest != 0; rest &= rest - 1)
            {
                ref var at = ref best[BitOperations.TrailingZeroCount(rest)];
                at = Math.Max(at, scores[m]);
            }
        }
        for (var c = 0; c < Combinations; c++)
            totals[c] += float.IsNegativeInfinity(best[c]) ? worst + Disagreement : best[c];
    }

    /// <summary>The bit of the best combination; the first of equals.</summary>
    public static int Best(ReadOnlySpan<float> totals)
    {
        var best = 0;
        for (var c = 1; c < totals.Length; c++)
        {
            if (totals[c] > totals[best])
                best = c;
        }
        return 1 << best;
    }

    /// <summary>The word's best possible morphology that agrees with the combination, or its best at all where none does.</summary>
    public static int Choose(ReadOnlySpan<float> scores, ReadOnlySpan<int> possible, ReadOnlySpan<int> masks, int combination = All)
    {
        int best = -1, bestAgreeing = -1;
        foreach (var m in possible)
        {
            if (best < 0 || scores[m] > scores[best])
                best = m;
            if ((masks[m] & combination) != 0 && (bestAgreeing < 0 || scores[m] > scores[bestAgreeing]))
                bestAgreeing = m;
        }
        return bestAgreeing >= 0 ? bestAgreeing : best;
    }

    private static bool Fits<T>(T given, T value)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(given, default) || EqualityComparer<T>.Default.Equals(given, value);
}
