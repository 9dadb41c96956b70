using Lagebild.Dossiers.Stories;

namespace Lagebild.Training.Stories;

/// <summary>Logistic regression with a quadratic penalty, by Newton's method; few features, so the exact solution in a few steps.</summary>
internal static class StoryTrainer
{
    /// <summary>Penalty on the square of each weight, of features scaled to variance 1.</summary>
    private const double Penalty = 3;

    private const int Steps = 25;

    public static StoryDecision Train(IReadOnlyCollection<StoryExample> examples)
    {
        var weights = Weights(examples);
        return new StoryDecision(weights[0], weights[1..]);
    }

    /// <summary>Bias and weights in millionths.</summary>
    public static long[] Weights(IReadOnlyCollection<StoryExample> examples)
    {
        var rows = examples.Select(e => (double[])[1, .. e.Features.Values.Select(v => (double)v)]).ToArray();
        var right = examples.Select(e => e.IsOneStory ? 1.0 : 0).ToArray();
        var width = rows[0].Length;
        var scale = new double[width];
        for (var k = 1; k < width; k++)
        {
            var mean = rows.Average(r => r[k]);
            scale[k] = Math.Max(Math.Sqrt(rows.Average(r => (r[k] - mean) * (r[k] - mean))), 1e-9);
            foreach (var row in rows)
                row[k] /= scale[k];
        }
        var weights = new double[width];
        for (var step = 0; step < Steps; step++)
        {
            var change = Solve(Slopes(rows, right, weights));
            for (var k = 0; k < width; k++)
                weights[k] -= change[k];
        }
        return [.. weights.Select((w, k) => (long)Math.Round(1_000_000 * (k == 0 ? w : w / scale[k])))];
    }

    /// <summary>Second derivatives of the loss and, as last column, the first ones.</summary>
    private static double[][] Slopes(double[][] rows, double[] right, double[] weights)
    {
        var width = weights.Length;
        var slopes = Enumerable.Range(0, width).Select(_ => new double[width + 1]).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var sum = 0.0;
            for (var k = 0; k < width; k++)
                sum += weights[k] * row[k];
            var share = 1 / (1 + Math.Exp(-sum));
            for (var k = 0; k < width; k++)
            {
                for (var m = 0; m < width; m++)
                    slopes[k][m] += share * (1 - share) * row[k] * row[m];
                slopes[k][width] += (share - right[i]) * row[k];
            }
        }
        for (var k = 1; k < width; k++)
        {
            slopes[k][k] += Penalty;
            slopes[k][width] += Penalty * weights[k];
        }
        return slopes;
    }

    /// <summary>Gaussian elimination; the matrix is positive definite.</summary>
    private static double[] Solve(double[][] rows)
    {
        var width = rows.Length;
        for (var k = 0; k < width; k++)
        {
            for (var r = k + 1; r < width; r++)
            {
                var factor = rows[r][k] / rows[k][k];
                for (var c = k; c <= width; c++)
                    rows[r][c] -= factor * rows[k][c];
            }
        }
        var solution = new double[width];
        for (var k = width - 1; k >= 0; k--)
        {
            solution[k] = rows[k][width];
            for (var c = k + 1; c < width; c++)
                solution[k] -= rows[k][c] * solution[c];
            solution[k] /= rows[k][k];
        }
        return solution;
    }
}
