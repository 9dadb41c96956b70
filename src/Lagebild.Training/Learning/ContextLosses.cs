using Lagebild.Language.Networks;

namespace Lagebild.Training.Learning;

/// <summary>What guessing words from their context needs.</summary>
internal static unsafe class ContextLosses
{
    /// <summary>
    /// For each word, the forward half of the row before it beside the backward half of the row behind it: all that is known of it
    /// without seeing it. Beyond the sentence stand zeros.
    /// </summary>
    public static Node Context(this Tape tape, Node x, SentenceBatch batch)
    {
        var half = x.Columns / 2;
        var node = tape.NewNode(x.Rows, x.Columns);
        ForEachNeighbour(batch, half, (row, from, at) => x.Value[from].Slice(at, half).CopyTo(node.Value[row][at..]));
        tape.OnBackward(() => ForEachNeighbour(batch, half, (row, from, at) => System.Numerics.Tensors.TensorPrimitives.Add(
            x.Gradient[from].Slice(at, half), node.Gradient[row].Slice(at, half), x.Gradient[from].Slice(at, half))));
        return node;
    }

    /// <summary>
    /// Cross entropy of choosing the right one among candidates by the product of a word's row with theirs (sampled softmax, Jean et
    /// al. 2015).
    /// </summary>
    /// <param name="tape">Where to record.</param>
    /// <param name="x">One row a word.</param>
    /// <param name="candidates">One row a candidate.</param>
    /// <param name="offsets">Logarithm of how often each candidate is expected among the candidates; taken off its scores.</param>
    /// <param name="gold">The right candidate of each word, -1 where none is.</param>
    /// <param name="weight">Factor of the loss.</param>
    public static double CandidateLoss(this Tape tape, Node x, Node candidates, ReadOnlySpan<float> offsets, ReadOnlySpan<int> gold, float weight)
    {
        int count = candidates.Rows, width = x.Columns;
        var scores = tape.NewMatrix(x.Rows, count);
        var packed = tape.NewPacked();
        packed.Pack(candidates.Value.Pointer, width, count, 1, width);
        MatrixProduct.Multiply(x.Value, packed, scores);
        var loss = 0.0;
        for (var r = 0; r < x.Rows; r++)
        {
            var row = scores[r];
            if (gold[r] < 0)
            {
                row.Clear();
                continue;
            }
            System.Numerics.Tensors.TensorPrimitives.Subtract(row, offsets, row);
            var right = row[gold[r]];
            loss += weight * (Activation.Softmax(row) - right);
            row[gold[r]] -= 1;
            System.Numerics.Tensors.TensorPrimitives.Multiply(row, weight, row);
        }
        packed = tape.NewPacked();
        packed.Pack(candidates.Value.Pointer, count, width, width, 1);
        MatrixProduct.Multiply(scores, packed, x.Gradient, add: true);
        BasicLayers.AddOuterProduct(tape, scores.Pointer, count, x.Value.Pointer, width, x.Rows, candidates.Gradient);
        return loss;
    }

    private static void ForEachNeighbour(SentenceBatch batch, int half, Action<int, int, int> visit)
    {
        for (var t = 0; t < batch.Positions; t++)
        {
            for (var s = 0; s < batch.ActiveAt(t); s++)
            {
                if (t > 0)
                    visit(batch.Row(s, t), batch.Row(s, t - 1), 0);
                if (s < batch.ActiveAt(t + 1))
                    visit(batch.Row(s, t), batch.Row(s, t + 1), half);
            }
        }
    }
}
