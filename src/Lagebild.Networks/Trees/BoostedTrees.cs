namespace Lagebild.Networks.Trees;

/// <summary>
/// Gradient-boosted decision trees (Friedman 2001) over whole numbers that say yes or no: the log-odds are a start value and one leaf a tree, all in
/// units of 1/<see cref="Unit"/>, so that sums are exact in any order. Immutable, thread-safe.
/// </summary>
public sealed class BoostedTrees
{
    /// <summary>What 1.0 of a log-odds is in whole numbers.</summary>
    public const int Unit = 65536;

    private readonly int _start;
    private readonly TreeNode[][] _trees;

    /// <param name="features">How many numbers a candidate has.</param>
    /// <param name="start">Log-odds before any tree.</param>
    /// <param name="trees">Each tree's nodes, the root first; a child stands behind its parent.</param>
    /// <exception cref="ArgumentException">A node points to no feature or to no later node.</exception>
    public BoostedTrees(int features, int start, IReadOnlyList<TreeNode[]> trees)
    {
        (Features, _start, _trees) = (features, start, [.. trees]);
        foreach (var tree in _trees)
        {
            for (var i = 0; i < tree.Length; i++)
            {
                var node = tree[i];
                if (!node.IsLeaf && (node.Feature >= features || node.Left <= i || node.Right <= i || node.Left >= tree.Length || node.Right >= tree.Length))
                    throw new ArgumentException("A tree's node points to no feature or to no later node.", nameof(trees));
            }
            if (tree.Length == 0)
                throw new ArgumentException("A tree has at least one leaf.", nameof(trees));
        }
    }

    /// <summary>How many numbers a candidate has.</summary>
    public int Features { get; }

    public int TreeCount => _trees.Length;

    /// <summary>Log-odds of yes, in units of 1/<see cref="Unit"/>.</summary>
    /// <exception cref="ArgumentException">The candidate has another number of features.</exception>
    public int Score(ReadOnlySpan<int> features)
    {
        if (features.Length != Features)
            throw new ArgumentException($"The trees look at {Features} numbers, not {features.Length}.", nameof(features));
        var sum = _start;
        foreach (var tree in _trees)
        {
            ref readonly var node = ref tree[0];
            while (!node.IsLeaf)
                node = ref tree[features[node.Feature] <= node.Value ? node.Left : node.Right];
            sum += node.Value;
        }
        return sum;
    }

    /// <summary>The probability of yes, in units of 1/65536.</summary>
    public int PredictYes(ReadOnlySpan<int> features)
    {
        Span<int> both = [0, Score(features) / (Unit / Linear.LinearModel.Unit)];
        Linear.Softmax.Apply(both);
        return both[1];
    }

    /// <summary>Writes the trees; of a leaf its value alone, in as many bytes as it needs (<see cref="Packed"/>).</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Features);
        writer.Write(_start);
        writer.Write(_trees.Length);
        foreach (var tree in _trees)
        {
            writer.Write((byte)tree.Length);
            foreach (var node in tree)
            {
                writer.Write((byte)node.Left);
                if (!node.IsLeaf)
                {
                    writer.Write((byte)node.Right);
                    writer.Write((byte)node.Feature);
                }
                Packed.WriteSigned(writer, node.Value);
            }
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The model is damaged.</exception>
    public static BoostedTrees Read(ReadOnlySpan<byte> data, ref int at)
    {
        try
        {
            int features = Int(data, ref at), start = Int(data, ref at);
            var trees = new TreeNode[Int(data, ref at)][];
            for (var t = 0; t < trees.Length; t++)
            {
                trees[t] = new TreeNode[data[at++]];
                for (var n = 0; n < trees[t].Length; n++)
                {
                    var left = data[at++];
                    var (right, feature) = left == 0 ? ((byte)0, (byte)0) : (data[at++], data[at++]);
                    trees[t][n] = new TreeNode(left, right, feature, Packed.ReadSigned(data, ref at));
                }
            }
            return new BoostedTrees(features, start, trees);
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentException or OverflowException or OutOfMemoryException)
        {
            throw new InvalidDataException("The boosted trees are damaged.", e);
        }
    }

    private static int Int(ReadOnlySpan<byte> data, ref int at)
    {
        var value = System.Buffers.Binary.BinaryPrimitives.ReadInt32LittleEndian(data[at..]);
        at += 4;
        return value;
    }
}

/// <summary>A node of a tree: a leaf where both children are 0, else a question: is the feature at most <paramref name="Value"/>?</summary>
/// <param name="Left">Where to go on if so.</param>
/// <param name="Right">Where to go on if not.</param>
/// <param name="Feature">Which number is asked for.</param>
/// <param name="Value">The greatest number that goes left; of a leaf its log-odds in units of 1/<see cref="BoostedTrees.Unit"/>.</param>
public readonly record struct TreeNode(int Left, int Right, int Feature, int Value)
{
    public bool IsLeaf => Left == 0;
}
