using Lagebild.Language.Networks;

namespace Lagebild.Training.Learning;

/// <summary>Cross entropy of the softmax, with one right class a row or a set of admissible ones.</summary>
internal static class SoftmaxLosses
{
    /// <summary>Adds the gradient of the loss to the scores. Rows with gold class -1 do not count.</summary>
    /// <returns>The loss summed over the rows, times <paramref name="weight"/>.</returns>
    public static double SoftmaxLoss(this Tape tape, Node scores, ReadOnlySpan<int> gold, float weight)
    {
        var loss = 0.0;
        var row = tape.NewMatrix(1, scores.Columns).Span;
        for (var r = 0; r < scores.Rows; r++)
        {
            if (gold[r] < 0)
                continue;
            scores.Value[r].CopyTo(row);
            var log = Activation.Softmax(row);
            loss += weight * (log - scores.Value[r][gold[r]]);
            row[gold[r]] -= 1;
            var gradient = scores.Gradient[r];
            for (var c = 0; c < row.Length; c++)
                gradient[c] += weight * row[c];
        }
        return loss;
    }

    /// <summary>
    /// The loss where only a set of classes is known to hold the right one: minus the logarithm of the set's probability. Rows
    /// without a set do not count.
    /// </summary>
    public static double SoftmaxLoss(this Tape tape, Node scores, IReadOnlyList<int[]?> admissible, float weight)
    {
        var loss = 0.0;
        var row = tape.NewMatrix(1, scores.Columns).Span;
        for (var r = 0; r < scores.Rows; r++)
        {
            if (admissible[r] is not { Length: > 0 } set)
                continue;
            scores.Value[r].CopyTo(row);
            Activation.Softmax(row);
            var mass = 1e-12f;
            foreach (var c in set)
                mass += row[c];
            loss -= weight * Math.Log(mass);
            var gradient = scores.Gradient[r];
            foreach (var c in set)
                gradient[c] -= weight * row[c] / mass;
            for (var c = 0; c < row.Length; c++)
                gradient[c] += weight * row[c];
        }
        return loss;
    }
}
