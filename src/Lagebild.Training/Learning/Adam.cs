using System.Numerics.Tensors;

namespace Lagebild.Training.Learning;

/// <summary>
/// Adam (Kingma and Ba 2015) with clipping of the whole gradient's norm; rows of sparse tables are updated when touched only. The
/// workers' gradients are summed in order, so that a run with the same seed and number of workers repeats.
/// </summary>
internal sealed unsafe class Adam(ParameterSet parameters)
{
    public float Beta1 { get; init; } = 0.9f;

    public float Beta2 { get; init; } = 0.98f;

    public float MaximalNorm { get; init; } = 5;

    /// <summary>Number of steps made.</summary>
    public int Steps { get; set; }

    /// <summary>Makes a step, clears the gradients, and returns the gradient's norm.</summary>
    public float Step(float rate)
    {
        Steps++;
        Parallel.ForEach(parameters.All, new ParallelOptions { MaxDegreeOfParallelism = parameters.Workers }, SumGradients);
        var square = 0.0;
        foreach (var p in parameters.All)
            ForEachRow(p, (row, columns) => square += TensorPrimitives.SumOfSquares<float>(Gradient(p, row, columns)));
        var norm = (float)Math.Sqrt(square);
        var scale = norm > MaximalNorm ? MaximalNorm / norm : 1;
        if (!float.IsFinite(norm))
            scale = 0;
        var corrected = (float)(rate * Math.Sqrt(1 - Math.Pow(Beta2, Steps)) / (1 - Math.Pow(Beta1, Steps)));
        Parallel.ForEach(parameters.All, new ParallelOptions { MaxDegreeOfParallelism = parameters.Workers }, p =>
        {
            if (!p.IsFrozen && scale > 0)
                ForEachRow(p, (row, columns) => Update(p, row, columns, scale, corrected));
            Clear(p);
            p.Changed();
        });
        return norm;
    }

    private static Span<float> Gradient(Parameter p, int row, int columns) => new(p.Gradients[0].Pointer + ((nint)row * columns), columns);

    private static void SumGradients(Parameter p)
    {
        for (var w = 1; w < p.Gradients.Length; w++)
        {
            if (!p.IsSparse)
            {
                TensorPrimitives.Add(p.Gradients[0].Span, p.Gradients[w].Span, p.Gradients[0].Span);
                p.Gradients[w].Clear();
                continue;
            }
            foreach (var row in p.Touched[w].Rows)
            {
                p.Touched[0].Add(row);
                TensorPrimitives.Add(p.Gradients[0][row], p.Gradients[w][row], p.Gradients[0][row]);
                p.Gradients[w][row].Clear();
            }
            p.Touched[w].Clear();
        }
    }

    /// <summary>Visits the rows that have a gradient; a dense matrix is visited as one long row.</summary>
    private static void ForEachRow(Parameter p, Action<int, int> visit)
    {
        if (!p.IsSparse)
        {
            visit(0, p.Value.Count);
            return;
        }
        foreach (var row in p.Touched[0].Rows)
            visit(row, p.Value.Columns);
    }

    private void Update(Parameter p, int row, int columns, float scale, float rate)
    {
        var at = (nint)row * columns;
        float* g = p.Gradients[0].Pointer + at, m = p.Mean.Pointer + at, v = p.Variance.Pointer + at, x = p.Value.Pointer + at;
        for (var i = 0; i < columns; i++)
        {
            var d = g[i] * scale;
            m[i] += (1 - Beta1) * (d - m[i]);
            v[i] += (1 - Beta2) * ((d * d) - v[i]);
            x[i] -= rate * m[i] / (MathF.Sqrt(v[i]) + 1e-8f);
        }
    }

    private static void Clear(Parameter p)
    {
        if (!p.IsSparse)
        {
            p.Gradients[0].Clear();
            return;
        }
        foreach (var row in p.Touched[0].Rows)
            p.Gradients[0][row].Clear();
        p.Touched[0].Clear();
    }
}
