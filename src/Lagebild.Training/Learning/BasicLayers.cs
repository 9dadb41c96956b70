using System.Numerics.Tensors;
using Lagebild.Language.Networks;

namespace Lagebild.Training.Learning;

/// <summary>Layers without memory: embeddings, linear maps, concatenation, rectifier, dropout.</summary>
internal static unsafe class BasicLayers
{
    /// <summary>
    /// Sums, for each row, the embeddings of its features: those of row r are <c>ids[starts[r]..starts[r + 1]]</c>. A row without
    /// features is zero.
    /// </summary>
    public static Node Embed(this Tape tape, Parameter table, int[] ids, int[] starts)
    {
        var rows = starts.Length - 1;
        var node = tape.NewNode(rows, table.Value.Columns);
        for (var r = 0; r < rows; r++)
        {
            var sum = node.Value[r];
            for (var i = starts[r]; i < starts[r + 1]; i++)
                TensorPrimitives.Add(sum, table.Value[ids[i]], sum);
        }
        if (table.IsFrozen)
            return node;
        tape.OnBackward(() =>
        {
            var gradient = table.Gradients[tape.Worker];
            var touched = table.Touched[tape.Worker];
            for (var r = 0; r < rows; r++)
            {
                for (var i = starts[r]; i < starts[r + 1]; i++)
                {
                    touched.Add(ids[i]);
                    TensorPrimitives.Add(gradient[ids[i]], node.Gradient[r], gradient[ids[i]]);
                }
            }
        });
        return node;
    }

    /// <summary>x·W + b.</summary>
    public static Node Linear(this Tape tape, Node x, Parameter weights, Parameter? bias)
    {
        var node = tape.NewNode(x.Rows, weights.Value.Columns);
        if (bias is not null)
        {
            for (var r = 0; r < x.Rows; r++)
                bias.Value.Span.CopyTo(node.Value[r]);
        }
        MatrixProduct.Multiply(x.Value, weights.Packed(), node.Value, add: bias is not null);
        tape.OnBackward(() =>
        {
            MatrixProduct.Multiply(node.Gradient, weights.Transposed(), x.Gradient, add: true);
            if (!weights.IsFrozen)
                AddOuterProduct(tape, x.Value.Pointer, x.Columns, node.Gradient.Pointer, node.Columns, x.Rows, weights.Gradients[tape.Worker]);
            if (bias is null)
                return;
            var sum = bias.Gradients[tape.Worker].Span;
            for (var r = 0; r < x.Rows; r++)
                TensorPrimitives.Add(sum, node.Gradient[r], sum);
        });
        return node;
    }

    /// <summary>Adds two nodes of the same shape.</summary>
    public static Node Add(this Tape tape, Node a, Node b)
    {
        var node = tape.NewNode(a.Rows, a.Columns);
        TensorPrimitives.Add(a.Value.Span, b.Value.Span, node.Value.Span);
        tape.OnBackward(() =>
        {
            TensorPrimitives.Add(a.Gradient.Span, node.Gradient.Span, a.Gradient.Span);
            TensorPrimitives.Add(b.Gradient.Span, node.Gradient.Span, b.Gradient.Span);
        });
        return node;
    }

    /// <summary>Puts the columns of several nodes side by side.</summary>
    public static Node Concat(this Tape tape, params ReadOnlySpan<Node> parts)
    {
        var nodes = parts.ToArray();
        var node = tape.NewNode(nodes[0].Rows, nodes.Sum(p => p.Columns));
        for (var r = 0; r < node.Rows; r++)
        {
            var at = 0;
            foreach (var part in nodes)
            {
                part.Value[r].CopyTo(node.Value[r][at..]);
                at += part.Columns;
            }
        }
        tape.OnBackward(() =>
        {
            for (var r = 0; r < node.Rows; r++)
            {
                var at = 0;
                foreach (var part in nodes)
                {
                    TensorPrimitives.Add(part.Gradient[r], node.Gradient[r].Slice(at, part.Columns), part.Gradient[r]);
                    at += part.Columns;
                }
            }
        });
        return node;
    }

    /// <summary>The leaky rectifier.</summary>
    public static Node LeakyRectify(this Tape tape, Node x)
    {
        var node = tape.NewNode(x.Rows, x.Columns);
        x.Value.Span.CopyTo(node.Value.Span);
        Activation.LeakyRectify(node.Value.Span);
        tape.OnBackward(() =>
        {
            Span<float> from = node.Gradient.Span, to = x.Gradient.Span, value = node.Value.Span;
            for (var i = 0; i < to.Length; i++)
                to[i] += value[i] > 0 ? from[i] : Activation.LeakySlope * from[i];
        });
        return node;
    }

    /// <summary>
    /// Drops columns with probability <paramref name="rate"/> and scales the others up. With a batch given, a sentence drops the
    /// same columns at all its words (Gal and Ghahramani 2016); without one, every row drops its own.
    /// </summary>
    public static Node Dropout(this Tape tape, Node x, float rate, SentenceBatch? batch = null)
    {
        if (!tape.IsTraining || rate <= 0)
            return x;
        var mask = tape.NewMatrix(batch?.Count ?? x.Rows, x.Columns);
        foreach (ref var m in mask.Span)
            m = tape.Random.NextSingle() < rate ? 0 : 1 / (1 - rate);
        var node = tape.NewNode(x.Rows, x.Columns);
        ForEachMaskedRow(batch, x.Rows, (row, rank) => TensorPrimitives.Multiply(x.Value[row], mask[rank], node.Value[row]));
        tape.OnBackward(() => ForEachMaskedRow(
            batch, x.Rows, (row, rank) => TensorPrimitives.MultiplyAdd(node.Gradient[row], mask[rank], x.Gradient[row], x.Gradient[row])));
        return node;
    }

    /// <summary>gradient += Xᵀ·Y, for X and Y of the given number of rows.</summary>
    public static void AddOuterProduct(Tape tape, float* x, int xColumns, float* y, int yStride, int rows, Matrix gradient)
    {
        var packed = tape.NewPacked();
        packed.Pack(y, rows, gradient.Columns, yStride, 1);
        MatrixProduct.Multiply(x, 1, xColumns, gradient.Rows, packed, gradient.Pointer, gradient.Columns, true);
    }

    private static void ForEachMaskedRow(SentenceBatch? batch, int rows, Action<int, int> visit)
    {
        if (batch is null)
        {
            for (var r = 0; r < rows; r++)
                visit(r, r);
            return;
        }
        for (var t = 0; t < batch.Positions; t++)
        {
            for (var s = 0; s < batch.ActiveAt(t); s++)
                visit(batch.Row(s, t), s);
        }
    }
}
