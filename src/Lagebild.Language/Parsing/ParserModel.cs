using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;
using Lagebild.Language.Vectors;

namespace Lagebild.Language.Parsing;

/// <summary>The weights and label sets of tagger and parser, as the model file holds them.</summary>
internal sealed class ParserModel
{
    public const string Kind = "TAGPARS2";

    public required WordFeatures Features { get; init; }

    /// <summary>The morphologies that can be given, most frequent first.</summary>
    public required Morphology[] Morphologies { get; init; }

    /// <summary>For each part of speech: the places of the morphologies that it was seen with; all of them where it was not seen.</summary>
    public required int[][] Possible { get; init; }

    /// <summary>For each morphology: what it agrees with (<see cref="PhraseAgreement"/>).</summary>
    public required int[] Agreements { get; init; }

    public required Relation[] Relations { get; init; }

    public required EncoderWeights Encoder { get; init; }

    /// <summary>The first layer's gates of frequent forms.</summary>
    public required FormMemory Memory { get; init; }

    public required DenseLayer Tags { get; init; }

    public required DenseLayer MorphologyScores { get; init; }

    public required DenseLayer ArcDependent { get; init; }

    public required DenseLayer ArcHead { get; init; }

    public required DenseLayer ArcQuery { get; init; }

    public required DenseLayer RelationDependent { get; init; }

    public required DenseLayer RelationHead { get; init; }

    public required DenseLayer RelationScores { get; init; }

    public required Matrix ArcRoot { get; init; }

    public required Matrix RelationRoot { get; init; }

    public int InputColumns => Encoder.Columns + Features.VectorSize;

    /// <exception cref="InvalidDataException">The payload is damaged, or was trained with other word sources.</exception>
    public static ParserModel Read(ReadOnlyMemory<byte> payload, WordSources sources)
    {
        var reader = new WeightReader(payload);
        var partRows = reader.Size(1 << 24);
        var used = sources.Read(ref reader, "parser");
        var features = new WordFeatures(reader.Keys(), partRows, used);
        string[] morphologies = reader.Strings(), allowed = reader.Strings(), relations = reader.Strings();
        Morphology[] morphologyList = [.. morphologies.Select(m => Morphology.Parse(m))];
        if (allowed.Length != Enum.GetValues<Upos>().Length || allowed.Any(a => a.Length != morphologies.Length) || morphologies.Length == 0)
            throw new InvalidDataException("The parser's morphologies do not fit its parts of speech.");
        var encoder = EncoderWeights.Read(ref reader);
        return new ParserModel
        {
            Features = features,
            Morphologies = morphologyList,
            Possible = [.. allowed.Select(Places)],
            Agreements = [.. morphologyList.Select(PhraseAgreement.Of)],
            Relations = [.. relations.Select(RelationNames.Parse)],
            Encoder = encoder,
            Memory = new FormMemory(encoder.FormGates),
            Tags = DenseLayer.Read(ref reader),
            MorphologyScores = DenseLayer.Read(ref reader),
            ArcDependent = DenseLayer.Read(ref reader),
            ArcHead = DenseLayer.Read(ref reader),
            ArcQuery = DenseLayer.Read(ref reader),
            RelationDependent = DenseLayer.Read(ref reader),
            RelationHead = DenseLayer.Read(ref reader),
            RelationScores = DenseLayer.Read(ref reader),
            ArcRoot = reader.Halves(),
            RelationRoot = reader.Halves(),
        };
    }

    private static int[] Places(string allowed)
    {
        int[] places = [.. Enumerable.Range(0, allowed.Length).Where(i => allowed[i] == '1')];
        return places.Length > 0 ? places : [.. Enumerable.Range(0, allowed.Length)];
    }
}
