using System.Numerics.Tensors;
using Lagebild.Language.Networks;

namespace Lagebild.Training.Learning;

/// <summary>
/// A linear-chain conditional random field (Lafferty et al. 2001) over per-word scores: learns which tag follows which, and which
/// begins a sentence. Decoding is <see cref="TagPath"/>'s.
/// </summary>
internal sealed class CrfLayer
{
    private readonly int _tags;

    public CrfLayer(ParameterSet parameters, string name, int tags)
    {
        _tags = tags;
        Transitions = parameters.Bias($"{name}.transitions", (tags + 1) * tags);
    }

    /// <summary>Scores of tag b after tag a at <c>a * tags + b</c>; the last row holds those at a sentence's beginning.</summary>
    public Parameter Transitions { get; }

    /// <summary>
    /// Minus the logarithm of the gold sequences' probability, summed over the sentences. Forward and backward sums are kept as
    /// probabilities, scaled to 1 at every word (Rabiner 1989), which needs one exponential a score instead of one a transition.
    /// </summary>
    public double Loss(Tape tape, Node scores, SentenceBatch batch, ReadOnlySpan<int> gold, float weight)
    {
        var transitions = Transitions.Value.Span;
        var gradient = Transitions.Gradients[tape.Worker].Span;
        var factors = new double[transitions.Length];
        for (var i = 0; i < factors.Length; i++)
            factors[i] = Math.Exp(transitions[i]);
        var pairs = new double[transitions.Length];
        double[][] emitted = NewRows(batch.Positions), alpha = NewRows(batch.Positions), beta = NewRows(batch.Positions);
        var scales = new double[batch.Positions];
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            var n = batch.LengthAt(s);
            for (var t = 0; t < n; t++)
                loss += weight * Emit(scores.Value[batch.Row(s, t)], emitted[t]);
            loss += weight * Sums(factors, emitted.AsSpan(0, n), alpha, beta, scales);
            for (var t = 0; t < n; t++)
            {
                var row = batch.Row(s, t);
                var from = t == 0 ? _tags : gold[batch.Row(s, t - 1)];
                loss -= weight * (scores.Value[row][gold[row]] + transitions[(from * _tags) + gold[row]]);
                scores.Gradient[row][gold[row]] -= weight;
                gradient[(from * _tags) + gold[row]] -= weight;
                for (var b = 0; b < _tags; b++)
                    scores.Gradient[row][b] += weight * (float)(alpha[t][b] * beta[t][b]);
                AddPairs(t, emitted[t], alpha, beta[t], scales[t], pairs);
            }
        }
        for (var i = 0; i < pairs.Length; i++)
            gradient[i] += weight * (float)(pairs[i] * factors[i]);
        return loss;
    }

    private double[][] NewRows(int count) => [.. Enumerable.Range(0, count).Select(_ => new double[_tags])];

    /// <summary>Exponentials of the scores, less the highest, which is returned.</summary>
    private static double Emit(ReadOnlySpan<float> scores, double[] into)
    {
        var max = TensorPrimitives.Max(scores);
        for (var b = 0; b < into.Length; b++)
            into[b] = Math.Exp(scores[b] - max);
        return max;
    }

    /// <summary>Fills the scaled sums of both directions and returns the logarithm of the sum over all sequences.</summary>
    private double Sums(double[] factors, ReadOnlySpan<double[]> emitted, double[][] alpha, double[][] beta, double[] scales)
    {
        var total = 0.0;
        for (var t = 0; t < emitted.Length; t++)
        {
            var row = alpha[t].AsSpan();
            if (t == 0)
                factors.AsSpan(_tags * _tags, _tags).CopyTo(row);
            else
                row.Clear();
            for (var a = 0; a < _tags && t > 0; a++)
                TensorPrimitives.MultiplyAdd(factors.AsSpan(a * _tags, _tags), alpha[t - 1][a], row, row);
            TensorPrimitives.Multiply(row, emitted[t], row);
            scales[t] = TensorPrimitives.Sum<double>(row);
            TensorPrimitives.Divide(row, scales[t], row);
            total += Math.Log(scales[t]);
        }
        beta[emitted.Length - 1].AsSpan().Fill(1);
        var next = new double[_tags];
        for (var t = emitted.Length - 2; t >= 0; t--)
        {
            TensorPrimitives.Multiply(emitted[t + 1], beta[t + 1], next);
            for (var a = 0; a < _tags; a++)
                beta[t][a] = TensorPrimitives.Dot<double>(factors.AsSpan(a * _tags, _tags), next) / scales[t + 1];
        }
        return total;
    }

    /// <summary>Adds the probability of every transition into a word, still to be multiplied by the transition's factor.</summary>
    private void AddPairs(int t, double[] emitted, double[][] alpha, double[] beta, double scale, double[] pairs)
    {
        Span<double> into = stackalloc double[_tags];
        TensorPrimitives.Multiply(emitted, beta, into);
        TensorPrimitives.Divide(into, scale, into);
        if (t == 0)
        {
            TensorPrimitives.Add(pairs.AsSpan(_tags * _tags, _tags), into, pairs.AsSpan(_tags * _tags, _tags));
            return;
        }
        for (var a = 0; a < _tags; a++)
            TensorPrimitives.MultiplyAdd(into, alpha[t - 1][a], pairs.AsSpan(a * _tags, _tags), pairs.AsSpan(a * _tags, _tags));
    }
}
