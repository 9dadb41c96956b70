using System.Numerics.Tensors;
using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Names;

/// <summary>
/// The name tagger's networks and tag sets, as the model file holds them. Several networks, trained alike from other seeds, see the same
/// words and tags; what they find likely is averaged.
/// </summary>
internal sealed class NameModel
{
    public const string Kind = "NAMETAG3";

    private const int MostMembers = 8;

    private NameModel(WordFeatures features, NameMember[] members, NameLevel outer, NameLevel inner) =>
        (Features, Members, Memory, Outer, Inner) = (features, members, new FormMemory(members.Sum(m => m.Encoder.FormGates)), outer, inner);

    public WordFeatures Features { get; }

    public NameMember[] Members { get; }

    /// <summary>The first layers' gates of frequent forms, one network's behind another's.</summary>
    public FormMemory Memory { get; }

    /// <summary>The names that stand in no other, and those inside them.</summary>
    public NameLevel Outer { get; }

    public NameLevel Inner { get; }

    /// <exception cref="InvalidDataException">The payload is damaged, or was trained with other word sources.</exception>
    public static NameModel Read(ReadOnlyMemory<byte> payload, WordSources sources)
    {
        var reader = new WeightReader(payload);
        var partRows = reader.Size(1 << 24);
        var used = sources.Read(ref reader, "name tagger");
        var features = new WordFeatures(reader.Keys(), partRows, used);
        NameTags outer = new(reader.Strings()), inner = new(reader.Strings());
        var members = new NameMember[reader.Size(MostMembers)];
        for (var i = 0; i < members.Length; i++)
            members[i] = NameMember.Read(ref reader, outer, inner);
        if (members.Length == 0)
            throw new InvalidDataException("The name tagger holds no network.");
        return new NameModel(
            features, members, NameLevel.Of(outer, [.. members.Select(m => m.OuterTransitions)]),
            NameLevel.Of(inner, [.. members.Select(m => m.InnerTransitions)]));
    }
}

/// <summary>One network of the name tagger.</summary>
internal sealed class NameMember
{
    public required EncoderWeights Encoder { get; init; }

    public required DenseLayer OuterScores { get; init; }

    public required Matrix OuterTransitions { get; init; }

    public required DenseLayer InnerScores { get; init; }

    public required Matrix InnerTransitions { get; init; }

    public static NameMember Read(ref WeightReader reader, NameTags outer, NameTags inner)
    {
        var member = new NameMember
        {
            Encoder = EncoderWeights.Read(ref reader),
            OuterScores = DenseLayer.Read(ref reader),
            OuterTransitions = reader.Halves(),
            InnerScores = DenseLayer.Read(ref reader),
            InnerTransitions = reader.Halves(),
        };
        return member.OuterScores.Outputs == outer.Count && member.InnerScores.Outputs == inner.Count
            ? member
            : throw new InvalidDataException("A network of the name tagger does not fit its tags.");
    }
}

/// <summary>One level of names: its tags, and which follows which, averaged over the networks.</summary>
internal sealed class NameLevel
{
    private readonly float[] _transitions;

    private NameLevel(NameTags tags, float[] transitions) => (Tags, _transitions) = (tags, transitions);

    public NameTags Tags { get; }

    public ReadOnlySpan<float> Transitions => _transitions;

    public static NameLevel Of(NameTags tags, IReadOnlyList<Matrix> transitions)
    {
        var mean = new float[(tags.Count + 1) * tags.Count];
        foreach (var matrix in transitions)
        {
            if (tags.Count == 0 || matrix.Count != mean.Length)
                throw new InvalidDataException("A level of names does not fit its tags.");
            TensorPrimitives.Add(mean, matrix.Span, mean);
        }
        TensorPrimitives.Multiply(mean, 1f / transitions.Count, mean);
        tags.Forbid(mean);
        return new NameLevel(tags, mean);
    }
}
