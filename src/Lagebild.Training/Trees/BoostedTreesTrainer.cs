using Lagebild.Networks.Trees;
using Lagebild.Training.Representations;

namespace Lagebild.Training.Trees;

/// <summary>How boosted trees are grown.</summary>
internal sealed record BoostedTreesOptions
{
    public int Trees { get; init; } = 120;

    public int Leaves { get; init; } = 8;

    public double Rate { get; init; } = 0.05;

    /// <summary>Fewest examples in a leaf.</summary>
    public int LeastCount { get; init; } = 40;

    /// <summary>Pull of leaves towards zero.</summary>
    public double Decay { get; init; } = 5;

    /// <summary>Most steps in which a feature is looked at.</summary>
    public int Bins { get; init; } = 48;

    /// <summary>Per cent of the examples that each tree sees, drawn anew for each.</summary>
    public int Examples { get; init; } = 100;

    /// <summary>Per cent of the features that each tree may look at, drawn anew for each.</summary>
    public int Features { get; init; } = 100;

    public ulong Seed { get; init; } = 20251016;

    /// <summary>Three times the trees at half the rate, each over a part of the examples and of the features: their sum hangs less on chance.</summary>
    public static BoostedTreesOptions Sampled { get; } = new() { Trees = 360, Rate = 0.025, Examples = 60, Features = 50 };

    /// <summary>The same with four times the leaves, for decisions with very many examples.</summary>
    public static BoostedTreesOptions Large { get; } = Sampled with { Trees = 400, Rate = 0.04, Leaves = 32 };
}

/// <summary>
/// Gradient boosting with Newton steps on the logistic loss (Chen and Guestrin 2016): each tree grows where the gain is greatest, over features cut into
/// steps by their quantiles, and sees a part of the examples and of the features (Friedman 2002). Seeded, one thread: the same trees every time.
/// </summary>
internal static class BoostedTreesTrainer
{
    public static BoostedTrees Train(IReadOnlyList<int[]> rows, IReadOnlyList<bool> labels, IReadOnlyList<float>? weights, BoostedTreesOptions options)
    {
        var features = rows.Count > 0 ? rows[0].Length : 0;
        var cuts = Enumerable.Range(0, features).Select(f => Cuts(rows, f, options.Bins)).ToArray();
        var bins = cuts.Select((c, f) => rows.Select(r => (byte)Bin(c, r[f])).ToArray()).ToArray();
        var weight = rows.Select((_, i) => (double)(weights?[i] ?? 1)).ToArray();
        var yes = weight.Where((_, i) => labels[i]).Sum();
        var start = Math.Log((yes + 1) / (weight.Sum() - yes + 1));
        var scores = Enumerable.Repeat(start, rows.Count).ToArray();
        var (gradients, curvatures) = (new double[rows.Count], new double[rows.Count]);
        var trees = new List<TreeNode[]>();
        var random = new Random64(options.Seed);
        for (var t = 0; t < options.Trees; t++)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                var p = 1 / (1 + Math.Exp(-scores[i]));
                gradients[i] = weight[i] * ((labels[i] ? 1 : 0) - p);
                curvatures[i] = weight[i] * p * (1 - p);
            }
            int[] drawn = [.. Enumerable.Range(0, rows.Count).Where(_ => random.Next() % 100 < (ulong)options.Examples)];
            int[] looked = [.. Enumerable.Range(0, features).Where(_ => random.Next() % 100 < (ulong)options.Features)];
            var tree = new Growing(looked, bins, cuts, gradients, curvatures, options).Grow(drawn);
            for (var i = 0; i < rows.Count; i++)
                scores[i] += Value(tree, rows[i]) / (double)BoostedTrees.Unit;
            trees.Add(tree);
        }
        return new BoostedTrees(features, (int)Math.Round(start * BoostedTrees.Unit), trees);
    }

    /// <summary>The values at which a feature is cut: what is at most the first cut falls into bin 0.</summary>
    private static int[] Cuts(IReadOnlyList<int[]> rows, int feature, int most)
    {
        var values = rows.Select(r => r[feature]).Order().ToArray();
        var cuts = new SortedSet<int>();
        for (var b = 1; b < most; b++)
            cuts.Add(values[(int)((long)b * (values.Length - 1) / most)]);
        if (values.Length > 0)
            cuts.Remove(values[^1]);
        return [.. cuts];
    }

    private static int Bin(int[] cuts, int value)
    {
        var at = Array.BinarySearch(cuts, value);
        return at < 0 ? ~at : at;
    }

    private static int Value(TreeNode[] tree, int[] row)
    {
        var at = 0;
        while (tree[at].Left != 0)
            at = row[tree[at].Feature] <= tree[at].Value ? tree[at].Left : tree[at].Right;
        return tree[at].Value;
    }

    /// <summary>One tree while it grows.</summary>
    private sealed class Growing(int[] looked, byte[][] bins, int[][] cuts, double[] gradients, double[] curvatures, BoostedTreesOptions options)
    {
        private readonly List<TreeNode> _nodes = [default];

        public TreeNode[] Grow(int[] drawn)
        {
            var leaves = new List<Leaf> { Whole(drawn) };
            while (leaves.Count < options.Leaves && leaves.Where(l => l.Split.Gain > 1e-9).MaxBy(l => l.Split.Gain) is { } best)
            {
                leaves.Remove(best);
                leaves.AddRange(Halves(best));
            }
            foreach (var leaf in leaves)
                _nodes[leaf.Node] = new TreeNode(0, 0, 0, (int)Math.Round(options.Rate * leaf.Gradient / (leaf.Curvature + options.Decay) * BoostedTrees.Unit));
            return [.. _nodes];
        }

        private Leaf Whole(int[] rows)
        {
            var leaf = new Leaf(0, rows, Count(rows));
            Look(leaf);
            return leaf;
        }

        /// <summary>What the smaller half does not hold of the whole the other one does, so that only the smaller one is counted.</summary>
        private Leaf[] Halves(Leaf whole)
        {
            var (_, feature, bin) = whole.Split;
            var of = bins[feature];
            int[] left = [.. whole.Rows.Where(r => of[r] <= bin)], right = [.. whole.Rows.Where(r => of[r] > bin)];
            var counted = Count(left.Length < right.Length ? left : right);
            whole.Steps.Subtract(counted);
            var (one, other) = left.Length < right.Length ? (counted, whole.Steps) : (whole.Steps, counted);
            _nodes[whole.Node] = new TreeNode(_nodes.Count, _nodes.Count + 1, feature, cuts[feature][bin]);
            Leaf[] both = [new(_nodes.Count, left, one), new(_nodes.Count + 1, right, other)];
            _nodes.AddRange([default, default]);
            foreach (var leaf in both)
                Look(leaf);
            return both;
        }

        private Steps Count(int[] rows)
        {
            var steps = new Steps(looked.Length * options.Bins);
            for (var k = 0; k < looked.Length; k++)
            {
                var of = bins[looked[k]];
                var at = k * options.Bins;
                foreach (var r in rows)
                {
                    ref var step = ref steps.All[at + of[r]];
                    step.Gradient += gradients[r];
                    step.Curvature += curvatures[r];
                    step.Count++;
                }
            }
            return steps;
        }

        /// <summary>Finds where the leaf is split best.</summary>
        private void Look(Leaf leaf)
        {
            foreach (var r in leaf.Rows)
            {
                leaf.Gradient += gradients[r];
                leaf.Curvature += curvatures[r];
            }
            var whole = Gain(leaf.Gradient, leaf.Curvature);
            for (var k = 0; k < looked.Length; k++)
            {
                Step left = default;
                for (var b = 0; b < cuts[looked[k]].Length; b++)
                {
                    left.Add(leaf.Steps.All[(k * options.Bins) + b], 1);
                    if (left.Count < options.LeastCount || leaf.Rows.Length - left.Count < options.LeastCount)
                        continue;
                    var gain = Gain(left.Gradient, left.Curvature) + Gain(leaf.Gradient - left.Gradient, leaf.Curvature - left.Curvature) - whole;
                    if (gain > leaf.Split.Gain)
                        leaf.Split = (gain, looked[k], b);
                }
            }
        }

        private double Gain(double gradient, double curvature) => gradient * gradient / (curvature + options.Decay);
    }

    /// <summary>The sums over the examples of one bin.</summary>
    private struct Step
    {
        public double Gradient, Curvature;
        public int Count;

        public void Add(in Step other, int sign)
        {
            Gradient += sign * other.Gradient;
            Curvature += sign * other.Curvature;
            Count += sign * other.Count;
        }
    }

    /// <summary>The sums of every bin of the features that a tree looks at.</summary>
    private sealed class Steps(int count)
    {
        public Step[] All { get; } = new Step[count];

        public void Subtract(Steps part)
        {
            for (var i = 0; i < All.Length; i++)
                All[i].Add(part.All[i], -1);
        }
    }

    private sealed class Leaf(int node, int[] rows, Steps steps)
    {
        public int Node { get; } = node;

        public int[] Rows { get; } = rows;

        public Steps Steps { get; } = steps;

        public double Gradient { get; set; }

        public double Curvature { get; set; }

        public (double Gain, int Feature, int Bin) Split { get; set; }
    }
}
