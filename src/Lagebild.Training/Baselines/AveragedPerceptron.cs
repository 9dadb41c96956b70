using System.Numerics.Tensors;

namespace Lagebild.Training.Baselines;

/// <summary>
/// A linear classifier over hashed features, trained by its mistakes and used with the average of its weights over time (Collins 2002).
/// </summary>
/// <param name="classes">Number of classes.</param>
/// <param name="rowBits">Two to this power rows of weights share all features.</param>
internal sealed class AveragedPerceptron(int classes, int rowBits)
{
    private readonly float[] _weights = new float[(long)classes << rowBits];
    private readonly float[] _totals = new float[(long)classes << rowBits];
    private readonly float[] _scores = new float[classes];
    private float _time = 1;

    /// <summary>Scores of all classes; valid until the next call.</summary>
    public ReadOnlySpan<float> Score(ReadOnlySpan<ulong> features)
    {
        _scores.AsSpan().Clear();
        foreach (var feature in features)
            TensorPrimitives.Add(_scores, _weights.AsSpan(Row(feature), classes), _scores);
        return _scores;
    }

    /// <summary>Learns that one class was right where another was chosen.</summary>
    public void Correct(ReadOnlySpan<ulong> features, int right, int chosen)
    {
        foreach (var feature in features)
        {
            var row = Row(feature);
            (_weights[row + right], _weights[row + chosen]) = (_weights[row + right] + 1, _weights[row + chosen] - 1);
            (_totals[row + right], _totals[row + chosen]) = (_totals[row + right] + _time, _totals[row + chosen] - _time);
        }
    }

    /// <summary>Ends one example; weights that hold for long count for more.</summary>
    public void Tick() => _time++;

    /// <summary>Replaces the weights by their averages. Nothing can be learned thereafter.</summary>
    public void Average()
    {
        for (var i = 0; i < _weights.Length; i++)
            _weights[i] -= _totals[i] / _time;
    }

    /// <summary>The hash of a feature: its template and up to three values.</summary>
    public static ulong Feature(int template, ulong a, ulong b = 0, ulong c = 0)
    {
        var hash = ((ulong)template + 1) * 0x9E3779B97F4A7C15;
        hash = (hash ^ a) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 29) ^ b) * 0x94D049BB133111EB;
        hash = (hash ^ (hash >> 31) ^ c) * 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }

    private int Row(ulong feature) => (int)(feature & ((1UL << rowBits) - 1)) * classes;
}
