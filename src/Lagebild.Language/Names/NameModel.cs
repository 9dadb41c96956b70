using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Names;

/// <summary>The weights and tag sets of the name tagger, as the model file holds them.</summary>
internal sealed class NameModel
{
    public const string Kind = "NAMETAG1";

    public required WordFeatures Features { get; init; }

    public required Matrix Forms { get; init; }

    public required Matrix Parts { get; init; }

    public required Matrix Readings { get; init; }

    public required LstmLayer[] Layers { get; init; }

    /// <summary>The names that stand in no other, and those inside them.</summary>
    public required NameLevel Outer { get; init; }

    public required NameLevel Inner { get; init; }

    public int InputColumns => Forms.Columns + Parts.Columns + Readings.Columns + Features.VectorSize;

    /// <exception cref="InvalidDataException">The payload is damaged, or was trained with other vectors or without the lexicon.</exception>
    public static NameModel Read(ReadOnlySpan<byte> payload, WordSources sources)
    {
        var reader = new WeightReader(payload);
        var partRows = reader.Size(1 << 24);
        var usesLexicon = reader.Size(1) == 1;
        var vectorSize = reader.Size(4096);
        return new NameModel
        {
            Features = new WordFeatures(reader.Keys(), partRows, sources.For("name tagger", vectorSize, usesLexicon)),
            Forms = reader.Bytes(),
            Parts = reader.Bytes(),
            Readings = reader.Bytes(),
            Layers = ReadLayers(ref reader),
            Outer = NameLevel.Read(ref reader),
            Inner = NameLevel.Read(ref reader),
        };
    }

    private static LstmLayer[] ReadLayers(ref WeightReader reader)
    {
        var layers = new LstmLayer[reader.Size(16)];
        for (var i = 0; i < layers.Length; i++)
            layers[i] = LstmLayer.Read(ref reader);
        return layers;
    }
}

/// <summary>One level of names: its tags, their scores from the network, and which follows which.</summary>
internal sealed class NameLevel(NameTags tags, DenseLayer scores, Matrix transitions)
{
    public NameTags Tags => tags;

    public DenseLayer Scores => scores;

    public ReadOnlySpan<float> Transitions => transitions.Span;

    public static NameLevel Read(ref WeightReader reader)
    {
        var tags = new NameTags(reader.Strings());
        var scores = DenseLayer.Read(ref reader);
        var transitions = reader.Halves();
        if (tags.Count == 0 || scores.Outputs != tags.Count || transitions.Count != (tags.Count + 1) * tags.Count)
            throw new InvalidDataException("A level of names does not fit its tags.");
        tags.Forbid(transitions.Span);
        return new NameLevel(tags, scores, transitions);
    }
}
