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

    /// <summary>Cross entropy between the targets and the field, summed over the sentences.</summary>
    /// <param name="tape">The worker's tape.</param>
    /// <param name="scores">Scores of the tags, a row a word.</param>
    /// <param name="batch">Where the words of the sentences stand.</param>
    /// <param name="targets">Targets of the sentences, in the order in which the batch was given them.</param>
    /// <param name="weight">The loss is multiplied by it.</param>
    public double Loss(Tape tape, Node scores, SentenceBatch batch, IReadOnlyList<TagTargets> targets, float weight)
    {
        var transitions = Transitions.Value.Span;
        var gradient = Transitions.Gradients[tape.Worker].Span;
        var factors = Factors(transitions);
        var pairs = new double[transitions.Length];
        var sums = new ChainSums(_tags);
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            var rank = s;
            var target = targets[batch.SentenceAt(s)];
            loss += weight * sums.Run(factors, batch.LengthAt(s), t => scores.Value[batch.Row(rank, t)]);
            for (var t = 0; t < batch.LengthAt(s); t++)
            {
                var row = batch.Row(s, t);
                foreach (var (tag, share) in target.At(t))
                {
                    loss -= weight * share * scores.Value[row][tag];
                    scores.Gradient[row][tag] -= weight * share;
                }
                for (var b = 0; b < _tags; b++)
                    scores.Gradient[row][b] += weight * (float)sums.Share(t, b);
                sums.AddPairs(t, pairs);
            }
            foreach (var (transition, share) in target.Transitions)
            {
                loss -= weight * share * transitions[transition];
                gradient[transition] -= weight * share;
            }
        }
        for (var i = 0; i < pairs.Length; i++)
            gradient[i] += weight * (float)(pairs[i] * factors[i]);
        return loss;
    }

    /// <summary>Exponentials of transition scores.</summary>
    public static double[] Factors(ReadOnlySpan<float> transitions)
    {
        var factors = new double[transitions.Length];
        for (var i = 0; i < factors.Length; i++)
            factors[i] = Math.Exp(transitions[i]);
        return factors;
    }
}
