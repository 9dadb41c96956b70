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
        var bins = rows.Select(r => r.Select((v, f) => (byte)Bin(cuts[f], v)).ToArray()).ToArray();
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
            var tree = Grow(drawn, looked, bins, cuts, gradients, curvatures, options);
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

    private static TreeNode[] Grow(int[] drawn, int[] looked, byte[][] bins, int[][] cuts, double[] gradients, double[] curvatures, BoostedTreesOptions options)
    {
        var leaves = new List<Leaf> { new(0, drawn) };
        var nodes = new List<TreeNode> { default };
        leaves[0].Split = Best(leaves[0].Rows, looked, bins, cuts, gradients, curvatures, options);
        while (leaves.Count < options.Leaves)
        {
            var best = leaves.Where(l => l.Split.Gain > 1e-9).MaxBy(l => l.Split.Gain);
            if (best is null)
                break;
            var (feature, bin) = (best.Split.Feature, best.Split.Bin);
            leaves.Remove(best);
            nodes[best.Node] = new TreeNode(nodes.Count, nodes.Count + 1, feature, cuts[feature][bin]);
            foreach (var rows in new[] { best.Rows.Where(r => bins[r][feature] <= bin).ToArray(), [.. best.Rows.Where(r => bins[r][feature] > bin)] })
            {
                var leaf = new Leaf(nodes.Count, rows);
                nodes.Add(default);
                leaf.Split = Best(rows, looked, bins, cuts, gradients, curvatures, options);
                leaves.Add(leaf);
            }
        }
        foreach (var leaf in leaves)
        {
            double g = 0, h = 0;
            foreach (var r in leaf.Rows)
            {
                g += gradients[r];
                h += curvatures[r];
            }
            var value = (int)Math.Round(options.Rate * g / (h + options.Decay) * BoostedTrees.Unit);
            nodes[leaf.Node] = new TreeNode(0, 0, 0, value);
        }
        return [.. nodes];
    }

    private static (double Gain, int Feature, int Bin) Best(int[] rows, int[] looked, byte[][] bins, int[][] cuts, double[] gradients, double[] curvatures, BoostedTreesOptions options)
    {
        double allG = 0, allH = 0;
        foreach (var r in rows)
        {
            allG += gradients[r];
            allH += curvatures[r];
        }
        (double Gain, int Feature, int Bin) best = (0, 0, 0);
        var whole = allG * allG / (allH + options.Decay);
        Span<double> g = stackalloc double[options.Bins + 1], h = stackalloc double[options.Bins + 1];
        Span<int> n = stackalloc int[options.Bins + 1];
        foreach (var f in looked)
        {
            g.Clear();
            h.Clear();
            n.Clear();
            foreach (var r in rows)
            {
                var b = bins[r][f];
                g[b] += gradients[r];
                h[b] += curvatures[r];
                n[b]++;
            }
            double leftG = 0, leftH = 0;
            var left = 0;
            for (var b = 0; b < cuts[f].Length; b++)
            {
                leftG += g[b];
                leftH += h[b];
                left += n[b];
                if (left < options.LeastCount || rows.Length - left < options.LeastCount)
                    continue;
                var (rightG, rightH) = (allG - leftG, allH - leftH);
                var gain = (leftG * leftG / (leftH + options.Decay)) + (rightG * rightG / (rightH + options.Decay)) - whole;
                if (gain > best.Gain)
                    best = (gain, f, b);
            }
        }
        return best;
    }

    private sealed class Leaf(int node, int[] rows)
    {
        public int Node { get; } = node;

        public int[] Rows { get; } = rows;

        public (double Gain, int Feature, int Bin) Split { get; set; }
    }
}
