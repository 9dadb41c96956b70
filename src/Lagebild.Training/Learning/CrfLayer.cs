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

    /// <summary>Minus the logarithm of the gold sequences' probability, summed over the sentences.</summary>
    public double Loss(Tape tape, Node scores, SentenceBatch batch, ReadOnlySpan<int> gold, float weight)
    {
        var loss = 0.0;
        var most = batch.Positions;
        var alpha = new double[most, _tags];
        var beta = new double[most, _tags];
        var transitions = Transitions.Value.Span;
        var gradient = Transitions.Gradients[tape.Worker].Span;
        var terms = new double[_tags];
        for (var s = 0; s < batch.Count; s++)
        {
            var n = batch.LengthAt(s);
            for (var t = 0; t < n; t++)
            {
                var score = scores.Value[batch.Row(s, t)];
                for (var b = 0; b < _tags; b++)
                {
                    for (var a = 0; a < _tags; a++)
                        terms[a] = t == 0 ? 0 : alpha[t - 1, a] + transitions[(a * _tags) + b];
                    alpha[t, b] = score[b] + (t == 0 ? transitions[(_tags * _tags) + b] : LogSum(terms));
                }
            }
            for (var b = 0; b < _tags; b++)
            {
                beta[n - 1, b] = 0;
                terms[b] = alpha[n - 1, b];
            }
            var total = LogSum(terms);
            for (var t = n - 2; t >= 0; t--)
            {
                var next = scores.Value[batch.Row(s, t + 1)];
                for (var a = 0; a < _tags; a++)
                {
                    for (var b = 0; b < _tags; b++)
                        terms[b] = transitions[(a * _tags) + b] + next[b] + beta[t + 1, b];
                    beta[t, a] = LogSum(terms);
                }
            }
            loss += weight * total;
            for (var t = 0; t < n; t++)
            {
                var row = batch.Row(s, t);
                var score = scores.Value[row];
                var g = gold[row];
                var from = t == 0 ? _tags : gold[batch.Row(s, t - 1)];
                loss -= weight * (score[g] + transitions[(from * _tags) + g]);
                scores.Gradient[row][g] -= weight;
                gradient[(from * _tags) + g] -= weight;
                for (var b = 0; b < _tags; b++)
                {
                    var marginal = weight * (float)Math.Exp(alpha[t, b] + beta[t, b] - total);
                    scores.Gradient[row][b] += marginal;
                    if (t == 0)
                    {
                        gradient[(_tags * _tags) + b] += marginal;
                        continue;
                    }
                    for (var a = 0; a < _tags; a++)
                        gradient[(a * _tags) + b] += weight
                            * (float)Math.Exp(alpha[t - 1, a] + transitions[(a * _tags) + b] + score[b] + beta[t, b] - total);
                }
            }
        }
        return loss;
    }

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var max = double.NegativeInfinity;
        foreach (var t in terms)
            max = Math.Max(max, t);
        var sum = 0.0;
        foreach (var t in terms)
            sum += Math.Exp(t - max);
        return max + Math.Log(sum);
    }
}
