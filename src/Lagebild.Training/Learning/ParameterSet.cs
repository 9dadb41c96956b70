using Lagebild.Language.Networks;

namespace Lagebild.Training.Learning;

/// <summary>All parameters of a network, in the order in which they were made; seeded.</summary>
internal sealed class ParameterSet(int seed, int workers)
{
    private readonly Random _random = new(seed);
    private readonly List<Parameter> _all = [];

    public int Workers => workers;

    public IReadOnlyList<Parameter> All => _all;

    public int Count => _all.Sum(p => p.Value.Count);

    /// <summary>A weight matrix (inputs × outputs), initialised uniformly after Glorot and Bengio (2010).</summary>
    public Parameter Weights(string name, int inputs, int outputs) =>
        Uniform(Add(name, inputs, outputs, false), MathF.Sqrt(6f / (inputs + outputs)));

    public Parameter Bias(string name, int outputs) => Add(name, 1, outputs, false);

    /// <summary>A table of embeddings, initialised uniformly within <paramref name="range"/>.</summary>
    public Parameter Embedding(string name, int rows, int columns, float range) => Uniform(Add(name, rows, columns, true), range);

    /// <summary>A matrix of given values that is not learned.</summary>
    public Parameter Fixed(string name, Matrix values)
    {
        var parameter = Add(name, values.Rows, values.Columns, false);
        values.Span.CopyTo(parameter.Value.Span);
        parameter.IsFrozen = true;
        return parameter;
    }

    public void Save(BinaryWriter writer, bool withMoments)
    {
        writer.Write(_all.Count);
        foreach (var p in _all)
        {
            writer.Write(p.Name);
            Write(writer, p.Value.Span);
            if (!withMoments)
                continue;
            Write(writer, p.Mean.Span);
            Write(writer, p.Variance.Span);
        }
    }

    /// <exception cref="InvalidDataException">The file holds other parameters.</exception>
    public void Load(BinaryReader reader, bool withMoments)
    {
        if (reader.ReadInt32() != _all.Count)
            throw new InvalidDataException("The checkpoint holds another number of parameters.");
        foreach (var p in _all)
        {
            if (reader.ReadString() is var name && name != p.Name)
                throw new InvalidDataException($"The checkpoint holds '{name}' where '{p.Name}' is expected.");
            Read(reader, p.Value.Span);
            p.Changed();
            if (!withMoments)
                continue;
            Read(reader, p.Mean.Span);
            Read(reader, p.Variance.Span);
        }
    }

    private Parameter Add(string name, int rows, int columns, bool isSparse)
    {
        var parameter = new Parameter(name, rows, columns, isSparse, workers);
        _all.Add(parameter);
        return parameter;
    }

    private Parameter Uniform(Parameter parameter, float range)
    {
        foreach (ref var value in parameter.Value.Span)
            value = ((2 * _random.NextSingle()) - 1) * range;
        return parameter;
    }

    private static void Write(BinaryWriter writer, ReadOnlySpan<float> values) =>
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values));

    private static void Read(BinaryReader reader, Span<float> values) =>
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values));
}
