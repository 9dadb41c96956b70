using System.Numerics.Tensors;

namespace Lagebild.Training.Learning;

/// <summary>
/// Sums over all tag sequences of a sentence. Forward and backward sums are kept as probabilities, scaled to 1 at every word (Rabiner
/// 1989), which needs one exponential a score instead of one a transition.
/// </summary>
internal sealed class ChainSums(int tags)
{
    private readonly List<double[]> _emitted = [], _forward = [], _backward = [];
    private readonly List<double> _scales = [];

    public int Tags => tags;

    /// <summary>Runs over a sentence.</summary>
    /// <param name="factors">Exponentials of the transition scores; the last row holds those at the beginning.</param>
    /// <param name="words">Number of words, at least 1.</param>
    /// <param name="scoresAt">Scores of the tags at a word.</param>
    /// <returns>The logarithm of the sum over all sequences.</returns>
    public double Run(double[] factors, int words, Func<int, ReadOnlySpan<float>> scoresAt)
    {
        while (_scales.Count < words)
        {
            _emitted.Add(new double[tags]);
            _forward.Add(new double[tags]);
            _backward.Add(new double[tags]);
            _scales.Add(0);
        }
        var total = 0.0;
        for (var t = 0; t < words; t++)
        {
            total += Emit(scoresAt(t), _emitted[t]);
            var row = _forward[t].AsSpan();
            if (t == 0)
                factors.AsSpan(tags * tags, tags).CopyTo(row);
            else
                row.Clear();
            for (var a = 0; a < tags && t > 0; a++)
                TensorPrimitives.MultiplyAdd(factors.AsSpan(a * tags, tags), _forward[t - 1][a], row, row);
            TensorPrimitives.Multiply(row, _emitted[t], row);
            _scales[t] = TensorPrimitives.Sum<double>(row);
            TensorPrimitives.Divide(row, _scales[t], row);
            total += Math.Log(_scales[t]);
        }
        _backward[words - 1].AsSpan().Fill(1);
        Span<double> next = stackalloc double[tags];
        for (var t = words - 2; t >= 0; t--)
        {
            TensorPrimitives.Multiply(_emitted[t + 1], _backward[t + 1], next);
            for (var a = 0; a < tags; a++)
                _backward[t][a] = TensorPrimitives.Dot<double>(factors.AsSpan(a * tags, tags), next) / _scales[t + 1];
        }
        return total;
    }

    /// <summary>Share of the sequences that have the tag at the word.</summary>
    public double Share(int word, int tag) => _forward[word][tag] * _backward[word][tag];

    /// <summary>Adds the share of every transition into a word, still to be multiplied by the transition's factor.</summary>
    public void AddPairs(int word, double[] pairs)
    {
        Span<double> into = stackalloc double[tags];
        TensorPrimitives.Multiply(_emitted[word], _backward[word], into);
        TensorPrimitives.Divide(into, _scales[word], into);
        if (word == 0)
        {
            TensorPrimitives.Add(pairs.AsSpan(tags * tags, tags), into, pairs.AsSpan(tags * tags, tags));
            return;
        }
        for (var a = 0; a < tags; a++)
            TensorPrimitives.MultiplyAdd(into, _forward[word - 1][a], pairs.AsSpan(a * tags, tags), pairs.AsSpan(a * tags, tags));
    }

    /// <summary>Exponentials of the scores, less the highest, which is returned.</summary>
    private static double Emit(ReadOnlySpan<float> scores, double[] into)
    {
        var max = TensorPrimitives.Max(scores);
        for (var b = 0; b < into.Length; b++)
            into[b] = Math.Exp(scores[b] - max);
        return max;
    }
}
