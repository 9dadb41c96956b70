using System.Numerics.Tensors;
using Lagebild.Language.Vectors;

namespace Lagebild.Training.Baselines;

/// <summary>Words grouped by their vectors (k-means, seeded): what a linear classifier can see of raw text.</summary>
internal sealed class WordClusters
{
    private readonly Dictionary<string, int> _clusters = new(StringComparer.Ordinal);

    private WordClusters()
    {
    }

    /// <summary>The cluster of a word, from 1; 0 where it is unknown.</summary>
    public ulong this[string form] => (ulong)_clusters.GetValueOrDefault(form);

    public static WordClusters Of(WordVectors vectors, IEnumerable<string> forms, int clusters, int rounds, int seed)
    {
        string[] words = [.. forms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var d = vectors.Dimensions;
        var points = new float[words.Length * d];
        for (var w = 0; w < words.Length; w++)
            vectors.Lookup(words[w], points.AsSpan(w * d, d));
        var centres = new float[clusters * d];
        var random = new Random(seed);
        for (var c = 0; c < clusters; c++)
            points.AsSpan(random.Next(words.Length) * d, d).CopyTo(centres.AsSpan(c * d));
        var nearest = new int[words.Length];
        for (var round = 0; round < rounds; round++)
        {
            Parallel.For(0, words.Length, w => nearest[w] = Nearest(points.AsSpan(w * d, d), centres));
            centres.AsSpan().Clear();
            for (var w = 0; w < words.Length; w++)
            {
                var centre = centres.AsSpan(nearest[w] * d, d);
                TensorPrimitives.Add(centre, points.AsSpan(w * d, d), centre);
            }
            for (var c = 0; c < clusters; c++)
            {
                var centre = centres.AsSpan(c * d, d);
                TensorPrimitives.Divide(centre, Math.Max(TensorPrimitives.Norm<float>(centre), 1e-6f), centre);
            }
        }
        var result = new WordClusters();
        for (var w = 0; w < words.Length; w++)
            result._clusters[words[w]] = nearest[w] + 1;
        return result;
    }

    private static int Nearest(ReadOnlySpan<float> point, ReadOnlySpan<float> centres)
    {
        var (best, most) = (0, float.NegativeInfinity);
        for (var c = 0; c * point.Length < centres.Length; c++)
        {
            var likeness = TensorPrimitives.Dot(point, centres.Slice(c * point.Length, point.Length));
            if (likeness > most)
                (best, most) = (c, likeness);
        }
        return best;
    }
}
