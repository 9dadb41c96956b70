using System.Numerics.Tensors;

namespace Lagebild.Training.Learning;

/// <summary>
/// The mean of a network's weights over its last steps, older ones fading (Polyak and Juditsky 1992). While the rate is high it is a
/// better network than the last step's. Taken every few steps, for the tables are large.
/// </summary>
/// <param name="parameters">The network's parameters.</param>
/// <param name="share">Share of the newest weights in the mean.</param>
internal sealed class WeightAverage(ParameterSet parameters, float share)
{
    private const int Between = 10;

    private readonly float[][] _means = [.. parameters.All.Select(p => p.Value.Span.ToArray())];
    private readonly float[] _memory = new float[parameters.All.Max(p => p.Value.Count)];

    /// <summary>Takes in the weights as they are after this step.</summary>
    public void Add(int step)
    {
        if (step % Between != 0)
            return;
        // What the network started from shall not outweigh what it has learned.
        var newest = Math.Max(share, 1f / (1 + (step / Between)));
        for (var i = 0; i < _means.Length; i++)
        {
            var difference = _memory.AsSpan(0, _means[i].Length);
            TensorPrimitives.Subtract(parameters.All[i].Value.Span, _means[i], difference);
            TensorPrimitives.MultiplyAdd(difference, newest, _means[i], _means[i]);
        }
    }

    /// <summary>Exchanges weights and means; a second call undoes it.</summary>
    public void Exchange()
    {
        for (var i = 0; i < _means.Length; i++)
        {
            var weights = parameters.All[i].Value.Span;
            weights.CopyTo(_memory);
            _means[i].CopyTo(weights);
            _memory.AsSpan(0, weights.Length).CopyTo(_means[i]);
            parameters.All[i].Changed();
        }
    }

    public void Save(BinaryWriter writer)
    {
        Exchange();
        parameters.Save(writer, withMoments: false);
        Exchange();
    }

    public void Load(BinaryReader reader)
    {
        Exchange();
        parameters.Load(reader, withMoments: false);
        Exchange();
    }
}
