using System.Numerics.Tensors;
using Lagebild.Language.Networks;

namespace Lagebild.Training.Learning;

/// <summary>The choice of a head for every word (Dozat and Manning 2017).</summary>
internal static unsafe class ArcLosses
{
    /// <summary>
    /// Every word's query is multiplied with the keys of its sentence's words and with that of the root; the softmax over them should
    /// choose the gold head.
    /// </summary>
    /// <param name="tape">Where to record.</param>
    /// <param name="queries">One row a word.</param>
    /// <param name="keys">One row a word.</param>
    /// <param name="root">Key of the root, one row.</param>
    /// <param name="batch">Layout of the rows.</param>
    /// <param name="heads">Gold head of each row as position in its sentence from 1, 0 for the root, -1 where none is known.</param>
    /// <param name="weight">Factor of the loss.</param>
    /// <returns>The loss summed over the words.</returns>
    public static double ArcLoss(
        this Tape tape, Node queries, Node keys, Parameter root, SentenceBatch batch, ReadOnlySpan<int> heads, float weight)
    {
        var loss = 0.0;
        var width = queries.Columns;
        var rootGradient = root.Gradients[tape.Worker].Span;
        var most = batch.Positions;
        Matrix q = tape.NewMatrix(most, width), k = tape.NewMatrix(most + 1, width), scores = tape.NewMatrix(most, most + 1);
        Matrix dq = tape.NewMatrix(most, width), dk = tape.NewMatrix(most + 1, width);
        var packed = tape.NewPacked();
        for (var s = 0; s < batch.Count; s++)
        {
            var n = batch.LengthAt(s);
            q.Resize(n, width);
            dq.Resize(n, width);
            k.Resize(n + 1, width);
            dk.Resize(n + 1, width);
            scores.Resize(n, n + 1);
            root.Value.Span.CopyTo(k[0]);
            for (var i = 0; i < n; i++)
            {
                queries.Value[batch.Row(s, i)].CopyTo(q[i]);
                keys.Value[batch.Row(s, i)].CopyTo(k[i + 1]);
            }
            packed.Pack(k.Pointer, width, n + 1, 1, width);
            MatrixProduct.Multiply(q, packed, scores);
            for (var i = 0; i < n; i++)
            {
                var head = heads[batch.Row(s, i)];
                var row = scores[i];
                if (head < 0)
                {
                    row.Clear();
                    continue;
                }
                row[i + 1] = -1e4f;
                var gold = row[head];
                loss += weight * (Activation.Softmax(row) - gold);
                row[head] -= 1;
                foreach (ref var value in row)
                    value *= weight;
            }
            packed.Pack(k.Pointer, n + 1, width, width, 1);
            MatrixProduct.Multiply(scores, packed, dq);
            packed.Pack(q.Pointer, n, width, width, 1);
            MatrixProduct.Multiply(scores.Pointer, 1, n + 1, n + 1, packed, dk.Pointer, width, false);
            TensorPrimitives.Add(rootGradient, dk[0], rootGradient);
            for (var i = 0; i < n; i++)
            {
                var row = batch.Row(s, i);
                TensorPrimitives.Add(queries.Gradient[row], dq[i], queries.Gradient[row]);
                TensorPrimitives.Add(keys.Gradient[row], dk[i + 1], keys.Gradient[row]);
            }
        }
        return loss;
    }

    /// <summary>Fetches, for each word, the row of its head; the root's row stands for head 0 (and for an unknown head).</summary>
    public static Node HeadRows(this Tape tape, Node rows, Parameter root, SentenceBatch batch, int[] heads)
    {
        var node = tape.NewNode(rows.Rows, rows.Columns);
        var source = new int[rows.Rows];
        for (var t = 0; t < batch.Positions; t++)
        {
            for (var s = 0; s < batch.ActiveAt(t); s++)
            {
                var row = batch.Row(s, t);
                source[row] = heads[row] > 0 ? batch.Row(s, heads[row] - 1) : -1;
                (source[row] < 0 ? root.Value.Span : rows.Value[source[row]]).CopyTo(node.Value[row]);
            }
        }
        tape.OnBackward(() =>
        {
            var rootGradient = root.Gradients[tape.Worker].Span;
            for (var r = 0; r < source.Length; r++)
            {
                var to = source[r] < 0 ? rootGradient : rows.Gradient[source[r]];
                TensorPrimitives.Add(to, node.Gradient[r], to);
            }
        });
        return node;
    }

    /// <summary>Multiplies element by element.</summary>
    public static Node Product(this Tape tape, Node a, Node b)
    {
        var node = tape.NewNode(a.Rows, a.Columns);
        TensorPrimitives.Multiply(a.Value.Span, b.Value.Span, node.Value.Span);
        tape.OnBackward(() =>
        {
            TensorPrimitives.MultiplyAdd(node.Gradient.Span, b.Value.Span, a.Gradient.Span, a.Gradient.Span);
            TensorPrimitives.MultiplyAdd(node.Gradient.Span, a.Value.Span, b.Gradient.Span, b.Gradient.Span);
        });
        return node;
    }
}
