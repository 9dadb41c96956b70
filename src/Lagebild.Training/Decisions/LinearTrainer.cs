using System.Numerics.Tensors;
using Lagebild.Networks.Linear;
using Lagebild.Training.Representations;

namespace Lagebild.Training.Decisions;

/// <summary>How a linear decision is trained.</summary>
internal sealed record LinearOptions
{
    /// <summary>Passes over the examples.</summary>
    public int Epochs { get; init; } = 16;

    /// <summary>First step of AdaGrad (Duchi et al. 2011).</summary>
    public float Step { get; init; } = 0.05f;

    /// <summary>Weight decay (L2) a feature seen.</summary>
    public float Decay { get; init; } = 5e-3f;

    /// <summary>The same two for dense numbers.</summary>
    public float DenseStep { get; init; } = 0.03f;

    public float DenseDecay { get; init; } = 1e-4f;

    /// <summary>Features of fewer examples are left out.</summary>
    public int LeastCount { get; init; } = 2;

    /// <summary>A feature is left out where none of its weights reaches this, in units of 1/256; single weights below a half of it become 0.</summary>
    public int LeastWeight { get; init; } = 4;

    public ulong Seed { get; init; } = 20251016;

    /// <summary>Trained so often from other seeds; the weights are the mean. Decisions with dense numbers, which take by far the longest and have the most examples, are trained once.</summary>
    public int Seeds { get; init; } = 1;
}

/// <summary>The examples of one decision: features as places in a common table, the right label, a weight.</summary>
internal sealed class ExampleSet(int labels)
{
    private readonly Dictionary<ulong, int> _index = [];
    private readonly List<ulong> _keys = [];
    private readonly List<int> _counts = [];

    public int Labels { get; } = labels;

    public List<(int[] Features, sbyte[] Dense, int Label, float Weight)> Examples { get; } = [];

    public IReadOnlyList<ulong> Keys => _keys;

    public IReadOnlyList<int> Counts => _counts;

    public void Add(FeatureList features, int label, float weight = 1)
    {
        var places = new int[features.Count];
        for (var i = 0; i < places.Length; i++)
        {
            if (!_index.TryGetValue(features.Keys[i], out var at))
            {
                at = _keys.Count;
                _index[features.Keys[i]] = at;
                _keys.Add(features.Keys[i]);
                _counts.Add(0);
            }
            places[i] = at;
            _counts[at]++;
        }
        Examples.Add((places, features.Dense.ToArray(), label, weight));
    }
}

/// <summary>Multinomial logistic regression by AdaGrad with decay and averaging; seeded, one thread, the same weights every time.</summary>
internal static class LinearTrainer
{
    public static LinearModel Train(ExampleSet set, IReadOnlyList<string> labels, LinearOptions options)
    {
        var (used, sums, denseSums) = Sums(set, options);
        var seeds = denseSums.Length > 0 ? 1 : options.Seeds;
        for (var s = 1; s < seeds; s++)
        {
            var (_, more, _) = Sums(set, options with { Seed = options.Seed + (ulong)(s * 7919) });
            for (var i = 0; i < sums.Length; i++)
                sums[i] += more[i];
        }
        return Rounded(labels, used, sums, denseSums, seeds * (options.Epochs - (options.Epochs / 2)), set.Labels, options.LeastWeight);
    }

    /// <summary>The features that are used, and the sums of their weights over the later passes.</summary>
    private static (List<ulong> Used, double[] Sums, double[] DenseSums) Sums(ExampleSet set, LinearOptions options)
    {
        var L = set.Labels;
        var rows = new int[set.Keys.Count];
        var used = new List<ulong>();
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = set.Counts[i] >= options.LeastCount ? used.Count : -1;
            if (rows[i] >= 0)
                used.Add(set.Keys[i]);
        }
        var examples = set.Examples.Select(e => (Features: e.Features.Select(f => rows[f]).Where(r => r >= 0).ToArray(), e.Dense, e.Label, e.Weight)).ToArray();
        var width = examples.Length > 0 ? examples[0].Dense.Length : 0;
        float[] dense = new float[width * L], numbers = new float[width];
        var denseSums = new double[width * L];
        float[] weights = new float[used.Count * L], squares = new float[used.Count * L];
        var sums = new double[used.Count * L];
        var random = new Random64(options.Seed);
        var order = Enumerable.Range(0, examples.Length).ToArray();
        Span<float> p = stackalloc float[L];
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                var j = (int)(random.Next() % (ulong)(i + 1));
                (order[i], order[j]) = (order[j], order[i]);
            }
            // Plain descent with a falling rate: the numbers are of one size, and vectors make it quick.
            var rate = options.DenseStep / (1 + (0.3f * epoch));
            foreach (var e in order)
            {
                var (features, raw, label, weight) = examples[e];
                p.Clear();
                foreach (var f in features)
                {
                    var w = weights.AsSpan(f * L, L);
                    for (var l = 0; l < L; l++)
                        p[l] += w[l];
                }
                for (var i = 0; i < width; i++)
                    numbers[i] = raw[i] / 127f;
                for (var l = 0; l < L && width > 0; l++)
                    p[l] += TensorPrimitives.Dot(numbers, dense.AsSpan(l * width, width));
                Normalise(p);
                p[label] -= 1;
                for (var l = 0; l < L && width > 0; l++)
                {
                    var scale = weight * p[l];
                    var own = dense.AsSpan(l * width, width);
                    TensorPrimitives.Multiply(own, 1 - (rate * options.DenseDecay), own);
                    TensorPrimitives.MultiplyAdd(numbers, -rate * scale, own, own);
                }
                foreach (var f in features)
                {
                    for (int l = 0, at = f * L; l < L; l++, at++)
                    {
                        var g = (weight * p[l]) + (options.Decay * weights[at]);
                        squares[at] += g * g;
                        weights[at] -= options.Step * g / (MathF.Sqrt(squares[at]) + 1e-6f);
                    }
                }
            }
            // The mean over the later passes.
            if (epoch >= options.Epochs / 2)
            {
                for (var i = 0; i < weights.Length; i++)
                    sums[i] += weights[i];
                for (var i = 0; i < dense.Length; i++)
                    denseSums[i] += dense[i];
            }
        }
        return (used, sums, denseSums);
    }

    // The last multiples of the grain that fit.
    private const short Heaviest = short.MaxValue / LinearModel.Grain * LinearModel.Grain, Lightest = -Heaviest;

    private static LinearModel Rounded(IReadOnlyList<string> labels, List<ulong> used, double[] sums, double[] denseSums, int passes, int L, int least)
    {
        var keys = new List<uint>();
        var weights = new List<short>();
        var seen = new HashSet<uint>();
        var row = new short[L];
        for (var i = 0; i < used.Count; i++)
        {
            // Only differences count: of two labels the first is the measure, of more their mean.
            var middle = L == 2 ? sums[i * L] : Enumerable.Range(0, L).Average(l => sums[(i * L) + l]);
            for (var l = 0; l < L; l++)
                row[l] = LinearModel.ToGrain((short)Math.Clamp(Math.Round((sums[(i * L) + l] - middle) / passes * LinearModel.Unit), Lightest, Heaviest));
            if (Array.TrueForAll(row, w => Math.Abs((int)w) < least) || !seen.Add(LinearModel.Fold(used[i])))
                continue;
            for (var l = 0; l < L && least > 4; l++)
                row[l] = Math.Abs((int)row[l]) < least / 2 ? (short)0 : row[l];
            keys.Add(LinearModel.Fold(used[i]));
            weights.AddRange(row);
        }
        return new LinearModel(labels, keys, [.. weights], Dense(denseSums, passes, L));
    }

    private static short[] Dense(double[] sums, int passes, int L)
    {
        var width = sums.Length / L;
        var dense = new short[sums.Length];
        for (var i = 0; i < width; i++)
        {
            var middle = L == 2 ? sums[i] : Enumerable.Range(0, L).Average(l => sums[(l * width) + i]);
            for (var l = 0; l < L; l++)
                dense[(l * width) + i] = (short)Math.Clamp(Math.Round((sums[(l * width) + i] - middle) / passes * LinearModel.Unit), short.MinValue, short.MaxValue);
        }
        return dense;
    }

    private static void Normalise(Span<float> scores)
    {
        var greatest = scores[0];
        foreach (var s in scores)
            greatest = MathF.Max(greatest, s);
        var sum = 0f;
        foreach (ref var s in scores)
        {
            s = MathF.Exp(s - greatest);
            sum += s;
        }
        foreach (ref var s in scores)
            s /= sum;
    }
}
